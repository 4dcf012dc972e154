using System.Text;

namespace Notebooks;

/// <summary>A notebook as a Markdown page: prose as it is, code in fenced blocks that name their language.</summary>
internal static class MarkdownPage
{
    private const string Fence = "```";

    public static NotebookDocument Read(string text)
    {
        var cells = new CellCollector(CellLanguage.Markdown);
        string? fence = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (fence is null && line.StartsWith(Fence, StringComparison.Ordinal) && CellLanguage.Find(line.Trim('`', ' ')) is { } opened && opened != CellLanguage.Markdown)
            {
                fence = line[..(line.Length - line.TrimStart('`').Length)];
                cells.Begin(opened);
            }
            else if (fence is not null && line.TrimEnd() == fence)
            {
                fence = null;
                cells.Begin(CellLanguage.Markdown);
            }
            else
            {
                cells.Add(line);
            }
        }

        return cells.ToDocument();
    }

    /// <summary>Prose and code; two cells of prose in a row become one when they are read again. Outputs are left out.</summary>
    public static string Write(NotebookDocument document)
    {
        var text = new StringBuilder();
        foreach (var cell in document.Cells)
        {
            if (text.Length > 0) text.Append('\n');
            var source = cell.Source.Trim('\n');
            if (!cell.IsCode)
            {
                text.Append(source).Append('\n');
                continue;
            }

            var fence = Fence;
            while (source.Contains(fence, StringComparison.Ordinal)) fence += '`';
            text.Append($"{fence}{cell.Language}\n{source}\n{fence}\n");
        }

        return text.ToString();
    }
}
