using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary>Tells people how a run goes: a live table on a terminal, lines everywhere else.</summary>
internal abstract class Reporter(IAnsiConsole console)
{
    protected IAnsiConsole Console => console;

    public static Reporter Create(bool plain)
    {
        var console = AnsiConsole.Console;
        var live = !plain && console.Profile is { Out.IsTerminal: true, Capabilities.Ansi: true };
        return live ? new LiveReporter(console) : new PlainReporter();
    }

    /// <summary>Shows the run while it goes on, and its summary at the end.</summary>
    public abstract Task WatchAsync(IReadOnlyList<NotebookState> notebooks, Func<Task> run);

    public virtual void Started(NotebookState notebook) { }

    public virtual void CellFinished(NotebookState notebook, CellResult result) { }

    public virtual void Finished(NotebookState notebook) { }

    /// <summary>A failed or stopped cell: which one, its first lines, and the error.</summary>
    protected void WriteFailure(NotebookState notebook)
    {
        if (notebook.Result?.Failure is not { } failure || notebook.Status == NotebookRunStatus.Canceled) return;
        console.WriteLine();
        console.Write(new Text($"{notebook.Name}, cell {failure.Result.ExecutionCount} (id {failure.Cell.Id})\n", new Style(Color.Red)));
        var lines = failure.Cell.Source.Split('\n');
        foreach (var line in lines.Take(SourceLines)) console.WriteLine($"  | {line}");
        if (lines.Length > SourceLines) console.WriteLine($"  | ... ({lines.Length - SourceLines} more lines)");
        foreach (var line in failure.Result.Error!.Traceback.SelectMany(text => text.Split('\n'))) console.WriteLine($"  {line}");
        console.WriteLine();
    }

    private const int SourceLines = 5;
}
