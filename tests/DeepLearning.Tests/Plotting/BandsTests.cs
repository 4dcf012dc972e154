namespace DeepLearning.Tests.Plotting;

public class BandsTests
{
    // Three runs of two points: medians 2 and 5, quartiles 1.5, 2.5 and 4.5, 6.
    static readonly double[,] Runs = { { 1, 4 }, { 2, 5 }, { 3, 7 } };

    [Fact]
    public void AMedianLineLiesInABandOfQuartiles()
    {
        var figure = Plot.Bands([("Adam", Runs)], title: "Loss", xLabel: "epoch", yLabel: "loss");
        Assert.Equal([0, 1, 1, 0], figure.Trace(0)["x"]!.Numbers());
        Assert.Equal([2.5, 6, 4.5, 1.5], figure.Trace(0)["y"]!.Numbers());
        Assert.False(figure.Trace(0)["showlegend"]!.GetValue<bool>());
        Assert.Equal([2, 5], figure.Trace(1)["y"]!.Numbers());
        Assert.Equal(
            "Line plot “Loss”: x = epoch, y = loss; medians with quartiles of Adam: 3 runs × 2 points, at the end 5 (4.5 to 6)",
            figure.Description);
    }

    [Fact]
    public void LineAndBandOfASeriesHaveOneColor()
    {
        var figure = Plot.Bands([("a", Runs), ("b", Runs)]);
        Assert.StartsWith("rgba(213,94,0,", figure.Trace(2)["fillcolor"]!.GetValue<string>());
        Assert.StartsWith("rgba(213,94,0,", figure.Trace(3)["line"]!["color"]!.GetValue<string>());
    }

    [Fact]
    public void PointsWithoutAFiniteRunAreLeftOutOfTheBand()
    {
        var figure = Plot.Bands([("a", new[,] { { 1, double.NaN }, { 2, double.PositiveInfinity } })]);
        Assert.Equal([0, 0], figure.Trace(0)["x"]!.Numbers());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentException>("series", () => Plot.Bands([]));
        Refusal.Of("a", "a has 2 elements, but x has 3", () => Plot.Bands([("a", Runs)], x: new double[3]));
        Refusal.Of("logY", "the value -1", () => Plot.Bands([("a", new double[,] { { -1, 1 } })], logY: true));
    }
}
