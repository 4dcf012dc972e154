using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Where a training stands: what a <see cref="TrainingCallback"/> sees of it.</summary>
public sealed class TrainingRun
{
    private readonly IReadOnlyList<TrainingCallback> callbacks;

    internal TrainingRun(
        nn.Module<Tensor, Tensor> model, optim.Optimizer optimizer, IReadOnlyList<TrainingCallback> callbacks, RunPlan plan, int epochs,
        IReadOnlyDictionary<string, Metric> metrics)
    {
        (Model, Optimizer, this.callbacks, Plan, Epochs) = (model, optimizer, callbacks, plan, epochs);
        Measured = new(metrics);
    }

    /// <summary>The model that learns.</summary>
    public nn.Module<Tensor, Tensor> Model { get; }

    /// <summary>What changes its parameters.</summary>
    public optim.Optimizer Optimizer { get; }

    /// <summary>How many epochs are planned.</summary>
    public int Epochs { get; }

    /// <summary>The running epoch, counted from 1.</summary>
    public int Epoch { get; internal set; } = 1;

    /// <summary>How many batches an epoch has.</summary>
    public int Batches => Plan.Batches;

    /// <summary>How many batches of the running epoch are done.</summary>
    public int Batch { get; internal set; }

    /// <summary>The mean loss of the last batch; NaN before the first.</summary>
    public double Loss { get; internal set; } = double.NaN;

    /// <summary>The learning rate of the optimizer's first group of parameters, as it is now.</summary>
    public double LearningRate => Optimizer.ParamGroups.First().LearningRate;

    /// <summary>The results of the epochs so far.</summary>
    public TrainingHistory History { get; } = new();

    /// <summary>True once <see cref="Stop"/> was called.</summary>
    public bool IsStopped { get; internal set; }

    internal RunPlan Plan { get; }

    /// <summary>The sums of the running epoch.</summary>
    internal Measurement Measured { get; }

    internal IEnumerable<TrainingCallback> Callbacks => callbacks;

    /// <summary>Ends the training after this batch; what was measured of the running epoch counts as an epoch.</summary>
    /// <param name="reason">Why, for the learner: it stands below the results.</param>
    public void Stop(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        IsStopped = true;
        History.Note($"stopped in epoch {Epoch}: {reason}");
    }

    internal void Tell(Action<TrainingCallback> what)
    {
        foreach (var callback in callbacks) what(callback);
    }

    /// <summary>Adds the running epoch to the history.</summary>
    internal EpochResult EndEpoch(Evaluation? validation)
    {
        var result = new EpochResult(Epoch, Measured.Mean(), validation);
        History.Add(result);
        return result;
    }

    internal void NextEpoch()
    {
        (Epoch, Batch) = (Epoch + 1, 0);
        Measured.Clear();
    }
}

/// <summary>How the examples of a run are cut into batches, and batches joined to steps.</summary>
/// <param name="Examples">Per epoch.</param>
/// <param name="BatchSize">Examples per batch; the last one may have fewer.</param>
/// <param name="BatchesPerStep">Batches whose gradients are summed for one step; the last step may have fewer.</param>
/// <param name="Seed">What the shuffling starts from.</param>
internal sealed record RunPlan(long Examples, int BatchSize, int BatchesPerStep, long Seed)
{
    public int Batches => (int)((Examples + BatchSize - 1) / BatchSize);

    /// <summary>Where a batch begins, and how many examples it has.</summary>
    public (long start, long count) Slice(int batch) =>
        ((long)batch * BatchSize, Math.Min(BatchSize, Examples - (long)batch * BatchSize));

    public bool StartsStep(int batch) => batch % BatchesPerStep == 0;

    public bool EndsStep(int batch) => (batch + 1) % BatchesPerStep == 0 || batch + 1 == Batches;

    /// <summary>The batch's part of its step's examples: means over batches, weighted so, add up to the mean over all of them.</summary>
    public double ShareOfStep(int batch)
    {
        var stepSize = (long)BatchSize * BatchesPerStep;
        var (start, count) = Slice(batch);
        return (double)count / Math.Min(stepSize, Examples - start / stepSize * stepSize);
    }
}
