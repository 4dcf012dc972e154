namespace DeepLearning.Tests.Plotting;

public class AnimateTests
{
    static Figure Line(params double[] y) => Plot.Line(y, "Loss");

    [Fact]
    public void FramesHoldTheDataAndTheLastShowsFirst()
    {
        var figure = Plot.Animate([("epoch 1", Line(1, 2)), ("epoch 2", Line(3, 9))]);
        Assert.Equal([3, 9], figure.Trace()["y"]!.Numbers());
        var frames = figure.Json()["frames"]!.AsArray();
        Assert.Equal(["epoch 1", "epoch 2"], frames.Select(frame => frame!["name"]!.GetValue<string>()));
        Assert.Equal("""{"type":"scatter","x":[0,1],"y":[1,2]}""", frames[0]!["data"]![0]!.ToJsonString());
        Assert.Equal(
            "Animation “Loss”: 2 frames (epoch 1, epoch 2); the last: Line plot “Loss”: x = step, y = value; 2 points, y from 3 to 9",
            figure.Description);
    }

    [Fact]
    public void APlayButtonAndASliderCallAnimate()
    {
        var layout = Plot.Animate([("a", Line(1)), ("b", Line(2))], milliseconds: 80).Layout();
        var play = layout["updatemenus"]![0]!["buttons"]![0]!;
        Assert.Equal("animate", play["method"]!.GetValue<string>());
        Assert.Null(play["args"]![0]);
        Assert.Equal(80, play["args"]![1]!["frame"]!["duration"]!.GetValue<int>());
        var step = layout["sliders"]![0]!["steps"]![1]!;
        Assert.Equal(("b", "animate"), (step["label"]!.GetValue<string>(), step["method"]!.GetValue<string>()));
        Assert.Equal("""["b"]""", step["args"]![0]!.ToJsonString());
    }

    [Fact]
    public void AxesHoldTheDataOfAllFrames()
    {
        var range = Plot.Animate([("a", Line(0, 10)), ("b", Line(4, 5))]).Layout()["yaxis"]!["range"]!.Numbers();
        Assert.Equal([-0.5, 10.5], range);
        var log = Plot.Animate([("a", Plot.Line(new[] { 1.0, 1000 }, logY: true)), ("b", Plot.Line(new[] { 1.0, 10 }, logY: true))]);
        Assert.Equal([-0.15, 3.15], log.Layout()["yaxis"]!["range"]!.Numbers().Select(end => Math.Round(end, 6)));
        var bars = Plot.Animate([("a", Plot.Bar(["x"], new double[] { 9 })), ("b", Plot.Bar(["x"], new double[] { 3 }))]);
        Assert.Equal(9.9, bars.Layout()["yaxis"]!["range"]![1]!.GetValue<double>(), 6);
    }

    [Fact]
    public void ColorsMeanTheSameInAllFrames()
    {
        Figure Heat(double value) => Plot.HeatMap(new double[,] { { value, 0 } });
        var figure = Plot.Animate([("a", Heat(8)), ("b", Heat(2))]);
        Assert.Equal((0, 8), (figure.Trace()["zmin"]!.GetValue<double>(), figure.Trace()["zmax"]!.GetValue<double>()));
    }

    [Fact]
    public void EqualLabelsAreNumbered() => Assert.Equal(
        ["1: x", "2: x"],
        Plot.Animate([("x", Line(1)), ("x", Line(2))]).Json()["frames"]!.AsArray().Select(frame => frame!["name"]!.GetValue<string>()));

    [Fact]
    public void TheFiguresStayAsTheyWere()
    {
        var figure = Plot.HeatMap(new double[,] { { 1, 2 } });
        var before = figure.ToJson();
        Plot.Animate([("a", figure), ("b", Plot.HeatMap(new double[,] { { 5, 9 } }))]);
        Assert.Equal(before, figure.ToJson());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("frames", "0 frames", () => Plot.Animate([]));
        Refusal.Of("frames", "frames[0] has the traces scatter, but the last frame has heatmap", () =>
            Plot.Animate([("a", Line(1)), ("b", Plot.HeatMap(new double[,] { { 1 } }))]));
        Assert.Throws<ArgumentOutOfRangeException>("milliseconds", () => Plot.Animate([("a", Line(1))], milliseconds: 1));
    }
}
