namespace DeepLearning;

public static partial class Plot
{
    /// <summary>The spread of several runs: a line through their medians, in a band from the lower to the upper quartile.</summary>
    /// <param name="series">Per curve a name and its runs (seeds), <c>[runs, points]</c>.</param>
    /// <param name="x">A position per point; null: 0, 1, 2, …</param>
    /// <param name="title">The title; null: "yLabel over xLabel".</param>
    /// <param name="xLabel">What x is.</param>
    /// <param name="yLabel">What y is.</param>
    /// <param name="logY">Whether the vertical axis is logarithmic.</param>
    /// <exception cref="ArgumentException">There is no series, one has no finite value, or not as many points as <paramref name="x"/>; or a
    /// value is not positive and <paramref name="logY"/>.</exception>
    public static Figure Bands(
        (string Name, PlotMatrix Runs)[] series, PlotValues? x = null,
        string? title = null, string xLabel = "step", string yLabel = "value", bool logY = false)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0) throw new ArgumentException("series is empty: there is nothing to draw.", nameof(series));
        foreach (var (name, runs) in series)
        {
            PlotCheck.Drawable(runs, name);
            if (x is not null) PlotCheck.SameLength(runs.Columns, name, x.Count, nameof(x));
            if (logY && runs.Values.Any(value => value <= 0))
                throw new ArgumentException(
                    $"{name} has the value {PlotText.Number(runs.Values.Min())}, but on a logarithmic axis (logY) only values above 0 have "
                    + "a place.",
                    nameof(logY));
        }

        var charts = series.SelectMany((one, index) =>
        {
            var points = Enumerable.Range(0, one.Runs.Columns).ToArray();
            double[] At(double share) =>
                [.. points.Select(point => PlotNumbers.Significant(Quantiles.Of(one.Runs.Column(point), share), 5))];
            double[] xs = [.. x ?? Indices(one.Runs.Columns)];
            var (low, middle, high) = (At(0.25), At(0.5), At(0.75));
            // A polygon has no gaps: points without a finite run are left out of it.
            int[] drawn = [.. points.Where(point => double.IsFinite(middle[point]))];
            var band = PlotTraces.Of(
                "scatter", ("mode", "lines"), ("x", (double[])[.. drawn.Select(at => xs[at]), .. drawn.Reverse().Select(at => xs[at])]),
                ("y", (double[])[.. drawn.Select(at => high[at]), .. drawn.Reverse().Select(at => low[at])]),
                ("fill", "toself"), ("fillcolor", PlotTheme.Css(index, 0.3)), ("line", PlotTraces.Part(("width", 0))),
                ("hoverinfo", "skip"), ("showlegend", false), ("name", one.Name));
            var line = PlotTraces.Of(
                "scatter", ("mode", "lines"), ("x", xs), ("y", middle), ("name", one.Name),
                ("line", PlotTraces.Part(("color", PlotTheme.Css(index)), ("width", 2.5))));
            return new[] { band, line };
        }).ToArray();
        var heading = title ?? $"{yLabel} over {xLabel}";
        return new(
            PlotTheme.Apply(
                PlotTraces.Combine(charts), heading,
                PlotTheme.Legend(series.Length).With("xaxis", PlotTheme.Axis(xLabel)).With("yaxis", LogAxis(
                    PlotTheme.Axis(yLabel), logY ? series.SelectMany(one => one.Runs.Values) : null))),
            PlotText.Describe(
                "Line plot", heading,
                $"x = {xLabel}, y = {yLabel}{(logY ? " (logarithmic)" : "")}; medians with quartiles of "
                + string.Join("; ", series.Select(one =>
                    $"{one.Name}: {PlotText.Count(one.Runs.Rows, "run")} × {PlotText.Count(one.Runs.Columns, "point")}, at the end "
                    + Middle(one.Runs.Column(one.Runs.Columns - 1))))));
    }

    /// <summary><c>0.91 (0.88 to 0.93)</c>: median and quartiles.</summary>
    static string Middle(IEnumerable<double> values)
    {
        var all = values.ToArray();
        string At(double share) => PlotText.Number(Quantiles.Of(all, share));
        return $"{At(0.5)} ({At(0.25)} to {At(0.75)})";
    }
}
