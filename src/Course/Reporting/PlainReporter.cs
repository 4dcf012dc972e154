using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary>Lines for logs: one per cell, failures where they happen, the summary at the end.</summary>
internal sealed class PlainReporter : Reporter
{
    private const int Width = 120; // a log has no width of its own

    public PlainReporter(IAnsiConsole console) : base(console) => console.Profile.Width = Math.Max(console.Profile.Width, Width);

    public override async Task WatchAsync(IReadOnlyList<NotebookState> notebooks, Func<Task> run)
    {
        await run();
        Console.WriteLine();
        Console.Write(RunTable.Build(notebooks));
    }

    public override void Started(NotebookState notebook) => Console.WriteLine($"{notebook.Name}: {notebook.CellCount} cells");

    public override void CellFinished(NotebookState notebook, CellResult result) =>
        Console.WriteLine($"  cell {result.ExecutionCount} of {notebook.CellCount}: {(result.Succeeded ? "ok" : "failed")}, {RunTable.Seconds(result.Elapsed)}");

    public override void Finished(NotebookState notebook) => WriteFailure(notebook);
}
