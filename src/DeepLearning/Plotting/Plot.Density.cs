namespace DeepLearning;

public static partial class Plot
{
    const int CurvePoints = 201;

    /// <summary>A histogram whose bars have the area 1 together, and a density curve over it: the given one, or one estimated from the
    /// values
    /// (a sum of normal curves as wide as Silverman's rule says, 1986, equation 3.31).</summary>
    /// <param name="values">The values; those that are not finite are left out.</param>
    /// <param name="density">The density to compare with, at a value; null: estimated.</param>
    /// <param name="bins">Intervals of equal width from the smallest to the largest.</param>
    /// <param name="title">The title; null: "Distribution of xLabel".</param>
    /// <param name="xLabel">What the values are.</param>
    /// <param name="curveName">What the curve is called; null: "estimate" or "density".</param>
    /// <exception cref="ArgumentException">There is no finite value, or <paramref name="bins"/> is not in 1..1000.</exception>
    public static Figure Density(
        PlotValues values, Func<double, double>? density = null, int bins = 30, string? title = null, string xLabel = "value",
        string? curveName = null)
    {
        var data = PlotCheck.Drawable(values, nameof(values)).Where(double.IsFinite).Order().ToArray();
        CheckBins(bins);
        var (low, high) = data[0] < data[^1] ? (data[0], data[^1]) : (data[0] - 0.5, data[0] + 0.5);
        var width = (high - low) / bins;
        double[] centers = [.. Enumerable.Range(0, bins).Select(bin => PlotNumbers.OnAxis(low + (bin + 0.5) * width, high - low))];
        double[] heights = [.. Count(data, low, width, bins).Select(count => PlotNumbers.Significant(count / (data.Length * width), 5))];
        double[] x = [.. Enumerable.Range(0, CurvePoints)
            .Select(step => PlotNumbers.OnAxis(low - 0.05 * (high - low) + step * 1.1 * (high - low) / (CurvePoints - 1), high - low))];
        var curve = density ?? Estimate(data);
        var name = curveName ?? (density is null ? "estimate" : "density");
        var bars = PlotTraces.Of(
            "bar", ("x", centers), ("y", heights), ("width", width), ("name", "values"),
            ("marker", PlotTraces.Part(("color", PlotTheme.Css(0, 0.55)))));
        var line = PlotTraces.Of(
            "scatter", ("mode", "lines"), ("x", x), ("y", x.Select(at => PlotNumbers.Significant(curve(at), 4)).ToArray()), ("name", name),
            ("line", PlotTraces.Part(("color", PlotTheme.Css(1)), ("width", 3))));
        var heading = title ?? $"Distribution of {xLabel}";
        var layout = PlotTheme.Legend(2).With("xaxis", PlotTheme.Axis(xLabel)).With("yaxis", PlotTheme.Axis("density")).With("bargap", 0);
        return new(
            PlotTheme.Apply(PlotTraces.Combine([bars, line]), heading, layout),
            PlotText.Describe(
                "Histogram", heading,
                $"density of {xLabel} in {PlotText.Count(bins, "bin")} from {PlotText.Number(low)} to {PlotText.Number(high)}, "
                + $"with the curve “{name}”; {Moments(data)}"));
    }

    internal static Func<double, double> Estimate(double[] sorted)
    {
        var spread = Math.Min(Deviation(sorted), (Quantiles.Of(sorted, 0.75) - Quantiles.Of(sorted, 0.25)) / 1.34);
        var width = 0.9 * (spread > 0 ? spread : Math.Max(Deviation(sorted), 0.1)) * Math.Pow(sorted.Length, -0.2);
        return x => sorted.Sum(value => Math.Exp(-(x - value) * (x - value) / (2 * width * width)))
            / (sorted.Length * width * Math.Sqrt(2 * Math.PI));
    }
}
