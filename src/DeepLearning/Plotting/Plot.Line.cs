namespace DeepLearning;

/// <summary>Draws. Each function takes data and returns a <see cref="Figure"/>; ending a notebook cell with it shows it.</summary>
public static partial class Plot
{
    // Up to here single points can be told apart; beyond it markers would hide the line.
    const int MostMarkers = 40;

    /// <summary>A line through (0, y₀), (1, y₁), …; NaN makes a gap.</summary>
    /// <exception cref="ArgumentException"><paramref name="y"/> is empty, has no finite value, or not only positive ones and <paramref
    /// name="logY"/>.</exception>
    public static Figure Line(PlotValues y, string? title = null, string xLabel = "step", string yLabel = "value", bool logY = false) =>
        Lines([(yLabel, null, PlotCheck.Drawable(y, nameof(y)))], title, xLabel, yLabel, logY);

    /// <inheritdoc cref="Line(PlotValues, string?, string, string, bool)"/>
    public static Figure Line(
        IEnumerable<double> y, string? title = null, string xLabel = "step", string yLabel = "value", bool logY = false) =>
        Line(new PlotValues(y), title, xLabel, yLabel, logY);

    /// <summary>A line through the points (x, y), in the given order; NaN makes a gap.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the data is empty or has no finite value.</exception>
    public static Figure Line(
        PlotValues x, PlotValues y, string? title = null, string xLabel = "x", string yLabel = "y", bool logY = false) =>
        Lines([(yLabel, PlotCheck.Drawable(x, nameof(x)), PlotCheck.Drawable(y, nameof(y)))], title, xLabel, yLabel, logY);

    /// <inheritdoc cref="Line(PlotValues, PlotValues, string?, string, string, bool)"/>
    public static Figure Line(
        IEnumerable<double> x, IEnumerable<double> y, string? title = null, string xLabel = "x", string yLabel = "y", bool logY = false) =>
        Line(new PlotValues(x), new PlotValues(y), title, xLabel, yLabel, logY);

    /// <summary>Several named lines over 0, 1, 2, …: <c>Plot.Line([("train", a), ("test", b)], title: "Loss")</c>.</summary>
    /// <exception cref="ArgumentException">There is no series, or one is empty or has no finite value.</exception>
    public static Figure Line(
        (string Name, PlotValues Y)[] series, string? title = null, string xLabel = "step", string yLabel = "value", bool logY = false) =>
        Lines(Series(null, series), title, xLabel, yLabel, logY);

    /// <summary>Several named lines over the same x.</summary>
    /// <exception cref="ArgumentException">There is no series, a length differs from that of <paramref name="x"/>, or a series has no
    /// finite value.</exception>
    public static Figure Line(
        PlotValues x, (string Name, PlotValues Y)[] series,
        string? title = null, string xLabel = "x", string yLabel = "y", bool logY = false) =>
        Lines(Series(PlotCheck.Drawable(x, nameof(x)), series), title, xLabel, yLabel, logY);

    static (string, PlotValues?, PlotValues)[] Series(PlotValues? x, (string Name, PlotValues Y)[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0) throw new ArgumentException("series is empty: there is nothing to draw.", nameof(series));
        return [.. series.Select(line => (line.Name, x, PlotCheck.Drawable(line.Y, line.Name)))];
    }

    static Figure Lines((string Name, PlotValues? X, PlotValues Y)[] lines, string? title, string xLabel, string yLabel, bool logY)
    {
        foreach (var (name, x, y) in lines)
        {
            if (x is not null) PlotCheck.SameLength(y.Count, lines.Length == 1 ? "y" : name, x.Count, "x");
            if (logY && y.Any(value => value <= 0))
                throw new ArgumentException(
                    $"{name} has the value {PlotText.Number(y.Min())}, but on a logarithmic axis (logY) only values above 0 have a place.",
                    nameof(logY));
        }
        var charts = lines.Select(line => PlotTraces.Of(
            "scatter", ("mode", line.Y.Count <= MostMarkers ? "lines+markers" : "lines"),
            ("x", (line.X ?? Indices(line.Y.Count)).ToArray()), ("y", line.Y.ToArray()), ("name", line.Name),
            ("line", PlotTraces.Part(("width", 2.5)))));
        var heading = title ?? $"{yLabel} over {xLabel}";
        var yAxis = LogAxis(PlotTheme.Axis(yLabel), logY ? lines.SelectMany(line => line.Y) : null);
        return new(
            PlotTheme.Apply(PlotTraces.Combine(charts), heading, PlotTheme.Axis(xLabel), yAxis, lines.Length),
            PlotText.Describe("Line plot", heading, $"x = {xLabel}, y = {yLabel}{(logY ? " (logarithmic)" : "")}; {Extent(lines)}"));
    }

    // Between powers of ten plotly.js prints the first digit alone: a small 5 where 0.5 is meant.
    internal const string PlainNumbers = "~g";

    /// <summary>Ticks at powers of ten, at every second or third where there are many; where the values span hardly more than one of them,
    /// at 1, 2 and 5 too.</summary>
    internal static object LogTicks(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var ratio = finite.Max() / finite.Min();
        return ratio >= 30 ? Math.Max(1, (int)Math.Ceiling(Math.Log10(ratio) / 8)) : "D2";
    }

    static string Extent((string Name, PlotValues? X, PlotValues Y)[] lines)
    {
        var (fewest, most) = (lines.Min(line => line.Y.Count), lines.Max(line => line.Y.Count));
        var points = fewest == most ? PlotText.Count(most, "point") : $"{fewest} to {most} points";
        var span = PlotText.Span("y", lines.SelectMany(line => line.Y));
        return lines.Length == 1
            ? $"{points}, {span}"
            : $"{lines.Length} series ({PlotText.List([.. lines.Select(line => line.Name)])}) × {points}, {span}";
    }
}
