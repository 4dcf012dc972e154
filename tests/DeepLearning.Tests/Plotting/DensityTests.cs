namespace DeepLearning.Tests.Plotting;

public class DensityTests
{
    static readonly double[] Values = [.. Enumerable.Range(0, 1000).Select(index => (index + 0.5) / 1000)];

    [Fact]
    public void BarsHaveTheAreaOne()
    {
        var bars = Plot.Density(Values, bins: 7).Trace(0);
        Assert.Equal(1, bars["y"]!.Numbers().Sum() * bars["width"]!.GetValue<double>(), 3);
    }

    [Fact]
    public void TheGivenCurveIsDrawn()
    {
        var curve = Plot.Density(Values, x => 2 * x, curveName: "twice").Trace(1);
        Assert.Equal("twice", curve["name"]!.GetValue<string>());
        Assert.Equal(2 * curve["x"]![100]!.GetValue<double>(), curve["y"]![100]!.GetValue<double>(), 3);
    }

    [Fact]
    public void TheEstimateHasTheAreaOneAndTheRightHeight()
    {
        var estimate = Plot.Estimate(Values);
        Assert.Equal(1, estimate(0.5), 1);
        Assert.Equal(1, Enumerable.Range(-100, 300).Sum(step => estimate(step / 100.0) / 100), 2);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentException>("values", () => Plot.Density(Array.Empty<double>()));
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => Plot.Density(Values, bins: 0));
    }
}
