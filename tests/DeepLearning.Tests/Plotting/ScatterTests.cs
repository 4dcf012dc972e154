namespace DeepLearning.Tests.Plotting;

public class ScatterTests
{
    static readonly double[,] Points = { { 0, 1 }, { 2, 3 }, { 4, 5 } };
    static readonly int[] Classes = [2, 0, 2];

    [Fact]
    public void EachClassIsATraceOfItsOwnColor()
    {
        var figure = Plot.Scatter(Points, classes: Classes, classNames: ["cat", "dog", "fox"], title: "Animals");
        Assert.Equal(["cat", "fox"], figure.Traces().Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.Equal([0, 4], figure.Trace(1)["x"]!.Numbers());
        Assert.Equal([1, 5], figure.Trace(1)["y"]!.Numbers());
        Assert.NotEqual(figure.Trace(0)["marker"]!["color"]!.GetValue<string>(), figure.Trace(1)["marker"]!["color"]!.GetValue<string>());
        Assert.Equal(
            "Scatter plot “Animals”: x = x₁, y = x₂; 3 points in 2 classes (cat: 1, fox: 2), x from 0 to 4, y from 1 to 5",
            figure.Description);
    }

    [Fact]
    public void WithoutClassesAllPointsAreOneGroup()
    {
        var figure = Plot.Scatter(new[] { 1f, 2f }, new[] { 3f, 4f }, xLabel: "size", yLabel: "rent");
        Assert.Single(figure.Traces());
        Assert.Equal("rent against size", figure.Title());
        Assert.False(figure.Layout()["showlegend"]!.GetValue<bool>());
    }

    [Fact]
    public void TensorsAreData()
    {
        using var points = TorchSharp.torch.tensor(new float[] { 0, 1, 2, 3 }, [2, 2]);
        using var classes = TorchSharp.torch.tensor(new long[] { 0, 1 });
        var figure = Plot.Scatter(points, classes: classes);
        Assert.Equal([2], figure.Trace(1)["x"]!.Numbers());
        Assert.Equal([3], figure.Trace(1)["y"]!.Numbers());
    }

    [Fact]
    public void TenClassesDifferInColorAndTwoShapes()
    {
        var ten = Enumerable.Range(0, 10).ToArray();
        var markers = Plot.Scatter(ten, ten, classes: ten).Traces().Select(trace => trace!["marker"]!).ToArray();
        Assert.Equal(10, markers.Select(marker => marker["color"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(
            ["circle", "circle", "circle", "circle", "circle", "diamond", "diamond", "diamond", "diamond", "diamond"],
            markers.Select(marker => marker["symbol"]!.GetValue<string>()));
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("y", "y has 1 element,", () => Plot.Scatter(new double[2], new double[1]));
        Refusal.Of("points", "[2, 3]", () => Plot.Scatter(new double[2, 3]));
        Assert.Throws<ArgumentException>("classes", () => Plot.Scatter(Points, classes: new[] { 0, 1 }));
        Refusal.Of("classes", "classes[1] is 0.5", () => Plot.Scatter(Points, classes: new[] { 0, 0.5, 1 }));
        Refusal.Of("classes", "classes[0] is -1", () => Plot.Scatter(Points, classes: new[] { -1, 0, 1 }));
        Refusal.Of("classNames", "2 names, but there are 3 classes", () => Plot.Scatter(Points, classes: Classes, classNames: ["a", "b"]));
    }
}
