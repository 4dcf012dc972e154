namespace DeepLearning;

public static partial class Plot
{
    const double LargestBubble = 46, SmallestBubble = 9;

    /// <summary>Named things by three numbers: two are positions, the third is the area of a disk. Pointing at a disk shows all of them:
    /// accuracy against parameters against time.</summary>
    /// <param name="names">A name for each.</param>
    /// <param name="x">Horizontal positions.</param>
    /// <param name="y">Vertical positions.</param>
    /// <param name="sizes">What the area is proportional to, above 0.</param>
    /// <param name="title">The title; null: "yLabel against xLabel".</param>
    /// <param name="xLabel">What x is.</param>
    /// <param name="yLabel">What y is.</param>
    /// <param name="sizeLabel">What the area is.</param>
    /// <param name="details">A line more for each, shown with it; or null.</param>
    /// <param name="logX">Whether the horizontal axis is logarithmic.</param>
    /// <exception cref="ArgumentException">The lengths differ, a number is not finite, a size is not positive, or an x is not and <paramref
    /// name="logX"/>.</exception>
    public static Figure Bubbles(
        IReadOnlyList<string> names, PlotValues x, PlotValues y, PlotValues sizes, string? title = null,
        string xLabel = "x", string yLabel = "y", string sizeLabel = "size", IReadOnlyList<string>? details = null, bool logX = false)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var (values, argument) in new[] { (x, nameof(x)), (y, nameof(y)), (sizes, nameof(sizes)) })
        {
            PlotCheck.SameLength(PlotCheck.Drawable(values, argument).Count, argument, names.Count, nameof(names));
            PlotCheck.Finite(argument, argument, [.. values]);
        }
        PlotCheck.Labels(details, nameof(details), names.Count, "bubble");
        PlotCheck.Positive(sizes, nameof(sizes), "a disk has an area above 0");
        if (logX) PlotCheck.Positive(x, nameof(x), "on a logarithmic axis (logX) only values above 0 have a place");

        var largest = sizes.Max();
        var charts = names.Select((name, index) => PlotTraces.Of(
            "scatter", ("mode", "markers+text"), ("name", name), ("x", (double[])[x[index]]), ("y", (double[])[y[index]]),
            ("text", (string[])[name]), ("textposition", "top center"), ("cliponaxis", false),
            ("hovertemplate", $"<b>{name}</b><br>{xLabel}: {PlotText.Number(x[index])}<br>{yLabel}: {PlotText.Number(y[index])}"
                + $"<br>{sizeLabel}: {PlotText.Number(sizes[index])}{(details is null ? "" : $"<br>{details[index]}")}<extra></extra>"),
            ("marker", PlotTraces.Part(
                ("size", Math.Round(Math.Max(SmallestBubble, LargestBubble * Math.Sqrt(sizes[index] / largest)), 1)),
                ("color", PlotTheme.Css(index, 0.7)), ("symbol", index < PlotTheme.Palette.Length ? "circle" : "diamond"),
                ("line", PlotTraces.Part(("color", "rgba(255,255,255,0.8)"), ("width", 1.5)))))));
        var heading = title ?? $"{yLabel} against {xLabel}";
        var room = 0.18 * (y.Max() > y.Min() ? y.Max() - y.Min() : 1);
        var layout = PlotTheme.Legend(1)
            .With("xaxis", WithRoom(LogAxis(PlotTheme.Axis(xLabel), logX ? x : null), x, logX))
            .With("yaxis", PlotTheme.Axis(yLabel).With("range", new[] { y.Min() - room, y.Max() + room }))
            .With("annotations", new[] { Note($"area: {sizeLabel}", 1, 1.0, "right", "bottom") });
        return new(
            PlotTheme.Apply(PlotTraces.Combine(charts), heading, layout),
            PlotText.Describe(
                "Bubble chart", heading,
                $"{xLabel}, {yLabel}, {sizeLabel}: " + string.Join("; ", names.Select((name, index) =>
                    $"{name} {PlotText.Number(x[index])}, {PlotText.Number(y[index])}, {PlotText.Number(sizes[index])}"))),
            height: 480);
    }

    /// <summary>The axis, logarithmic if values for it are given: ticks at powers of ten, or at 1, 2 and 5 where the values span hardly
    /// more
    /// than one of them.</summary>
    static Dictionary<string, object> LogAxis(Dictionary<string, object> axis, IEnumerable<double>? values)
    {
        if (values is null) return axis;
        var ticks = LogTicks(values);
        axis.With("type", "log").With("exponentformat", "power").With("dtick", ticks);
        return ticks is string ? axis.With("tickformat", PlainNumbers) : axis;
    }

    static Dictionary<string, object> WithRoom(Dictionary<string, object> axis, PlotValues values, bool logarithmic)
    {
        double[] places = [.. logarithmic ? values.Select(Math.Log10) : values];
        var room = 0.12 * (places.Max() > places.Min() ? places.Max() - places.Min() : 1);
        return axis.With("range", new[] { places.Min() - room, places.Max() + room });
    }

    /// <summary>A text at a place of the plot area, in fractions of it.</summary>
    static Dictionary<string, object> Note(string text, double x, double y, string xAnchor, string yAnchor) => PlotTraces.Part(
        ("text", text), ("x", x), ("y", y), ("xref", "paper"), ("yref", "paper"), ("xanchor", xAnchor), ("yanchor", yAnchor),
        ("showarrow", false), ("font", PlotTraces.Part(("size", 12))));
}
