namespace DeepLearning.Tests.Plotting;

public class BarTests
{
    static readonly string[] Categories = ["cat", "dog"];

    [Fact]
    public void EachCategoryHasABarAndItsNumber()
    {
        var figure = Plot.Bar(Categories, new[] { 0.5, 0.25 }, title: "Shares", xLabel: "animal", yLabel: "share");
        Assert.Equal(Categories, figure.Trace()["x"]!.Texts());
        Assert.Equal([0.5, 0.25], figure.Trace()["y"]!.Numbers());
        Assert.Equal(["0.5", "0.25"], figure.Trace()["text"]!.Texts());
        Assert.Equal("Bar chart “Shares”: share by animal; cat = 0.5, dog = 0.25", figure.Description);
    }

    [Fact]
    public void SeriesStandSideBySide()
    {
        var figure = Plot.Bar(Categories, [("train", new[] { 1.0, 2 }), ("test", new[] { 3.0, 4 })]);
        Assert.Equal(2, figure.Traces().Count);
        Assert.EndsWith("train: cat = 1, dog = 2; test: cat = 3, dog = 4", figure.Description);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2 }, 0, 2.2)]
    [InlineData(new[] { -1.0, 1 }, -1.2, 1.2)]
    [InlineData(new[] { -2.0, -1 }, -2.2, 0)]
    [InlineData(new[] { 0.0, 0 }, 0, 1)]
    public void TheAxisStartsAtZeroAndLeavesRoomForNumbers(double[] values, double low, double high)
    {
        var range = Plot.Bar(Categories, values).Layout()["yaxis"]!["range"]!.Numbers();
        Assert.Equal(low, range[0], 1e-12);
        Assert.Equal(high, range[1], 1e-12);
    }

    [Fact]
    public void LongListsAreCutInWords() =>
        Assert.EndsWith(
            "k11 = 11, … (3 more)",
            Plot.Bar([.. Enumerable.Range(0, 15).Select(k => $"k{k}")], Enumerable.Range(0, 15).ToArray()).Description);

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of(null, "has 3 elements, but categories has 2", () => Plot.Bar(Categories, new double[3]));
        Assert.Throws<ArgumentException>("values", () => Plot.Bar(Categories, new[] { double.NaN, double.NaN }));
        Assert.Throws<ArgumentException>("series", () => Plot.Bar(Categories, Array.Empty<(string, PlotValues)>()));
    }
}
