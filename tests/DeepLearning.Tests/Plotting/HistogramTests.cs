namespace DeepLearning.Tests.Plotting;

public class HistogramTests
{
    [Fact]
    public void EveryValueIsCountedOnce()
    {
        var figure = Plot.Histogram(new[] { 0, 0.1, 0.5, 1, double.NaN }, bins: 2, title: "Values");
        Assert.Equal([2, 2], figure.Trace()["y"]!.Numbers());
        Assert.Equal([0.25, 0.75], figure.Trace()["x"]!.Numbers());
        Assert.Equal(0.5, figure.Trace()["width"]!.GetValue<double>());
        Assert.Equal(
            "Histogram “Values”: count of value in 2 bins from 0 to 1; 4 values, mean 0.4, standard deviation 0.3937", figure.Description);
    }

    [Fact]
    public void CountsAddUpForAnyData()
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, 997).Select(_ => random.NextDouble() * 7 - 3).ToArray();
        Assert.Equal(997, Plot.Histogram(values, bins: 13).Trace()["y"]!.Numbers().Sum());
    }

    [Fact]
    public void SeriesShareTheirBins()
    {
        var figure = Plot.Histogram([("a", new[] { 0.0, 1 }), ("b", new[] { 3.0, 4 })], bins: 4);
        Assert.Equal([1, 1, 0, 0], figure.Trace(0)["y"]!.Numbers());
        Assert.Equal([0, 0, 0, 2], figure.Trace(1)["y"]!.Numbers());
        Assert.Equal("overlay", figure.Layout()["barmode"]!.GetValue<string>());
    }

    [Fact]
    public void EqualValuesGetAUnitOfRoom() => Assert.Contains("from 1.5 to 2.5", Plot.Histogram(new[] { 2.0, 2 }).Description);

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => Plot.Histogram(new double[3], bins: 0));
        Assert.Throws<ArgumentException>("values", () => Plot.Histogram(Array.Empty<double>()));
    }
}
