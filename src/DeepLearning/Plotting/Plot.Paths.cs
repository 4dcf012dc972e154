using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    const int MillisecondsPerStop = 120;

    /// <summary>The ways of optimizers over a loss surface seen from above: lines of equal loss, and a line per optimizer with a dot where
    /// it is.</summary>
    /// <param name="surface">The landscape.</param>
    /// <param name="paths">Per optimizer its name and the parameters before the first step and after each, <c>[steps + 1, 2]</c>. What
    /// leaves the landscape is left out.</param>
    /// <param name="title">The title; null: "zLabel over xLabel and yLabel".</param>
    /// <param name="xLabel">What the first parameter is.</param>
    /// <param name="yLabel">What the second parameter is.</param>
    /// <param name="zLabel">What the height is.</param>
    /// <param name="animate">Whether a play button and a slider show the optimizers step by step (at most 50 stops); the last step shows
    /// first.</param>
    /// <exception cref="ArgumentException">There is no path, one is not <c>[N, 2]</c> or has no finite point.</exception>
    public static Figure ContourPaths(
        LossSurface surface, (string Name, PlotMatrix Points)[] paths, string? title = null,
        string xLabel = "w₁", string yLabel = "w₂", string zLabel = "loss", bool animate = false)
    {
        var descent = new DescentPaths(surface, paths);
        var ground = PlotTraces.Of(
            "contour", ("z", surface.Rows), ("x", surface.X.ToArray()), ("y", surface.Y.ToArray()), ("name", zLabel),
            ("showlegend", false), ("colorbar", HeightBar(surface, zLabel)), ("colorscale", ColorScales.Ground), ("ncontours", 24),
            ("line", PlotTraces.Part(("width", 0.7), ("color", "rgba(127,127,127,0.65)"))),
            ("hovertemplate", $"{xLabel} %{{x:.3g}}, {yLabel} %{{y:.3g}}: %{{z:.3g}}<extra></extra>"));
        var layout = PlotTheme.Legend(descent.Count)
            .With("xaxis", PlotTheme.CellAxis(xLabel).With("range", new[] { surface.X[0], surface.X[^1] }))
            .With("yaxis", PlotTheme.CellAxis(yLabel).With("range", new[] { surface.Y[0], surface.Y[^1] }));
        return Descend(
            surface, descent, ground, step => FlatMarks(descent, step), layout, "Paths on a contour plot", title, (xLabel, yLabel, zLabel),
            animate, animate ? 580 : 500);
    }

    /// <summary>The ways of optimizers down a loss surface in space, to turn with the mouse.</summary>
    /// <inheritdoc cref="ContourPaths"/>
    public static Figure SurfacePaths(
        LossSurface surface, (string Name, PlotMatrix Points)[] paths, string? title = null,
        string xLabel = "w₁", string yLabel = "w₂", string zLabel = "loss", bool animate = false)
    {
        var descent = new DescentPaths(surface, paths);
        var ground = PlotTraces.Of(
            "surface", ("z", surface.Rows), ("x", surface.X.ToArray()), ("y", surface.Y.ToArray()), ("name", zLabel),
            ("showlegend", false), ("opacity", 0.85), ("colorscale", ColorScales.Rock), ("showscale", true),
            ("colorbar", HeightBar(surface, zLabel)), ("hoverinfo", "skip"));
        var zAxis = PlotTheme.SpaceAxis(surface.Logarithmic ? $"{zLabel}, power of ten" : zLabel);
        var layout = PlotTheme.Legend(descent.Count)
            .With("scene", Scene(PlotTheme.SpaceAxis(xLabel), PlotTheme.SpaceAxis(yLabel), zAxis));
        return Descend(
            surface, descent, ground, step => SpaceMarks(descent, step), layout, "Paths on a surface", title, (xLabel, yLabel, zLabel),
            animate, animate ? 660 : 580);
    }

    static Figure Descend(
        LossSurface surface, DescentPaths descent, GenericChart ground, Func<int, IEnumerable<GenericChart>> marks, Layout layout,
        string kind, string? title, (string X, string Y, string Z) labels, bool animate, int height)
    {
        var stops = animate ? descent.Stops() : [];
        var heading = title ?? $"{labels.Z} over {labels.X} and {labels.Y}";
        var names = stops.Select(stop => $"step {stop}").ToArray();
        if (animate) Animation.Controls(layout, names, MillisecondsPerStop);
        return new(
            PlotTheme.Apply(PlotTraces.Combine([ground, .. marks(descent.Steps)]), heading, layout),
            PlotText.Describe(
                kind, heading,
                $"{labels.Z} over {labels.X} × {labels.Y}, {PlotText.Span(labels.X, surface.X)}, {PlotText.Span(labels.Y, surface.Y)}"
                + $"{(surface.Logarithmic ? ", heights logarithmic" : "")}; {descent.Describe(labels.Z)}"
                + (animate ? $"; {PlotText.Count(stops.Length, "frame")}" : "")),
            width: 760, height: height)
        {
            Frames = [.. stops.Select((stop, index) => new FigureFrame(
                names[index], [.. Enumerable.Range(1, 2 * descent.Count)], OnlyMoving(marks(stop))))],
        };
    }

    /// <summary>Per path its line, then a dot at its end.</summary>
    static IEnumerable<GenericChart> FlatMarks(DescentPaths descent, int step) => Enumerable.Range(0, descent.Count).SelectMany(path =>
    {
        var (x, y, _) = descent.Until(path, step);
        var end = descent.At(path, step);
        var (color, name) = (PlotTheme.Css(path), descent.Name(path));
        var line = PlotTraces.Of(
            "scatter", ("mode", descent.Steps <= MostMarkers ? "lines+markers" : "lines"), ("x", x), ("y", y), ("name", name),
            ("line", PlotTraces.Part(("color", color), ("width", 2.5))), ("marker", PlotTraces.Part(("size", 5), ("color", color))));
        var dot = PlotTraces.Of(
            "scatter", ("mode", "markers"), ("x", (double[])[end.X]), ("y", (double[])[end.Y]), ("name", name), ("showlegend", false),
            ("marker", PlotTraces.Part(
                ("size", 12), ("color", color), ("symbol", Symbols[path % Symbols.Length]),
                ("line", PlotTraces.Part(("color", "white"), ("width", 1.5))))));
        return new[] { line, dot };
    });

    static IEnumerable<GenericChart> SpaceMarks(DescentPaths descent, int step) => Enumerable.Range(0, descent.Count).SelectMany(path =>
    {
        var (x, y, z) = descent.Until(path, step);
        var end = descent.At(path, step);
        var (color, name) = (PlotTheme.Css(path), descent.Name(path));
        var line = PlotTraces.Of(
            "scatter3d", ("mode", "lines"), ("x", x), ("y", y), ("z", z), ("name", name),
            ("line", PlotTraces.Part(("color", color), ("width", 6))));
        var dot = PlotTraces.Of(
            "scatter3d", ("mode", "markers"), ("x", (double[])[end.X]), ("y", (double[])[end.Y]), ("z", (double[])[end.Z]), ("name", name),
            ("showlegend", false), ("marker", PlotTraces.Part(("size", 6), ("color", color))));
        return new[] { line, dot };
    });

    static GenericChart OnlyMoving(IEnumerable<GenericChart> marks) =>
        FigureObjects.ToChart(FigureObjects.Read(PlotTraces.Combine(marks)).Traces().Select(Moving));

    static Dictionary<string, object> HeightBar(LossSurface surface, string label)
    {
        var bar = PlotTheme.ColorBar(label).With("len", 0.85);
        // Heights are exponents: a tick says the loss itself.
        return surface.Logarithmic ? bar.With("tickprefix", "10<sup>").With("ticksuffix", "</sup>") : bar;
    }

    /// <summary>A 3-D plot's axes, looked at from the front right, a little from above.</summary>
    static Dictionary<string, object> Scene(
        Dictionary<string, object> x, Dictionary<string, object> y, Dictionary<string, object> z) => PlotTraces.Part(
        ("xaxis", x), ("yaxis", y), ("zaxis", z), ("camera", PlotTraces.Part(
            ("eye", PlotTraces.Part(("x", 1.5), ("y", -1.6), ("z", 0.9))),
            ("center", PlotTraces.Part(("x", 0), ("y", 0), ("z", -0.12))))));
}
