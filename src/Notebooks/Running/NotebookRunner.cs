using System.Diagnostics;

namespace Notebooks;

/// <summary>Runs a notebook from its first cell to its last, or to the first that fails.</summary>
public static class NotebookRunner
{
    /// <summary>
    /// Runs the code cells of a notebook in this process. Its outputs are in the result; the document given stays as it is.
    /// </summary>
    /// <param name="document">The notebook.</param>
    /// <param name="options">Where and how long.</param>
    /// <param name="progress">Told of every step, in order, one at a time, before the next is taken.</param>
    /// <param name="cancellation">Stops the running cell and the run.</param>
    public static async Task<NotebookRunResult> RunAsync(
        NotebookDocument document, NotebookRunOptions options, IProgress<NotebookEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var clock = Stopwatch.StartNew();
        var recorder = new NotebookRecorder(document);
        using var timeout = new CancellationTokenSource(options.Timeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        await using var engine = new NotebookEngine { WorkingDirectory = options.WorkingDirectory };
        var status = NotebookRunStatus.Succeeded;
        for (var i = 0; i < document.Cells.Count && status == NotebookRunStatus.Succeeded; i++)
        {
            if (!document.Cells[i].IsCode) continue;
            var index = i;
            Report(new CellStarted(index));
            var cell = document.Cells[i];
            var result = await engine.RunAsync(options.SourceOf(cell), cell.Language, said => Report(new CellSaid(index, said)), cancellation: stop.Token);
            Report(new CellFinished(index, result));
            if (!result.Succeeded) status = Reason();
        }

        return recorder.Finish(status, clock.Elapsed);

        NotebookRunStatus Reason() => cancellation.IsCancellationRequested ? NotebookRunStatus.Canceled
            : timeout.IsCancellationRequested ? NotebookRunStatus.TimedOut : NotebookRunStatus.Failed;

        void Report(NotebookEvent step)
        {
            lock (recorder)
            {
                recorder.Add(step);
                progress?.Report(step);
            }
        }
    }
}
