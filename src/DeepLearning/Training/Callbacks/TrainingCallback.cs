namespace DeepLearning;

/// <summary>
/// Something that happens during training, at the moments that it overrides. <see cref="Trainer"/> calls its callbacks in the order of the
/// list; tensors that are made in a hook of a batch live as long as the batch, unless they are detached from the dispose scope.
/// <code>
/// sealed class Shout : TrainingCallback
/// {
///     public override void AfterBatch(TrainingRun run) =&gt; Console.WriteLine($"batch {run.Batch}: {run.Loss:0.000}!");
/// }
/// </code>
/// </summary>
public abstract class TrainingCallback
{
    /// <summary>Before the first epoch. A callback that is used again starts over here.</summary>
    public virtual void BeforeFit(TrainingRun run) { }

    /// <summary>Before the first batch of an epoch, and where training is resumed within one. The model is in training mode: what shall not
    /// be, put into <c>eval</c> here.</summary>
    public virtual void BeforeEpoch(TrainingRun run) { }

    /// <summary>Before the model sees a batch.</summary>
    public virtual void BeforeBatch(TrainingRun run) { }

    /// <summary>When the gradients of a step are complete, before the optimizer uses them.</summary>
    public virtual void AfterGradients(TrainingRun run) { }

    /// <summary>After a batch; <see cref="TrainingRun.Batch"/> counts it already.</summary>
    public virtual void AfterBatch(TrainingRun run) { }

    /// <summary>After the last batch of an epoch and the measurement on the validation examples.</summary>
    public virtual void AfterEpoch(TrainingRun run, EpochResult result) { }

    /// <summary>After the last epoch, or after <see cref="TrainingRun.Stop"/>; not if an exception ends the training.</summary>
    public virtual void AfterFit(TrainingRun run) { }

    /// <summary>Writes what this callback has to remember when training goes on from a <see cref="Checkpoint"/>; nothing, unless
    /// overridden.</summary>
    public virtual void Save(BinaryWriter writer) { }

    /// <summary>Reads what <see cref="Save"/> wrote; called after <see cref="BeforeFit"/>, and only if something was written.</summary>
    public virtual void Load(BinaryReader reader) { }

    /// <summary>After all callbacks' <see cref="BeforeFit"/>: the moment to go on from where an earlier run has come.</summary>
    internal virtual void Resume(TrainingRun run) { }

    /// <summary>Between two batches or epochs, when all other hooks are through and no gradients wait for a step: the moment to
    /// save.</summary>
    internal virtual void AtRest(TrainingRun run) { }
}
