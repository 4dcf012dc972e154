namespace DeepLearning;

/// <summary>A curve over the epochs that grows in place while the model learns: the loss, or a metric.</summary>
/// <param name="metric">"loss", or the name of a metric.</param>
public sealed class LivePlot(string metric = "loss") : TrainingCallback
{
    private Action<object>? update;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingRun run) => update = null;

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The metric is not measured.</exception>
    public override void AfterEpoch(TrainingRun run, EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(run);
        var figure = metric == "loss" ? run.History.Plot() : run.History.Plot(metric, $"Training: {metric}");
        if (update is null) update = LiveOutput.Show(figure);
        else update(figure);
    }
}
