using System.Net;
using System.Text;

namespace DeepLearning;

/// <summary>How a <see cref="Summary"/> looks.</summary>
static class SummaryTable
{
    static readonly string[] Headings = ["layer", "kind", "output", "parameters", "multiply-adds"];

    internal static string Shape(IReadOnlyList<long> shape) => shape.Count == 0 ? "" : $"[{string.Join(", ", shape)}]";

    internal static string Text(Summary summary)
    {
        string[][] lines = [Headings, .. summary.Rows.Select(Cells)];
        var widths = Headings.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(string.Join("  ", line.Select(Padded)).TrimEnd()).Append('\n');
        return text.Append(summary.Total).ToString();

        string Padded(string cell, int column) => IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]);
    }

    internal static string Html(Summary summary)
    {
        var (mostParameters, mostWork) = (summary.Rows.Max(row => row.Parameters), summary.Rows.Max(row => row.MultiplyAdds ?? 0));
        var rows = summary.Rows.Select(row =>
        {
            var cells = Cells(row);
            double[] shares = [0, 0, 0, Share(row.Parameters, mostParameters), Share(row.MultiplyAdds ?? 0, mostWork)];
            var data = cells.Select((cell, column) => $"<td{Style(column, shares[column])}>{WebUtility.HtmlEncode(cell)}</td>");
            return $"<tr>{string.Concat(data)}</tr>";
        });
        var heads = string.Concat(Headings.Select((heading, column) => $"<th scope=\"col\"{Style(column, 0)}>{heading}</th>"));
        return $"<table><caption style=\"text-align:left;caption-side:bottom\">{WebUtility.HtmlEncode(summary.Total)}</caption>"
            + $"<thead><tr>{heads}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>";
    }

    static string[] Cells(SummaryRow row) =>
    [
        row.Path, row.Kind, Shape(row.Shape), row.Parameters == 0 ? "" : Summary.Number(row.Parameters),
        row.MultiplyAdds switch
        {
            null => row.Shape.Count == 0 ? "" : "?",
            0 => "",
            var count => Summary.Number(count.Value),
        },
    ];

    static bool IsNumber(int column) => column >= 3;

    // A bar behind the number shows where parameters and work are; half-transparent, it is visible on white and on near-black.
    static string Style(int column, double share) => !IsNumber(column) ? " style=\"text-align:left\""
        : share == 0 ? " style=\"text-align:right\""
        : $" style=\"text-align:right;background:linear-gradient(to left,rgba(86,180,233,0.3) {share:0.#}%,transparent {share:0.#}%)\"";

    static double Share(long value, long most) => most == 0 ? 0 : 100.0 * value / most;
}
