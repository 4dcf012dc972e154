namespace DeepLearning.Tests.Plotting;

public class PanelsTests
{
    static readonly Figure Line = Plot.Line([("train", new[] { 1.0, 2 }), ("test", new[] { 2.0, 3 })], "Loss");

    static Figure Two(Figure second, bool sameY = false) => Plot.Panels([("left", Line), ("right", second)], title: "Both", sameY: sameY);

    [Fact]
    public void EachPanelHasItsAxesPlaceAndTitle()
    {
        var figure = Two(Line);
        Assert.Equal(["x", "x", "x2", "x2"], figure.Traces().Select(trace => trace!["xaxis"]!.GetValue<string>()));
        var layout = figure.Layout();
        Assert.Equal([0, 0.435], layout["xaxis"]!["domain"]!.Numbers());
        Assert.Equal([0.565, 1], layout["xaxis2"]!["domain"]!.Numbers());
        Assert.Equal("y2", layout["xaxis2"]!["anchor"]!.GetValue<string>());
        Assert.Equal(["left", "right"], layout["annotations"]!.AsArray().Select(note => note!["text"]!.GetValue<string>()));
        // The title goes where its axes go.
        Assert.Equal("x2 domain", layout["annotations"]![1]!["xref"]!.GetValue<string>());
        Assert.StartsWith("Panels “Both”: 1 × 2; left: Line plot “Loss”", figure.Description);
    }

    [Fact]
    public void SeriesOfOneNameShareAnEntryOfTheLegend() =>
        Assert.Equal([true, true, false, false], Two(Line).Traces().Select(trace => trace!["showlegend"]!.GetValue<bool>()));

    [Fact]
    public void SeriesOfOneNameHaveOneColor()
    {
        var colors = Two(Line).Traces().Select(trace => trace!["line"]!["color"]!.GetValue<string>()).ToArray();
        Assert.Equal(colors[..2], colors[2..]);
        Assert.NotEqual(colors[0], colors[1]);
    }

    [Fact]
    public void MarksMoveWithTheirPanel()
    {
        var marked = Two(Line.WithHorizontal(1.5, "goal")).Layout();
        var shape = marked["shapes"]![0]!;
        Assert.Equal(("x2 domain", "y2"), (shape["xref"]!.GetValue<string>(), shape["yref"]!.GetValue<string>()));
    }

    [Fact]
    public void HeightsCanBeCompared()
    {
        Assert.Equal("y", Two(Line, sameY: true).Layout()["yaxis2"]!["matches"]!.GetValue<string>());
        Assert.Null(Two(Line).Layout()["yaxis2"]!["matches"]);
        Assert.Equal("x", Plot.Panels([("a", Line), ("b", Line)], sameX: true).Layout()["xaxis2"]!["matches"]!.GetValue<string>());
    }

    [Fact]
    public void ASurfaceKeepsItsSpace()
    {
        var figure = Two(Plot.Surface(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal("scene2", figure.Trace(2)["scene"]!.GetValue<string>());
        Assert.Equal([0.565, 0.9478], figure.Layout()["scene2"]!["domain"]!["x"]!.Numbers());
    }

    [Fact]
    public void ManyPanelsMakeRows()
    {
        var layout = Plot.Panels([("a", Line), ("b", Line), ("c", Line)], columns: 2).Layout();
        Assert.True(layout["yaxis3"]!["domain"]![1]!.GetValue<double>() < layout["yaxis"]!["domain"]![0]!.GetValue<double>());
    }

    [Fact]
    public void LayersShareTheirHorizontalAxis()
    {
        var figure = Plot.Layers([("fc1", new[] { -1.0, 1 }), ("fc2", new[] { 0.0, 5 })], bins: 6);
        Assert.Equal([-1, 5], figure.Layout()["xaxis"]!["range"]!.Numbers());
        Assert.Equal([-1, 5], figure.Layout()["xaxis2"]!["range"]!.Numbers());
        Assert.Equal([1, 0, 1, 0, 0, 0], figure.Trace(0)["y"]!.Numbers());
        Assert.Equal("fc1 (σ = 1.414)", figure.Layout()["annotations"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentException>("panels", () => Plot.Panels([]));
        Refusal.Of("panels", "panels (right)", () => Two(Two(Line)));
        Refusal.Of("panels", "animation (right)", () => Two(Plot.Animate([("a", Line), ("b", Line)])));
        Assert.Throws<ArgumentOutOfRangeException>("columns", () => Plot.Panels([("a", Line)], columns: 0));
    }
}
