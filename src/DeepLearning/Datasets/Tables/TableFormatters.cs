using System.Net;

namespace DeepLearning;

/// <summary>Shows a table's first rows.</summary>
internal sealed class TableFormatters
{
    private const int Rows = 5;

    private readonly object[] formatters =
    [
        new TextFormatter<Table>(FigureFormatters.Html, Html),
        new TextFormatter<Table>(FigureFormatters.Text, Text),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;

    /// <summary>What it is, then its first rows, the columns aligned.</summary>
    internal static string Text(Table table)
    {
        var columns = table.Columns.Select(column => (string[])[column, .. table.Text(column).Take(Rows)]).ToArray();
        var widths = columns.Select(column => column.Max(cell => cell.Length)).ToArray();
        var lines = Enumerable.Range(0, columns[0].Length).Select(row => string.Join(
            "  ",
            columns.Select((column, i) =>
                table.IsNumeric(table.Columns[i]) ? column[row].PadLeft(widths[i]) : column[row].PadRight(widths[i]))));
        return string.Join('\n', lines.Select(line => line.TrimEnd()).Prepend(Heading(table)));
    }

    private static string Html(Table table)
    {
        var head = string.Concat(table.Columns.Select(column => $"<th>{WebUtility.HtmlEncode(column)}</th>"));
        var rows = string.Concat(Enumerable.Range(0, Math.Min(Rows, table.Count)).Select(row =>
            $"<tr>{string.Concat(table.Columns.Select(column => $"<td>{WebUtility.HtmlEncode(table.Text(column)[row])}</td>"))}</tr>"));
        return $"<p>{WebUtility.HtmlEncode(Heading(table))}</p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>";
    }

    private static string Heading(Table table) => $"{table.Name}: {table.Count:N0} rows of {table.Columns.Count} columns"
        + (table.Count > Rows ? $"; the first {Rows}:" : ":");
}
