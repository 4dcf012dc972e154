using System.Text;

namespace Notebooks;

/// <summary>Reads .dib text: cells set apart by lines such as <c>#!csharp</c> or <c>#!markdown</c>, after an optional <c>#!meta</c>.</summary>
internal static class DibReader
{
    private const string Meta = "meta";

    public static NotebookDocument Parse(string text)
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

    private static string? Separator(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal)) return null;
        var name = line[2..].Trim();
        return name == Meta ? Meta : CellLanguage.Find(name);
    }
}
