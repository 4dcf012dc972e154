using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    /// <summary>The surface with height z[row, column] above (x[column], y[row]), to turn with the mouse.</summary>
    /// <param name="z">The heights.</param>
    /// <param name="x">A position per column; null: 0, 1, 2, …</param>
    /// <param name="y">A position per row; null: 0, 1, 2, …</param>
    /// <param name="title">The title; null: "z over x and y" with the labels.</param>
    /// <param name="xLabel">What x is.</param>
    /// <param name="yLabel">What y is.</param>
    /// <param name="zLabel">What z is.</param>
    /// <exception cref="ArgumentException"><paramref name="z"/> has no finite value, or the positions are not as many as columns or
    /// rows.</exception>
    public static Figure Surface(
        PlotMatrix z, PlotValues? x = null, PlotValues? y = null,
        string? title = null, string xLabel = "x", string yLabel = "y", string zLabel = "z")
    {
        var (xs, ys) = Positions(z, x, y);
        var chart = PlotTraces.Of(
            "surface", ("z", z.ToRows()), ("x", xs), ("y", ys), ("colorscale", ColorScales.Sequential), ("showscale", true),
            ("colorbar", PlotTheme.ColorBar(zLabel)));
        var heading = title ?? $"{zLabel} over {xLabel} and {yLabel}";
        var scene = Scene(PlotTheme.SpaceAxis(xLabel), PlotTheme.SpaceAxis(yLabel), PlotTheme.SpaceAxis(zLabel));
        var layout = new Layout().With("scene", scene).With("margin", PlotTheme.Margin(top: 56, left: 8, right: 8, bottom: 8));
        return new(
            PlotTheme.Apply(chart, heading, layout),
            PlotText.Describe("Surface", heading, $"{zLabel} over {xLabel} × {yLabel}, {GridExtent(z, xs, ys)}"),
            height: 540);
    }

    /// <summary>The same surface seen from above: lines of equal height and the color between them. <see cref="Figure.Overlay"/> a path
    /// on it.</summary>
    /// <inheritdoc cref="Surface"/>
    public static Figure Contour(
        PlotMatrix z, PlotValues? x = null, PlotValues? y = null,
        string? title = null, string xLabel = "x", string yLabel = "y", string zLabel = "z")
    {
        var (xs, ys) = Positions(z, x, y);
        var chart = PlotTraces.Of(
            "contour", ("z", z.ToRows()), ("x", xs), ("y", ys), ("name", zLabel), ("showlegend", false),
            ("colorbar", PlotTheme.ColorBar(zLabel)), ("colorscale", ColorScales.Sequential), ("ncontours", 20),
            ("line", PlotTraces.Part(("width", 0.5), ("color", "rgba(255,255,255,0.6)"))));
        var heading = title ?? $"{zLabel} over {xLabel} and {yLabel}";
        return new(
            PlotTheme.Apply(chart, heading, PlotTheme.CellAxis(xLabel), PlotTheme.CellAxis(yLabel), legendEntries: 1),
            PlotText.Describe("Contour plot", heading, $"{zLabel} over {xLabel} × {yLabel}, {GridExtent(z, xs, ys)}"),
            height: 480);
    }

    static (double[] X, double[] Y) Positions(PlotMatrix z, PlotValues? x, PlotValues? y)
    {
        PlotCheck.Drawable(z, nameof(z));
        if (x is not null) PlotCheck.SameLength(x.Count, nameof(x), z.Columns, "a row of z");
        if (y is not null) PlotCheck.SameLength(y.Count, nameof(y), z.Rows, "a column of z");
        return ([.. x ?? Indices(z.Columns)], [.. y ?? Indices(z.Rows)]);
    }

    static PlotValues Indices(int count) => new(Enumerable.Range(0, count).Select(index => (double)index));

    static string GridExtent(PlotMatrix z, double[] x, double[] y) =>
        $"{z.Columns} × {z.Rows} points; {PlotText.Span("x", x)}, {PlotText.Span("y", y)}, {PlotText.Span("z", z.Values)}";
}
