using System.Net;

namespace DeepLearning;

/// <summary>Cells in rows beneath headings: in columns of text, the first to the left, the others to the right; or as an HTML table.</summary>
internal sealed record TextTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public override string ToString()
    {
        var widths = Headings.Select((heading, column) => Rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToArray();
        return string.Join('\n', Rows.Prepend(Headings).Select(Line));

        string Line(IReadOnlyList<string> row) => string.Join("  ", row.Select((cell, column) =>
            column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd();
    }

    public string ToHtml()
    {
        var rows = Rows.Select(row => $"<tr>{string.Concat(row.Select((cell, column) => Cell("td", cell, column)))}</tr>");
        return $"<table><thead><tr>{string.Concat(Headings.Select((heading, column) => Cell("th", heading, column)))}</tr></thead>"
            + $"<tbody>{string.Concat(rows)}</tbody></table>";
    }

    private static string Cell(string tag, string text, int column) =>
        $"<{tag} style=\"padding:2px 10px;text-align:{(column == 0 ? "left" : "right")}\">{WebUtility.HtmlEncode(text)}</{tag}>";
}

/// <summary>Shows a <typeparamref name="T"/> as a table.</summary>
internal abstract class TableFormatters<T>(Func<T, string> html)
    where T : notnull
{
    private readonly object[] formatters =
    [
        new TextFormatter<T>(FigureFormatters.Html, html),
        new TextFormatter<T>(FigureFormatters.Text, value => value.ToString() ?? ""),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
