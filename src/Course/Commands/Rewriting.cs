using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary>Changes notebooks where they lie, and only those that differ.</summary>
internal static class Rewriting
{
    public static int Rewrite(string[] words, Action<NotebookDocument> change, bool check)
    {
        var changed = 0;
        foreach (var file in NotebookFile.Find(words))
        {
            change(file.Document);
            if (file.Document.ToText(file.Path) == File.ReadAllText(file.Path)) continue;
            changed++;
            AnsiConsole.Profile.Out.Writer.WriteLine(check ? $"{file.Path} is not canonical" : file.Path);
            if (!check) Save(file.Document, file.Path);
        }

        return check && changed > 0 ? ExitCode.CellFailed : ExitCode.Success;
    }

    public static void Save(NotebookDocument document, string path)
    {
        try
        {
            document.Save(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException)
        {
            throw new UsageException(e is NotebookFormatException ? e.Message : $"{path} cannot be written: {e.Message}");
        }
    }
}
