using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>The comparison as a table in Markdown and as a picture.</summary>
internal static class PeerReport
{
    private const int RowHeight = 20, NameWidth = 170, BarWidth = 90;

    /// <summary>Where the files go: artifacts/benchmarks of this repository.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "benchmarks");

    public static string Markdown(IReadOnlyList<Comparison> comparisons, MachineLimits limits)
    {
        var text = new StringBuilder($"{limits} Medians of one run, in turns; ratio = PyTorch's time / ours.\n\n");
        text.Append("| workload | threads | ours, ms | tuned, ms | ratio | installed, ms | ratio |\n| --- | --: | --: | --: | --: | --: | --: |\n");
        foreach (var row in comparisons.GroupBy(c => (c.Workload, c.Threads)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Key.Workload} | {row.Key.Threads} | {row.First().OursMs:F3} |");
            foreach (var c in row) text.Append(CultureInfo.InvariantCulture, $" {c.PeerMs:F3} | {c.Ratio:F2} |");
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A bar for every ratio to the tuned peer, on a logarithmic axis; the line is where both take the same time.</summary>
    public static string Picture(IReadOnlyList<Comparison> comparisons)
    {
        var rows = comparisons.Where(c => c.Peer == "tuned").ToList();
        var (width, height) = (NameWidth + 5 * BarWidth, RowHeight * (rows.Count + 2));
        var svg = new StringBuilder($"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' font-family='sans-serif' font-size='12'>");
        svg.Append("<rect width='100%' height='100%' fill='white'/>");
        for (var (i, tick) = (0, 0.5); tick <= 8; i++, tick *= 2)
            svg.Append(CultureInfo.InvariantCulture, $"<text x='{X(tick):F0}' y='14' text-anchor='middle'>{tick}</text>");
        for (var i = 0; i < rows.Count; i++)
        {
            var (y, ratio) = (RowHeight * (i + 1), Math.Clamp(rows[i].Ratio, 0.5, 12));
            var (from, to) = (Math.Min(X(1), X(ratio)), Math.Max(X(1), X(ratio)));
            svg.Append(CultureInfo.InvariantCulture, $"<text x='{NameWidth - 40}' y='{y + 14}' text-anchor='end'>{rows[i].Workload}, {rows[i].Threads}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x='{from:F1}' y='{y + 3}' width='{to - from:F1}' height='14' fill='{(ratio < 1 ? "#D55E00" : "#0072B2")}'/>");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<line x1='{X(1)}' x2='{X(1)}' y1='18' y2='{height - RowHeight}' stroke='black'/>");
        svg.Append($"<text x='{NameWidth}' y='{height - 5}'>PyTorch's time / ours; workload, threads</text></svg>");
        return svg.ToString();

        static double X(double ratio) => NameWidth + BarWidth * (Math.Log2(ratio) + 1);
    }
}
