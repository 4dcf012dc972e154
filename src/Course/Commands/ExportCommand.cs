using System.CommandLine;
using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary><c>course export</c>: notebooks as pages to read, and the course as a site.</summary>
internal sealed class ExportCommand : Command
{
    private const string Title = "Deep Learning Notebooks";

    private readonly Argument<string[]> _notebooks;
    private readonly Option<string> _output = new("--output") { Description = "The folder for the pages.", HelpName = "DIR", DefaultValueFactory = _ => "artifacts/site" };
    private readonly Option<bool> _site = new("--site") { Description = "Write one site with a first page, navigation and search instead of single pages." };

    public ExportCommand() : base("export", """
        Writes notebooks as HTML pages that work without a network: plots, formulas, coloured code, light and dark.
        A notebook that has no outputs is run first.

        Exit codes: those of run.
        """)
    {
        _notebooks = NotebookArguments.Create(this);
        Add(_output);
        Add(_site);
        SetAction(ExecuteAsync);
    }

    private async Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = NotebookFile.Find(arguments.GetValue(_notebooks) ?? []);
        var folder = Folders.Output(arguments.GetValue(_output))!;
        var (executed, code) = await WithOutputsAsync(files, cancellation);
        if (code == ExitCode.Canceled) return code;
        var pages = executed.Select(file => new NotebookPage(file.Document, file.Path)).ToList();
        Write(folder, pages, arguments.GetValue(_site));
        return code;
    }

    private static void Write(string folder, List<NotebookPage> pages, bool site)
    {
        var written = site ? ["index.html"] : pages.Select(page => page.FileName);
        try
        {
            if (site) StaticSite.Write(folder, Title, pages);
            else foreach (var page in pages) File.WriteAllText(Path.Combine(folder, page.FileName), page.ToHtml());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output names {folder}, where nothing can be written: {e.Message}");
        }

        foreach (var name in written) AnsiConsole.Profile.Out.Writer.WriteLine(Path.Combine(folder, name));
    }

    // The notebooks as they are where they have outputs, else as a run leaves them.
    private static async Task<(IReadOnlyList<NotebookFile> Files, int ExitCode)> WithOutputsAsync(IReadOnlyList<NotebookFile> files, CancellationToken cancellation)
    {
        var bare = files.Where(file => file.Document.Cells.Any(cell => cell.IsCode) && !file.Document.Cells.Any(cell => cell.Outputs.Count > 0)).ToList();
        if (bare.Count == 0) return (files, ExitCode.Success);
        var folder = Directory.CreateTempSubdirectory("course").FullName;
        try
        {
            var code = await new CourseRun { Output = folder, Data = Folders.Data(null) }.ExecuteAsync(bare, Reporter.Create(plain: false), cancellation);
            return ([.. files.Select(file => bare.Contains(file) ? Executed(file, folder) : file)], code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static NotebookFile Executed(NotebookFile file, string folder) =>
        Path.Combine(folder, file.Name + ".ipynb") is var copy && File.Exists(copy) ? file with { Document = NotebookDocument.Load(copy) } : file;
}
