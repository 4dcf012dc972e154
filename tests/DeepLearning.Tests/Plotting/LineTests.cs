namespace DeepLearning.Tests.Plotting;

public class LineTests
{
    static readonly double[] Two = [2, 1];

    [Fact]
    public void OneLineCountsItsSteps()
    {
        var figure = Plot.Line(new[] { 3f, 2f, 0.5f }, title: "Loss", yLabel: "loss");
        Assert.Equal([0, 1, 2], figure.Trace()["x"]!.Numbers());
        Assert.Equal([3, 2, 0.5], figure.Trace()["y"]!.Numbers());
        Assert.Equal(("Loss", "step", "loss"), (figure.Title(), figure.AxisTitle("xaxis"), figure.AxisTitle("yaxis")));
        Assert.False(figure.Layout()["showlegend"]!.GetValue<bool>());
        Assert.Equal("Line plot “Loss”: x = step, y = loss; 3 points, y from 0.5 to 3", figure.Description);
    }

    [Fact]
    public void SeriesHaveNamesAndALegend()
    {
        var figure = Plot.Line([("train", Two), ("test", new[] { 2.31, 1.5 })], title: "Loss", xLabel: "epoch", yLabel: "loss");
        Assert.Equal("test", figure.Trace(1)["name"]!.GetValue<string>());
        Assert.True(figure.Layout()["showlegend"]!.GetValue<bool>());
        Assert.Equal("Line plot “Loss”: x = epoch, y = loss; 2 series (train, test) × 2 points, y from 1 to 2.31", figure.Description);
    }

    [Fact]
    public void SeriesMayDifferInLength() =>
        Assert.Contains("× 2 to 3 points", Plot.Line([("a", Two), ("b", new[] { 1, 2, 3 })]).Description);

    [Fact]
    public void ATitleIsAlwaysThere() => Assert.Equal("value over step", Plot.Line(Two).Title());

    [Fact]
    public void QueriesAreData()
    {
        var x = Enumerable.Range(0, 3).Select(value => (double)value);
        Assert.Equal([0, 1, 4], Plot.Line(x, x.Select(value => value * value)).Trace()["y"]!.Numbers());
    }

    [Fact]
    public void TensorsAreData()
    {
        using var y = TorchSharp.torch.tensor(new float[] { 1, 2 }, requires_grad: true);
        Assert.Equal([1, 2], Plot.Line(y).Trace()["y"]!.Numbers());
        Assert.Equal([1, 2], Plot.Line([("loss", y)]).Trace()["y"]!.Numbers());
    }

    [Fact]
    public void GapsAreLeftOutOfTheWords()
    {
        var figure = Plot.Line(new[] { 1, double.NaN, 2 });
        Assert.Contains("\"y\":[1,null,2]", figure.ToJson());
        Assert.EndsWith("3 points, y from 1 to 2", figure.Description);
    }

    [Fact]
    public void ALogarithmicAxisNeedsPositiveValues()
    {
        var axis = Plot.Line(new[] { 1.0, 1000 }, logY: true).Layout()["yaxis"]!;
        Assert.Equal("log", axis["type"]!.GetValue<string>());
        Assert.Equal(1, axis["dtick"]!.GetValue<int>());
        Assert.Null(axis["tickformat"]);
        Assert.Equal("D2", Plot.Line(new[] { 1.0, 9 }, logY: true).Layout()["yaxis"]!["dtick"]!.GetValue<string>());
        Assert.Equal("~g", Plot.Line(new[] { 1.0, 9 }, logY: true).Layout()["yaxis"]!["tickformat"]!.GetValue<string>());
        Assert.Equal(3, Plot.Line(new[] { 1e-10, 1e7 }, logY: true).Layout()["yaxis"]!["dtick"]!.GetValue<int>());
        Refusal.Of("logY", "the value 0", () => Plot.Line(new[] { 1.0, 0 }, logY: true));
    }

    [Fact]
    public void MarkersGiveWayToManyPoints()
    {
        Assert.Equal("lines+markers", Plot.Line(new double[40]).Trace()["mode"]!.GetValue<string>());
        Assert.Equal("lines", Plot.Line(new double[41]).Trace()["mode"]!.GetValue<string>());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("y", "y has 2 elements, but x has 3", () => Plot.Line(new double[3], Two));
        Refusal.Of(null, "b has 2 elements", () => Plot.Line(new double[3], [("a", new double[3]), ("b", Two)]));
        Refusal.Of("y", "y is empty", () => Plot.Line(Array.Empty<double>()));
        Refusal.Of("y", "no finite number among its 1 value", () => Plot.Line(new[] { double.NaN }));
        Assert.Throws<ArgumentException>("series", () => Plot.Line(Array.Empty<(string, PlotValues)>()));
    }
}
