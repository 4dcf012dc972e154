using DynamicObj;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Plotly.NET.Tests.Charts;

/// <summary>What each chart function writes for its trace, without defaults.</summary>
public class ChartTests
{
    static readonly double[] X = [0, 1], Y = [2, 3];
    static readonly double[][] Z = [[1, 2], [3, 4]];

    static void WritesTrace(string trace, GenericChart chart) =>
        Assert.Equal("{\"data\":[" + trace + "],\"layout\":{},\"config\":{}}", GenericChart.toJson(chart).Replace("\\u002B", "+"));

    [Fact]
    public void Line() => WritesTrace(
        """{"type":"scatter","x":[0,1],"y":[2,3],"mode":"lines","name":"a","line":{"color":"blue","width":2,"dash":"dot"}}""",
        Chart.Line<double, double, string>(
            x: X, y: Y, Name: "a", LineColor: Color.fromString("blue"), LineWidth: 2,
            LineDash: StyleParam.DrawingStyle.Dot, UseDefaults: false));

    [Fact]
    public void LineWithMarkersAndTexts() => WritesTrace(
        """{"type":"scatter","x":[0,1],"y":[2,3],"mode":"lines+markers+text","text":["p","q"],"textposition":"top center"}""",
        Chart.Line<double, double, string>(
            x: X, y: Y, ShowMarkers: true, MultiText: new[] { "p", "q" },
            TextPosition: StyleParam.TextPosition.TopCenter, UseDefaults: false));

    [Fact]
    public void Point() => WritesTrace(
        """{"type":"scatter","x":[0,1],"y":[2,3],"mode":"markers","marker":{"size":9,"symbol":2}}""",
        Chart.Point<double, double, string>(
            x: X, y: Y, MarkerSymbol: StyleParam.MarkerSymbol.Diamond, Marker: new Marker().Set("size", (object)9), UseDefaults: false));

    [Fact]
    public void Scatter() => WritesTrace(
        """{"type":"scattergl","x":[0,1],"y":[2,3],"mode":"none","fill":"tozeroy"}""",
        Chart.Scatter<double, double, string>(
            x: X, y: Y, mode: StyleParam.Mode.None, Fill: StyleParam.Fill.ToZero_y, UseWebGL: true, UseDefaults: false));

    [Fact]
    public void Column() => WritesTrace(
        """{"type":"bar","x":["a","b"],"y":[2,3],"orientation":"v","opacity":0.5,"width":0.4}""",
        Chart.Column<double, string, string>(values: Y, Keys: new[] { "a", "b" }, Opacity: 0.5, Width: 0.4, UseDefaults: false));

    [Fact]
    public void Bar() => WritesTrace(
        """{"type":"bar","x":[2,3],"y":["a","b"],"orientation":"h"}""",
        Chart.Bar<double, string, string>(values: Y, Keys: new[] { "a", "b" }, UseDefaults: false));

    [Fact]
    public void Histogram() => WritesTrace(
        """{"type":"histogram","x":[2,3],"nbinsx":10}""",
        Chart.Histogram<double, double, string>(X: Y, NBinsX: 10, UseDefaults: false));

    [Fact]
    public void Heatmap()
    {
        var chart = Chart.Heatmap<double, string, string, string>(
            zData: Z, X: new[] { "a", "b" }, XGap: 1, ColorScale: StyleParam.Colorscale.Viridis, ShowScale: false,
            ReverseYAxis: true, UseDefaults: false);
        Assert.StartsWith(
            """{"data":[{"type":"heatmap","z":[[1,2],[3,4]],"x":["a","b"],"xgap":1,"colorscale":"Viridis","showscale":false}],""",
            GenericChart.toJson(chart));
        Assert.EndsWith(""""layout":{"yaxis":{"autorange":"reversed"}},"config":{}}"""", GenericChart.toJson(chart));
    }

    [Fact]
    public void Contour() => WritesTrace(
        """{"type":"contour","z":[[1,2],[3,4]],"line":{"width":2},"contours":{"coloring":"heatmap"},"ncontours":5}""",
        Chart.Contour<double, double, double, string>(
            zData: Z, ContourLines: new Line().Set("width", (object)2), ContoursColoring: StyleParam.ContourColoring.Heatmap,
            NContours: 5, UseDefaults: false));

    [Fact]
    public void Image() => WritesTrace(
        """{"type":"image","source":"data:image/png;base64,AA==","zsmooth":false}""",
        Chart.Image<string>(Source: "data:image/png;base64,AA==", ZSmooth: StyleParam.SmoothAlg.False, UseDefaults: false));

    [Fact]
    public void Surface() => WritesTrace(
        """{"type":"surface","z":[[1,2],[3,4]],"x":[0,1],"y":[2,3],"showscale":true}""",
        Chart.Surface<double, double, double, string>(zData: Z, X: X, Y: Y, ShowScale: true, UseDefaults: false));

    [Fact]
    public void Scatter3D() => WritesTrace(
        """{"type":"scatter3d","x":[0,1],"y":[2,3],"z":[0,1],"mode":"markers","marker":{"symbol":"circle"}}""",
        Chart.Scatter3D<double, double, double, string>(
            x: X, y: Y, z: X, mode: StyleParam.Mode.Markers, MarkerSymbol: StyleParam.MarkerSymbol3D.Circle, UseDefaults: false));

    [Fact]
    public void DefaultsAreASquareThatFollowsThePage() =>
        Assert.EndsWith(
            """"layout":{"width":600,"height":600},"config":{"responsive":true}}"""",
            GenericChart.toJson(Chart.Point<double, double, string>(X, Y)));

    [Fact]
    public void AChartKeepsTheDataItWasGiven()
    {
        var values = new List<double> { 1, 2 };
        var chart = Chart.Point<double, double, string>(values, values, UseDefaults: false);
        values.Clear();
        Assert.Contains("\"x\":[1,2]", GenericChart.toJson(chart));
    }
}
