using static TorchSharp.torch.optim.lr_scheduler;

namespace DeepLearning;

/// <summary>
/// Changes the learning rate while training goes on, by any schedule of <c>torch.optim.lr_scheduler</c>.
/// <code>
/// Callbacks = [Schedule.EachEpoch(optim.lr_scheduler.StepLR(optimizer, step_size: 2, gamma: 0.5))]
/// Callbacks = [Schedule.EachBatch(optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 0.01, total_steps: 900))]
/// Callbacks = [Schedule.On(optim.lr_scheduler.ReduceLROnPlateau(optimizer), epoch =&gt; epoch.Validation!.Loss)]
/// </code>
/// </summary>
public sealed class Schedule : TrainingCallback
{
    private readonly LRScheduler scheduler;
    private readonly bool eachStep;
    private readonly Func<EpochResult, double>? measure;
    private readonly List<double> values = []; // what the scheduler was told, if it is told something
    private long steps;

    private Schedule(LRScheduler scheduler, bool eachStep, Func<EpochResult, double>? measure = null)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        (this.scheduler, this.eachStep, this.measure) = (scheduler, eachStep, measure);
    }

    /// <summary>One step of the schedule after every epoch.</summary>
    public static Schedule EachEpoch(LRScheduler scheduler) => new(scheduler, eachStep: false);

    /// <summary>One step of the schedule after every step of the optimizer: every batch, unless gradients are accumulated.</summary>
    public static Schedule EachBatch(LRScheduler scheduler) => new(scheduler, eachStep: true);

    /// <summary>One step after every epoch, told what <paramref name="measure"/> says of the epoch: for schedules that wait for a
    /// plateau.</summary>
    public static Schedule On(LRScheduler scheduler, Func<EpochResult, double> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new(scheduler, eachStep: false, measure);
    }

    /// <inheritdoc/>
    public override void AfterBatch(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (eachStep && run.Plan.EndsStep(run.Batch - 1)) Step();
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingRun run, EpochResult result)
    {
        if (eachStep) return;
        if (measure is not null) values.Add(measure(result));
        Step();
    }

    /// <summary>Writes how often the schedule was stepped, and what it was told.</summary>
    public override void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(steps);
        writer.Write(values.Count);
        foreach (var value in values) writer.Write(value);
    }

    /// <summary>Takes the same steps again: TorchSharp's schedules have no state to load, but they always do the same.</summary>
    /// <exception cref="InvalidOperationException">The schedule has been stepped already.</exception>
    public override void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (steps > 0)
            throw new InvalidOperationException(
                $"This schedule has taken {steps} steps: to resume, make the optimizer and its schedule anew.");
        var taken = reader.ReadInt64();
        values.AddRange(Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadDouble()));
        while (steps < taken) Step();
    }

    private void Step()
    {
        if (measure is null) scheduler.step();
        else scheduler.step(values[(int)steps]);
        steps++;
    }
}
