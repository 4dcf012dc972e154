using System.CommandLine;
using Spectre.Console;

namespace Course;

/// <summary><c>course convert</c>: a notebook in another format.</summary>
internal sealed class ConvertCommand : Command
{
    public ConvertCommand() : base("convert", """
        Writes a notebook in the format that the target's extension names: .ipynb, .dib, .md (Markdown), .cs (a file for dotnet run).
        Only .ipynb keeps outputs.
        """)
    {
        var source = new Argument<string>("source") { Description = "The notebook." };
        var target = new Argument<string>("target") { Description = "The file to write; it must not exist unless --force is given." };
        var force = new Option<bool>("--force") { Description = "Replace the target if it exists." };
        Add(source);
        Add(target);
        Add(force);
        SetAction(arguments => Convert(NotebookFile.Find([arguments.GetValue(source)!]).Single(), arguments.GetValue(target)!, arguments.GetValue(force)));
    }

    private static int Convert(NotebookFile source, string target, bool force)
    {
        if (File.Exists(target) && !force) throw new UsageException($"{target} exists; --force replaces it");
        Rewriting.Save(source.Document, target);
        AnsiConsole.Profile.Out.Writer.WriteLine($"{target}: {source.Document.Cells.Count} cells");
        return ExitCode.Success;
    }
}
