using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using PlotlyChart = Plotly.NET.CSharp.Chart;
using PlotlyLine = Plotly.NET.Line;

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
        var ground = PlotlyChart.Contour<double, double, double, string>(
            zData: surface.Rows, X: surface.X.ToArray(), Y: surface.Y.ToArray(), Name: zLabel, ShowLegend: false,
            ColorBar: HeightBar(surface, zLabel), ColorScale: ColorScales.Ground, NContours: 24,
            ContourLine: PlotlyLine.init(Width: 0.7, Color: Color.fromString("rgba(127,127,127,0.65)")), UseDefaults: false);
        ground.GetTraces()[0].With("hovertemplate", $"{xLabel} %{{x:.3g}}, {yLabel} %{{y:.3g}}: %{{z:.3g}}<extra></extra>");
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
        var ground = PlotlyChart.Surface<double, double, double, string>(
            zData: surface.Rows, X: surface.X.ToArray(), Y: surface.Y.ToArray(), Name: zLabel, ShowLegend: false, Opacity: 0.85,
            ColorScale: ColorScales.Rock, ShowScale: true, UseDefaults: false);
        ground.GetTraces()[0].With("colorbar", HeightBar(surface, zLabel)).With("hoverinfo", "skip");
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
            PlotTheme.Apply(PlotlyChart.Combine([ground, .. marks(descent.Steps)]), heading, layout),
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
        var (color, name) = (PlotTheme.ColorOf(path), descent.Name(path));
        var line = PlotlyChart.Line<double, double, string>(
            x: x, y: y, ShowMarkers: descent.Steps <= MostMarkers, Name: name, LineColor: color, LineWidth: 2.5,
            Marker: Plotly.NET.TraceObjects.Marker.init(Size: 5, Color: color), UseDefaults: false);
        var dot = PlotlyChart.Point<double, double, string>(
            x: [end.X], y: [end.Y], Name: name, ShowLegend: false, UseDefaults: false,
            Marker: Plotly.NET.TraceObjects.Marker.init(
                Size: 12, Color: color, Symbol: Symbols[path % Symbols.Length],
                Outline: PlotlyLine.init(Color: Color.fromString("white"), Width: 1.5)));
        return new[] { line, dot };
    });

    static IEnumerable<GenericChart> SpaceMarks(DescentPaths descent, int step) => Enumerable.Range(0, descent.Count).SelectMany(path =>
    {
        var (x, y, z) = descent.Until(path, step);
        var end = descent.At(path, step);
        var (color, name) = (PlotTheme.ColorOf(path), descent.Name(path));
        var line = PlotlyChart.Scatter3D<double, double, double, string>(
            x, y, z, StyleParam.Mode.Lines, Name: name, LineColor: color, LineWidth: 6, UseDefaults: false);
        var dot = PlotlyChart.Scatter3D<double, double, double, string>(
            [end.X], [end.Y], [end.Z], StyleParam.Mode.Markers, Name: name, ShowLegend: false,
            Marker: Plotly.NET.TraceObjects.Marker.init(Size: 6, Color: color), UseDefaults: false);
        return new[] { line, dot };
    });

    static GenericChart OnlyMoving(IEnumerable<GenericChart> marks) =>
        FigureObjects.ToChart(FigureObjects.Read(PlotlyChart.Combine(marks)).Traces().Select(Moving));

    static ColorBar HeightBar(LossSurface surface, string label)
    {
        var bar = PlotTheme.ColorBar(label).With("len", 0.85);
        // Heights are exponents: a tick says the loss itself.
        return surface.Logarithmic ? bar.With("tickprefix", "10<sup>").With("ticksuffix", "</sup>") : bar;
    }

    /// <summary>A 3-D plot's axes, looked at from the front right, a little from above.</summary>
    static Scene Scene(LinearAxis x, LinearAxis y, LinearAxis z) => new Scene()
        .With("xaxis", x).With("yaxis", y).With("zaxis", z)
        .With("camera", new Camera()
            .With("eye", CameraEye.init(X: 1.5, Y: -1.6, Z: 0.9)).With("center", CameraCenter.init(X: 0, Y: 0, Z: -0.12)));
}
