using Plotly.NET;
using Plotly.NET.CSharp;

namespace DeepLearning;

public static partial class Plot
{
    // Beyond this many values dots cover each other.
    const int MostDots = 200;

    /// <summary>A box per group: the median, the quartiles, and whiskers to the last values within 1.5 interquartile ranges; single values
    /// as dots beside it where they are few.</summary>
    /// <param name="groups">A name and the values per group.</param>
    /// <param name="title">The title; null: "yLabel by xLabel".</param>
    /// <param name="xLabel">What the groups are.</param>
    /// <param name="yLabel">What the values are.</param>
    /// <exception cref="ArgumentException">There is no group, or one has no finite value.</exception>
    public static Figure Box(
        (string Name, PlotValues Values)[] groups, string? title = null, string xLabel = "group", string yLabel = "value") =>
        Groups("Box plot", groups, title, xLabel, yLabel, (values, color) => PlotTraces.Of(
            "box", ("boxpoints", values.Length <= MostDots ? "all" : "outliers"), ("pointpos", values.Length <= MostDots ? -1.3 : 0),
            ("jitter", 0.3), ("marker", PlotTraces.Part(("color", PlotTheme.Css(color)), ("size", 5), ("opacity", 0.6))),
            ("line", PlotTraces.Part(("width", 2))), ("fillcolor", PlotTheme.Css(color, 0.25))));

    /// <summary>A violin per group: the density of its values, mirrored, with a line at the mean and a box inside.</summary>
    /// <inheritdoc cref="Box"/>
    public static Figure Violin(
        (string Name, PlotValues Values)[] groups, string? title = null, string xLabel = "group", string yLabel = "value") =>
        Groups("Violin plot", groups, title, xLabel, yLabel, (_, color) => PlotTraces.Of(
            "violin", ("box", PlotTraces.Part(("visible", true))), ("meanline", PlotTraces.Part(("visible", true))), ("points", false),
            ("spanmode", "hard"), ("line", PlotTraces.Part(("color", PlotTheme.Css(color)), ("width", 2))),
            ("fillcolor", PlotTheme.Css(color, 0.25))));

    /// <summary>Every value a dot, side by side within its group, with a bar at the median: honest for a few seeds.</summary>
    /// <inheritdoc cref="Box"/>
    public static Figure Strip(
        (string Name, PlotValues Values)[] groups, string? title = null, string xLabel = "group", string yLabel = "value") =>
        Groups("Strip plot", groups, title, xLabel, yLabel, (_, color) => PlotTraces.Of(
            "box", ("boxpoints", "all"), ("pointpos", 0), ("jitter", 0.5), ("whiskerwidth", 0),
            ("marker", PlotTraces.Part(("color", PlotTheme.Css(color)), ("size", 9), ("opacity", 0.75))),
            // Of the box only its middle line is left.
            ("line", PlotTraces.Part(("color", PlotTheme.Css(color, 0)), ("width", 2))), ("fillcolor", "rgba(0,0,0,0)")));

    /// <summary>A bar at the mean of each group, an error bar of one standard deviation on both sides, and a dot per value.</summary>
    /// <inheritdoc cref="Box"/>
    public static Figure MeanBars(
        (string Name, PlotValues Values)[] groups, string? title = null, string xLabel = "group", string yLabel = "value")
    {
        var data = Finite(groups);
        double[] means = [.. data.Select(values => values.Average())];
        double[] deviations = [.. data.Select(Deviation)];
        string[] names = [.. groups.Select(group => group.Name)];
        var bars = PlotTraces.Of(
            "bar", ("x", names), ("y", means), ("name", "mean"),
            ("marker", PlotTraces.Part(("color", PlotTheme.Css(0, 0.75)))),
            ("error_y", PlotTraces.Part(
                ("type", "data"), ("array", deviations), ("color", PlotTheme.Ink), ("thickness", 2), ("width", 8))));
        var dots = PlotTraces.Of(
            "scatter", ("mode", "markers"), ("x", data.SelectMany((values, index) => values.Select(_ => names[index])).ToArray()),
            ("y", data.SelectMany(values => values).ToArray()), ("name", "each"), ("hoverinfo", "y"),
            ("marker", PlotTraces.Part(
                ("size", 7), ("color", "rgba(127,127,127,0.55)"),
                ("line", PlotTraces.Part(("color", "rgba(255,255,255,0.8)"), ("width", 1))))));
        var heading = title ?? $"{yLabel} by {xLabel}";
        var layout = PlotTheme.Legend(1)
            .With("xaxis", PlotTheme.CellAxis(xLabel).With("type", "category")).With("yaxis", PlotTheme.Axis(yLabel)).With("bargap", 0.35);
        return new(
            PlotTheme.Apply(PlotTraces.Combine([bars, dots]), heading, layout),
            PlotText.Describe(
                "Bar chart", heading,
                $"mean {yLabel} ± standard deviation by {xLabel}; " + string.Join("; ", groups.Select((group, index) =>
                    $"{group.Name} = {PlotText.Number(means[index])} ± {PlotText.Number(deviations[index])} (n = {data[index].Length})"))));
    }

    static Figure Groups(
        string kind, (string Name, PlotValues Values)[] groups, string? title, string xLabel, string yLabel,
        Func<double[], int, GenericChart> draw)
    {
        var data = Finite(groups);
        var charts = groups.Select((group, index) =>
        {
            var chart = draw(data[index], index);
            chart.GetTraces()[0]
                .With("y", data[index].Select(value => PlotNumbers.Significant(value, 5)).ToArray()).With("name", group.Name);
            return chart;
        });
        var heading = title ?? $"{yLabel} by {xLabel}";
        var layout = PlotTheme.Legend(1)
            .With("xaxis", PlotTheme.CellAxis(xLabel).With("type", "category")).With("yaxis", PlotTheme.Axis(yLabel));
        // A strip has no box, but its median is what the eye looks for.
        if (kind == "Strip plot") layout.With("shapes", data.Select((values, index) => Median(values, index)).ToArray());
        return new(
            PlotTheme.Apply(PlotTraces.Combine(charts), heading, layout),
            PlotText.Describe(
                kind, heading,
                $"{yLabel} by {xLabel}, medians and quartiles; " + string.Join("; ", groups.Select((group, index) =>
                    $"{group.Name} = {Middle(data[index])} (n = {data[index].Length})"))));
    }

    static Dictionary<string, object> Median(double[] values, int index)
    {
        var median = Quantiles.Of(values, 0.5);
        return PlotTraces.Part(
            ("type", "line"), ("x0", index - 0.3), ("x1", index + 0.3), ("y0", median), ("y1", median),
            ("line", PlotTraces.Part(("color", PlotTheme.Ink), ("width", 2.5))));
    }

    static double[][] Finite((string Name, PlotValues Values)[] groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Length == 0) throw new ArgumentException("groups is empty: there is nothing to draw.", nameof(groups));
        return [.. groups.Select(group => PlotCheck.Drawable(group.Values, group.Name).Where(double.IsFinite).ToArray())];
    }

    /// <summary>The standard deviation of a sample (n − 1); 0 of a single value.</summary>
    static double Deviation(double[] values)
    {
        var mean = values.Average();
        return values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
