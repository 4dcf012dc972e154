namespace DeepLearning.Tests.Plotting;

public class BubblesTests
{
    static readonly string[] Names = ["LeNet-5", "VGG"];

    static Figure Draw(double[] x, double[] sizes, bool logX = false) => Plot.Bubbles(
        Names, x, new[] { 0.7, 0.8 }, sizes, "Networks", "parameters", "accuracy", "seconds", ["1998", "2014"], logX);

    [Fact]
    public void AreasAreProportional()
    {
        var figure = Draw([1, 2], [1, 4]);
        double Size(int index) => figure.Trace(index)["marker"]!["size"]!.GetValue<double>();
        Assert.Equal(2, Size(1) / Size(0), 3);
        Assert.Equal("Bubble chart “Networks”: parameters, accuracy, seconds: LeNet-5 1, 0.7, 1; VGG 2, 0.8, 4", figure.Description);
    }

    [Fact]
    public void PointingShowsAllThatIsKnown() => Assert.Equal(
        "<b>VGG</b><br>parameters: 2<br>accuracy: 0.8<br>seconds: 4<br>2014<extra></extra>",
        Draw([1, 2], [1, 4]).Trace(1)["hovertemplate"]!.GetValue<string>());

    [Fact]
    public void ALogarithmicAxisRunsOverExponents()
    {
        var axis = Draw([10, 1000], [1, 1], logX: true).Layout()["xaxis"]!;
        Assert.Equal("log", axis["type"]!.GetValue<string>());
        Assert.Equal([0.76, 3.24], axis["range"]!.Numbers().Select(end => Math.Round(end, 6)));
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("sizes", "the value 0, but a disk", () => Draw([1, 2], [1, 0]));
        Refusal.Of("x", "the value -1", () => Draw([-1, 2], [1, 1], logX: true));
        Refusal.Of("x", "x has 1 element, but names has 2", () => Draw([1], [1, 1]));
        Refusal.Of("x", "NaN", () => Draw([1, double.NaN], [1, 1]));
    }
}
