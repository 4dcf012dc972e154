namespace DeepLearning;

/// <summary>
/// Writes the loss, the metrics and the learning rate of every epoch to a run of <see cref="MlflowStore"/>, before them how the run was
/// trained, and marks it as finished at the end.
/// </summary>
public sealed class LogToMlflow(MlflowRun target) : TrainingCallback
{
    private readonly MlflowRun target = target ?? throw new ArgumentNullException(nameof(target));

    /// <inheritdoc/>
    public override void BeforeFit(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        target.LogParameter("optimizer", run.Optimizer.GetType().Name);
        target.LogParameter("learning rate", run.LearningRate);
        target.LogParameter("batch size", run.Plan.BatchSize);
        target.LogParameter("seed", run.Plan.Seed);
        target.LogParameter("examples", run.Plan.Examples);
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingRun run, EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var (name, value) in EpochValues.Of(run, result)) target.LogMetric(name, value, result.Epoch);
    }

    /// <inheritdoc/>
    public override void AfterFit(TrainingRun run) => target.End();
}
