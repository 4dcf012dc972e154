using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Cross-entropy against targets that are never quite sure: −Σⱼ qⱼ log softmax(x)ⱼ, with qⱼ = (1 − ε) tⱼ + ε / classes (Szegedy et al.,
/// "Rethinking the Inception Architecture", 2016, section 7). Scores then need not grow without end. Mean over the batch.
/// </summary>
/// <param name="smoothing">ε, the share that is spread over all classes, in 0 … 1.</param>
public sealed class LabelSmoothing(double smoothing) : nn.Module<Tensor, Tensor, Tensor>(nameof(LabelSmoothing))
{
    private readonly double smoothing = smoothing is >= 0 and <= 1
        ? smoothing
        : throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "The share that is spread over all classes lies in 0 … 1.");

    /// <summary>The loss of scores [N, classes, …].</summary>
    /// <param name="outputs">Scores, [N, classes, …].</param>
    /// <param name="targets">Class numbers int64 [N, …], or shares of classes of the shape of the scores.</param>
    public override Tensor forward(Tensor outputs, Tensor targets) =>
        nn.functional.cross_entropy(outputs, targets, label_smoothing: smoothing);
}
