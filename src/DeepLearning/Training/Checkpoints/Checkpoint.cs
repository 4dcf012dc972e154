namespace DeepLearning;

/// <summary>
/// Saves the whole state of a training in one file, so that it can go on after the machine went down: the model, what the optimizer
/// remembers, the schedule and the other callbacks, the place in the epoch, the state of the random numbers, the history. What is resumed
/// has
/// exactly the losses of a training that was never interrupted.
/// <code>
/// Callbacks = [new Checkpoint("lenet.checkpoint", everyBatches: 100, resume: true)]
/// </code>
/// To resume, make model, optimizer, schedule and trainer anew as they were made the first time, and call Fit with the same examples; the
/// number of epochs may be larger. The file is written beside the old one and moved over it: a crash leaves the old or the new one. On a
/// GPU
/// the random numbers of dropout are outside of what can be saved.
/// </summary>
/// <param name="path">The file, of any name; its folder is made.</param>
/// <param name="everyBatches">Batches between two saves within an epoch (if gradients are accumulated, up to the next step); 0: only after
/// each epoch.</param>
/// <param name="resume">Go on from the file if there is one, and say so in <see cref="TrainingHistory.Notes"/>; else start over and
/// replace it.</param>
public sealed class Checkpoint(string path, int everyBatches = 0, bool resume = false) : TrainingCallback
{
    private readonly int everyBatches = everyBatches >= 0
        ? everyBatches
        : throw new ArgumentOutOfRangeException(
            nameof(everyBatches), everyBatches, "The number of batches between two saves is at least 0.");
    private int savedAt;

    /// <summary>The file.</summary>
    public string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));

    /// <inheritdoc/>
    internal override void Resume(TrainingRun run)
    {
        savedAt = 0;
        if (!resume || !File.Exists(Path)) return;
        CheckpointFile.Read(Path, reader => RunState.Load(run, reader));
        savedAt = run.Batch;
        run.History.Note($"resumed in epoch {run.Epoch}, after {run.Batch} of {run.Batches} batches");
    }

    /// <inheritdoc/>
    internal override void AtRest(TrainingRun run)
    {
        if (run.Batch > 0 && (everyBatches == 0 || run.Batch - savedAt < everyBatches)) return;
        savedAt = run.Batch;
        CheckpointFile.Write(Path, writer => RunState.Save(run, writer));
    }
}
