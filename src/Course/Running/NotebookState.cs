using System.Diagnostics;
using Notebooks;

namespace Course;

/// <summary>How far a notebook has come: what the table shows.</summary>
internal sealed class NotebookState(NotebookFile file)
{
    private readonly Stopwatch _clock = new();

    public NotebookFile File => file;

    public string Name => file.Name;

    public int CellCount { get; } = file.Document.Cells.Count(cell => cell.IsCode);

    public int CellsDone { get; private set; }

    public int Claims { get; private set; }

    public long PeakMemory { get; private set; }

    public TimeSpan Elapsed => _clock.Elapsed;

    public bool IsRunning => _clock.IsRunning;

    /// <summary>How it ended; null before that.</summary>
    public NotebookRunStatus? Status => Result?.Status;

    public NotebookRunResult? Result { get; private set; }

    public void Start() => _clock.Start();

    public void Receive(WorkerMessage message)
    {
        if (message is ClaimPassed) Claims++;
        if (message is not Progressed progressed) return;
        PeakMemory = Math.Max(PeakMemory, progressed.PeakMemory);
        if (progressed.Step is CellFinished { Result.Succeeded: true }) CellsDone++;
    }

    public void Finish(NotebookRunResult result)
    {
        _clock.Stop();
        Result = result;
    }
}
