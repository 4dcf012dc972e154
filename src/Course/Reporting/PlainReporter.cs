using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary>Lines for logs: one per cell, failures where they happen, the summary at the end.</summary>
internal sealed class PlainReporter() : Reporter(PlainConsole())
{
    private const int Width = 120; // a log has no width of its own

    public override async Task WatchAsync(IReadOnlyList<NotebookState> notebooks, Func<Task> run)
    {
        await run();
        Console.WriteLine();
        Console.Write(RunTable.Build(notebooks));
    }

    public override void Started(NotebookState notebook) => Console.WriteLine($"{notebook.Name}: {notebook.CellCount} {(notebook.CellCount == 1 ? "cell" : "cells")}");

    public override void CellFinished(NotebookState notebook, CellResult result) =>
        Console.WriteLine($"  {notebook.Name}: cell {result.ExecutionCount} of {notebook.CellCount}: {(result.Succeeded ? "ok" : "failed")}, {RunTable.Seconds(result.Elapsed)}");

    public override void Finished(NotebookState notebook) => WriteFailure(notebook);

    private static IAnsiConsole PlainConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = Width;
        return console;
    }
}
