using Notebooks;

namespace Course;

/// <summary>Runs notebooks, in order, several at once where asked and memory allows, and keeps the reporter informed.</summary>
internal sealed class CourseRun
{
    /// <summary>The time one notebook may take unless another is asked for, in seconds.</summary>
    public const double DefaultTimeout = 600;

    /// <summary>A folder for the executed notebooks, or null.</summary>
    public string? Output { get; init; }

    /// <summary>A folder with data sets; see <see cref="Folders.Data"/>.</summary>
    public string? Data { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeout);

    public bool Full { get; init; }

    /// <summary>Start none after one has failed.</summary>
    public bool FailFast { get; init; }

    /// <summary>How many may run at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>A file for the results, or null.</summary>
    public string? JUnit { get; init; }

    public async Task<int> ExecuteAsync(IReadOnlyList<NotebookFile> files, Reporter reporter, CancellationToken cancellation)
    {
        var notebooks = files.Select(file => new NotebookState(file)).ToList();
        await reporter.WatchAsync(notebooks, async () =>
        {
            var running = new List<Task>();
            foreach (var notebook in notebooks)
            {
                while (running.Count > 0 && (running.Count >= Jobs || !MemoryBound.AllowsAnother(notebooks)))
                {
                    await Task.WhenAny([.. running, Task.Delay(MemoryBound.Interval, CancellationToken.None)]);
                    foreach (var ended in running.FindAll(task => task.IsCompleted)) await ended;
                    running.RemoveAll(task => task.IsCompleted);
                }

                if (cancellation.IsCancellationRequested || (FailFast && notebooks.Exists(ended => ended.Status is not (null or NotebookRunStatus.Succeeded)))) break;
                running.Add(ExecuteAsync(notebook, reporter, cancellation));
            }

            await Task.WhenAll(running);
        });
        if (JUnit is not null) JUnitFile.Write(JUnit, notebooks);
        return ExitCodeOf(notebooks, cancellation);
    }

    private async Task ExecuteAsync(NotebookState notebook, Reporter reporter, CancellationToken cancellation)
    {
        notebook.Start();
        reporter.Started(notebook);
        var progress = new Listener(message =>
        {
            notebook.Receive(message);
            if (message is Progressed { Step: CellFinished { Result: var result } }) reporter.CellFinished(notebook, result);
        });
        var result = await new WorkerProcess(notebook.File, Environment(), progress).RunAsync(Timeout, cancellation);
        notebook.Finish(result);
        if (Output is not null && result.Status != NotebookRunStatus.Canceled) Rewriting.Save(result.Executed, Path.Combine(Output, notebook.Name + ".ipynb"));
        reporter.Finished(notebook);
    }

    private Dictionary<string, string> Environment()
    {
        var variables = new Dictionary<string, string>();
        if (Data is not null) variables["DL_DATA"] = Data;
        if (Full) variables["DL_FULL"] = "1";
        // A learner of its own for each run: what is tried here is nobody's progress.
        variables["DL_LEARNER"] = Path.Combine(Path.GetTempPath(), $"learner-{Guid.NewGuid():N}", "learner.json");
        return variables;
    }

    private static int ExitCodeOf(List<NotebookState> notebooks, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return ExitCode.Canceled;
        if (notebooks.Exists(notebook => notebook.Status == NotebookRunStatus.Failed)) return ExitCode.CellFailed;
        return notebooks.Exists(notebook => notebook.Status == NotebookRunStatus.TimedOut) ? ExitCode.TimedOut : ExitCode.Success;
    }

    // Progress<T> would report on other threads, out of order.
    private sealed class Listener(Action<WorkerMessage> report) : IProgress<WorkerMessage>
    {
        public void Report(WorkerMessage value) => report(value);
    }
}
