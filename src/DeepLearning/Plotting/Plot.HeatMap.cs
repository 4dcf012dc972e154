using System.Globalization;
using Plotly.NET.CSharp;

namespace DeepLearning;

public static partial class Plot
{
    // Beyond this many cells numbers in them are too small to read.
    const int MostAnnotatedCells = 150;

    /// <summary>A colored cell per element, row 0 on top. Values of both signs get a scale with its neutral middle at 0.</summary>
    /// <param name="values">The elements; NaN leaves a hole.</param>
    /// <param name="title">The title; null: "yLabel by xLabel".</param>
    /// <param name="xLabel">What the columns are.</param>
    /// <param name="yLabel">What the rows are.</param>
    /// <param name="rowLabels">A name per row; null: 0, 1, 2, …</param>
    /// <param name="columnLabels">A name per column; null: 0, 1, 2, …</param>
    /// <param name="annotate">Whether the cells carry their numbers; null: if there are at most 150.</param>
    /// <exception cref="ArgumentException">There is no finite value, or the labels are not as many as rows or columns.</exception>
    public static Figure HeatMap(
        PlotMatrix values, string? title = null, string xLabel = "column", string yLabel = "row",
        IReadOnlyList<string>? rowLabels = null, IReadOnlyList<string>? columnLabels = null, bool? annotate = null)
    {
        PlotCheck.Drawable(values, nameof(values));
        PlotCheck.Labels(rowLabels, nameof(rowLabels), values.Rows, "row");
        PlotCheck.Labels(columnLabels, nameof(columnLabels), values.Columns, "column");
        var finite = values.Values.Where(double.IsFinite).ToArray();
        var diverging = finite.Min() < 0 && finite.Max() > 0;
        var chart = PlotTraces.Of(
            "heatmap", ("z", values.ToRows()), ("x", Names(columnLabels, values.Columns)), ("y", Names(rowLabels, values.Rows)),
            ("xgap", 1), ("ygap", 1), ("colorbar", PlotTheme.ColorBar()),
            ("colorscale", diverging ? ColorScales.Diverging : ColorScales.Sequential),
            ("hovertemplate", $"{yLabel} %{{y}}, {xLabel} %{{x}}: %{{z:.4g}}<extra></extra>"));
        var trace = chart.GetTraces()[0];
        if (diverging) trace.With("zmid", 0);
        // Texts of our own: plotly.js would write 0 into a hole.
        if (annotate ?? finite.Length <= MostAnnotatedCells)
            trace.With("texttemplate", "%{text}").With("text", values.ToRows().Select(row => row.Select(CellText).ToArray()).ToArray());

        var heading = title ?? $"{yLabel} by {xLabel}";
        var height = Math.Clamp(130 + 44 * values.Rows, 300, 640);
        var yAxis = Cells(yLabel, values.Rows, rowLabels).With("autorange", "reversed");
        return new(
            PlotTheme.Apply(chart, heading, Cells(xLabel, values.Columns, columnLabels), yAxis, legendEntries: 1),
            PlotText.Describe(
                "Heat map", heading,
                $"{values.Rows} × {values.Columns} cells ({yLabel} × {xLabel}), {PlotText.Span("values", finite)}"),
            height: height);
    }

    // Adding 0 takes the sign from −0.
    static string CellText(double value) =>
        double.IsFinite(value) ? (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture) : "";

    static string[] Names(IReadOnlyList<string>? labels, int count) =>
        labels is null ? [.. Enumerable.Range(0, count).Select(index => $"{index}")] : [.. labels];

    /// <summary>Names are categories even where they look like numbers; bare indices are numbers, thinned where they are many.</summary>
    static Dictionary<string, object> Cells(string label, int count, IReadOnlyList<string>? labels) =>
        labels is null
            ? PlotTheme.CellAxis(label).With("type", "linear").With("constrain", "domain")
                .With("tick0", 0).With("dtick", Math.Max(1, (count + 11) / 12))
            : PlotTheme.CellAxis(label).With("type", "category").With("constrain", "domain");
}
