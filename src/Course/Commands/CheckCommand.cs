using System.CommandLine;
using System.Diagnostics;
using DeepLearning;
using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary><c>course check</c>: compiles every cell of every notebook against the library, and runs none.</summary>
internal sealed class CheckCommand : Command
{
    public CheckCommand() : base("check", """
        Compiles every cell of notebooks without running them.

        Exit codes: 0 all compile, 1 a cell does not (with --rows: a cell is not there), 2 wrong use.
        """)
    {
        var rows = new Option<bool>("--rows") { Description = "Show instead which cells cover each row of the curriculum, in all notebooks." };
        var notebooks = NotebookArguments.Create(this);
        Add(rows);
        SetAction(arguments => arguments.GetValue(rows)
            ? Task.FromResult(RowCoverage.Print(Curriculum.Course, NotebookFile.Find([])) ? ExitCode.Success : ExitCode.CellFailed)
            : CompileAsync(NotebookFile.Find(arguments.GetValue(notebooks) ?? [])));
    }

    private static async Task<int> CompileAsync(IReadOnlyList<NotebookFile> files)
    {
        var clock = Stopwatch.StartNew();
        var checks = files.Select(file => (file, problems: Task.Run(() => NotebookChecker.CheckAsync(file.Document, Path.GetDirectoryName(file.Path)!)))).ToList();
        var (cells, broken) = (0, 0);
        foreach (var (file, check) in checks)
        {
            var problems = await check;
            cells += file.Document.Cells.Count(cell => cell.IsCode);
            broken += problems.Count;
            AnsiConsole.Write(new Text($"{file.Name}: {(problems.Count == 0 ? "compiles" : $"{problems.Count} cells do not compile")}\n", problems.Count == 0 ? Style.Plain : new Style(Color.Red)));
            foreach (var line in problems.SelectMany(problem => problem.Error.Traceback.Prepend($"cell id {problem.Cell.Id}"))) AnsiConsole.Profile.Out.Writer.WriteLine($"  {line}");
        }

        AnsiConsole.Profile.Out.Writer.WriteLine($"{cells} cells of {files.Count} {(files.Count == 1 ? "notebook" : "notebooks")} in {RunTable.Seconds(clock.Elapsed)}");
        return broken == 0 ? ExitCode.Success : ExitCode.CellFailed;
    }
}
