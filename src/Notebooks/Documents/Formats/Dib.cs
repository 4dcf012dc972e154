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
        var cells = new CellCollector(CellLanguage.CSharp);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Separator(line) is { } next) cells.Begin(next == Meta ? null : next);
            else cells.Add(line);
        }

        return cells.ToDocument();
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
