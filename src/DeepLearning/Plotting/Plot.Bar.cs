namespace DeepLearning;

public static partial class Plot
{
    /// <summary>A bar per category, with its value above it.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the data is empty or has no finite value.</exception>
    public static Figure Bar(
        IReadOnlyList<string> categories, PlotValues values, string? title = null, string xLabel = "category", string yLabel = "value") =>
        Bar(categories, [(yLabel, PlotCheck.Drawable(values, nameof(values)))], title, xLabel, yLabel);

    /// <summary>Groups of bars: per category, one bar of each named series.</summary>
    /// <exception cref="ArgumentException">There is no series, a length differs from that of <paramref name="categories"/>, or a series
    /// has no
    /// finite value.</exception>
    public static Figure Bar(
        IReadOnlyList<string> categories, (string Name, PlotValues Values)[] series,
        string? title = null, string xLabel = "category", string yLabel = "value")
    {
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0) throw new ArgumentException("series is empty: there is nothing to draw.", nameof(series));
        foreach (var (name, values) in series)
            PlotCheck.SameLength(PlotCheck.Drawable(values, name).Count, name, categories.Count, nameof(categories));

        var charts = series.Select((bars, index) => PlotTraces.Of(
            "bar", ("x", categories.ToArray()), ("y", bars.Values.ToArray()), ("name", bars.Name),
            ("text", bars.Values.Select(PlotText.Number).ToArray()), ("textposition", "outside"),
            ("marker", PlotTraces.Part(("color", PlotTheme.Css(index))))));
        var heading = title ?? $"{yLabel} by {xLabel}";
        var layout = PlotTheme.Legend(series.Length)
            .With("xaxis", PlotTheme.CellAxis(xLabel).With("type", "category"))
            .With("yaxis", PlotTheme.Axis(yLabel).With("range", RangeWithRoom(series.SelectMany(bars => bars.Values))))
            .With("bargap", 0.3);
        return new(
            PlotTheme.Apply(PlotTraces.Combine(charts), heading, layout),
            PlotText.Describe("Bar chart", heading, $"{yLabel} by {xLabel}; " + string.Join("; ", series.Select(bars =>
                (series.Length == 1 ? "" : $"{bars.Name}: ")
                + PlotText.List([.. categories.Zip(bars.Values, (category, value) => $"{category} = {PlotText.Number(value)}")])))));
    }
    /// <summary>From 0 to the values and a little beyond, where their numbers stand.</summary>
    static double[] RangeWithRoom(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var (low, high) = (Math.Min(0, finite.Min()), Math.Max(0, finite.Max()));
        var room = high > low ? 0.1 * (high - low) : 1;
        return [low < 0 ? low - room : 0, high > 0 || low == 0 ? high + room : 0];
    }
}
