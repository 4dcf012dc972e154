namespace DeepLearning;

public static partial class Plot
{
    /// <summary>How many of the values fall into each of <paramref name="bins"/> intervals of equal width from the smallest to the largest.
    /// Values that are not finite are left out.</summary>
    /// <exception cref="ArgumentException">There is no finite value, or <paramref name="bins"/> is not in 1..1000.</exception>
    public static Figure Histogram(
        PlotValues values, int bins = 30, string? title = null, string xLabel = "value", string yLabel = "count") =>
        Histogram([(xLabel, PlotCheck.Drawable(values, nameof(values)))], bins, title, xLabel, yLabel);

    /// <inheritdoc cref="Histogram(PlotValues, int, string?, string, string)"/>
    public static Figure Histogram(
        IEnumerable<double> values, int bins = 30, string? title = null, string xLabel = "value", string yLabel = "count") =>
        Histogram(new PlotValues(values), bins, title, xLabel, yLabel);

    /// <summary>Several named distributions over the same intervals, one shining through the other.</summary>
    /// <exception cref="ArgumentException">There is no series, one has no finite value, or <paramref name="bins"/> is not in
    /// 1..1000.</exception>
    public static Figure Histogram(
        (string Name, PlotValues Values)[] series, int bins = 30, string? title = null, string xLabel = "value", string yLabel = "count")
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0) throw new ArgumentException("series is empty: there is nothing to draw.", nameof(series));
        CheckBins(bins);
        var data = series.Select(one => PlotCheck.Drawable(one.Values, one.Name).Where(double.IsFinite).ToArray()).ToArray();
        var (low, high) = (data.Min(values => values.Min()), data.Max(values => values.Max()));
        // All values equal: one unit around them.
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        return Histogram(
            [.. series.Select((one, index) => (one.Name, data[index]))], low, high, bins,
            title ?? $"Distribution of {xLabel}", xLabel, yLabel);
    }

    static Figure Histogram(
        (string Name, double[] Values)[] series, double low, double high, int bins, string heading, string xLabel, string yLabel)
    {
        var width = (high - low) / bins;
        var centers = Enumerable.Range(0, bins).Select(bin => low + (bin + 0.5) * width).ToArray();

        var charts = series.Select((one, index) => PlotTraces.Of(
            "bar", ("x", centers), ("y", Count(one.Values, low, width, bins)), ("name", one.Name), ("width", width),
            ("opacity", series.Length == 1 ? 0.9 : 0.55), ("marker", PlotTraces.Part(("color", PlotTheme.Css(index))))));
        var layout = PlotTheme.Legend(series.Length)
            .With("xaxis", PlotTheme.Axis(xLabel)).With("yaxis", PlotTheme.Axis(yLabel))
            .With("barmode", "overlay").With("bargap", 0);
        return new(
            PlotTheme.Apply(PlotTraces.Combine(charts), heading, layout),
            PlotText.Describe(
                "Histogram", heading,
                $"{yLabel} of {xLabel} in {PlotText.Count(bins, "bin")} from {PlotText.Number(low)} to {PlotText.Number(high)}; "
                + string.Join("; ", series.Select(one => (series.Length == 1 ? "" : $"{one.Name}: ") + Moments(one.Values)))));
    }

    static void CheckBins(int bins)
    {
        if (bins is < 1 or > 1000) throw new ArgumentOutOfRangeException(nameof(bins), bins, "A histogram has 1 to 1000 bins.");
    }

    static double[] Count(double[] values, double low, double width, int bins)
    {
        var counts = new double[bins];
        // The largest value belongs to the last bin, not to one beyond it.
        foreach (var value in values) counts[Math.Clamp((int)((value - low) / width), 0, bins - 1)]++;
        return counts;
    }

    static string Moments(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return $"{PlotText.Count(values.Length, "value")}, mean {PlotText.Number(mean)}, standard deviation {PlotText.Number(deviation)}";
    }
}
