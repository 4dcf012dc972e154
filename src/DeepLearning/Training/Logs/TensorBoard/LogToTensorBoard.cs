using TorchSharp.Modules;
using static TorchSharp.torch.utils.tensorboard;

namespace DeepLearning;

/// <summary>
/// Writes the loss, the metrics and the learning rate of every epoch for TensorBoard: <c>tensorboard --logdir runs</c> shows them as
/// curves.
/// <see cref="TensorBoardLog.Read"/> reads them back.
/// </summary>
/// <param name="folder">One folder per run, such as "runs/lenet-1". A run that is resumed adds a file.</param>
/// <param name="histograms">Whether the distribution of every parameter's values is written, too.</param>
/// <param name="time">The clock; the system's unless given. TensorBoard's times are whole seconds.</param>
public sealed class LogToTensorBoard(string folder, bool histograms = false, TimeProvider? time = null) : TrainingCallback
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private SummaryWriter? writer;

    /// <summary>The folder of the run.</summary>
    public string Folder { get; } = folder ?? throw new ArgumentNullException(nameof(folder));

    /// <inheritdoc/>
    public override void BeforeFit(TrainingRun run) => writer = SummaryWriter(Folder);

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingRun run, EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(result);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (name, value) in EpochValues.Of(run, result)) writer!.add_scalar(name, (float)value, result.Epoch, now);
        if (!histograms) return;
        foreach (var (name, parameter) in run.Model.named_parameters())
        {
            using var values = parameter.detach();
            writer!.add_histogram(name, values, result.Epoch, walltime: now);
        }
    }
}
