using System.Text;

namespace Notebooks;

/// <summary>The .dib format: cells set apart by lines such as <c>#!csharp</c> or <c>#!markdown</c>, after a <c>#!meta</c>.</summary>
internal static class Dib
{
    private const string Meta = "meta";
    private const string Header = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#"}]}}

        """;

    public static NotebookDocument Read(string text)
    {
        var cells = new List<(string Language, string Source)>();
        var language = CellLanguage.CSharp;
        var source = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Separator(line) is { } next)
            {
                Finish();
                language = next;
            }
            else
            {
                source.Append(line).Append('\n');
            }
        }

        Finish();
        return NotebookDocument.Create(cells);

        void Finish()
        {
            var cell = source.ToString().Trim('\n');
            if (cell.Trim().Length > 0 && language != Meta) cells.Add((language, cell));
            source.Clear();
        }
    }

    /// <summary>The cells without their outputs, which the format has no place for.</summary>
    public static string Write(NotebookDocument document)
    {
        var text = new StringBuilder(Header);
        foreach (var cell in document.Cells) text.Append($"\n#!{cell.Language}\n\n{cell.Source.Trim('\n')}\n");
        return text.ToString();
    }

    private static string? Separator(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal)) return null;
        var name = line[2..].Trim();
        return name == Meta ? Meta : CellLanguage.Find(name);
    }
}
