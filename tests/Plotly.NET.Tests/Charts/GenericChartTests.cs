using DynamicObj;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Plotly.NET.Tests.Charts;

public class GenericChartTests
{
    static GenericChart Points(string name) => Chart.Point<double, double, string>([1], [2], Name: name, UseDefaults: false);

    static string Layout(GenericChart chart) => GenericChart.toFigureJson(chart).Split("\"layout\":")[1].Split(",\"frames\"")[0];

    [Fact]
    public void AFigureHasDataLayoutAndFrames() =>
        Assert.Equal(
            """{"data":[{"type":"scatter","x":[1],"y":[2],"mode":"markers","name":"a"}],"layout":{},"frames":[]}""",
            GenericChart.toFigureJson(Points("a")));

    [Fact]
    public void CombineKeepsAllTracesAndMergesLayouts()
    {
        var both = Chart.Combine([Points("a").WithSize(Width: 300, Height: 200), Points("b").WithSize(Height: 100)]);
        Assert.Equal(2, GenericChart.countTrace(both));
        Assert.Equal("""{"width":300,"height":100}""", Layout(both));
    }

    [Fact]
    public void AxisStylesAddUp()
    {
        var plain = Points("a");
        var styled = plain
            .WithXAxisStyle<double, double, string>(TitleText: "x", AxisType: StyleParam.AxisType.Log)
            .WithXAxisStyle<double, double, string>(TitleFont: new Font().Set("size", (object)20), MinMax: Tuple.Create(0.0, 2.0))
            .WithYAxisStyle<double, double, string>(Title: new Title().Set("text", (object)"y"), Id: StyleParam.SubPlotId.NewYAxis(2));
        Assert.Equal(
            """{"xaxis":{"type":"log","title":{"text":"x","font":{"size":20}},"range":[0,2]},"yaxis2":{"title":{"text":"y"}}}""",
            Layout(styled));
        Assert.Equal("{}", Layout(plain));
    }

    [Fact]
    public void LegendStylesAddUp() =>
        Assert.Equal(
            """{"legend":{"orientation":"h","x":0,"y":1.1}}""",
            Layout(Points("a").WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, X: 0).WithLegendStyle(Y: 1.1)));

    [Fact]
    public void TraceInfoLeavesTheOriginalAlone()
    {
        var original = Points("a");
        var renamed = original.WithTraceInfo(Name: "b", ShowLegend: false);
        Assert.Contains("\"name\":\"b\",\"showlegend\":false", GenericChart.toJson(renamed));
        Assert.Contains("\"name\":\"a\"}", GenericChart.toJson(original));
    }

    [Fact]
    public void MergedLayoutsShareNothing()
    {
        var first = new Layout();
        first.SetProperty("title", new Title().Set("text", (object)"one"));
        var chart = GenericChart.addLayout(first, Points("a"));
        var wider = chart.GetLayout();
        GenericChart.addLayout(wider, chart).GetLayout().SetProperty("width", 1);
        Assert.Equal("""{"title":{"text":"one"}}""", Layout(chart));
    }
}
