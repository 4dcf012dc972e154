namespace DeepLearning.Tests.Plotting;

public class MarksTests
{
    static readonly Figure Line = Plot.Line(new[] { 1.0, 100 }, "Loss");
    static readonly Figure Log = Plot.Line(new[] { 1.0, 100 }, "Loss", logY: true);

    [Fact]
    public void LinesReachOverTheWholePlot()
    {
        var figure = Line.WithHorizontal(50, "chance").WithVertical(0.5);
        var shapes = figure.Layout()["shapes"]!.AsArray();
        Assert.Equal(("paper", 50.0), (shapes[0]!["xref"]!.GetValue<string>(), shapes[0]!["y0"]!.GetValue<double>()));
        Assert.Equal(("paper", 0.5), (shapes[1]!["yref"]!.GetValue<string>(), shapes[1]!["x1"]!.GetValue<double>()));
        Assert.Equal("chance", figure.Layout()["annotations"]![0]!["text"]!.GetValue<string>());
        Assert.EndsWith("; marked: chance", figure.Description);
        Assert.Null(Line.Layout()["shapes"]);
    }

    [Fact]
    public void OnLogarithmicAxesNotesAndEndsAreExponents()
    {
        Assert.Equal(1, Log.WithNote(0, 10, "here").Layout()["annotations"]![0]!["y"]!.GetValue<double>());
        Assert.Equal(10, Log.WithHorizontal(10).Layout()["shapes"]![0]!["y0"]!.GetValue<double>());
        Assert.Equal([0, 3], Log.WithRange(y: (1, 1000)).Layout()["yaxis"]!["range"]!.Numbers());
        Assert.Equal("log", Line.WithLogX().Layout()["xaxis"]!["type"]!.GetValue<string>());
        Assert.Equal("power", Line.WithLogX().Layout()["xaxis"]!["exponentformat"]!.GetValue<string>());
    }

    [Fact]
    public void CaptionsThatAreThereStay() =>
        Assert.Equal(3, Plot.Images(new float[2, 4, 4], ["a", "b"]).WithNote(1, 1, "c").Layout()["annotations"]!.AsArray().Count);

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("y", "NaN", () => Line.WithHorizontal(double.NaN));
        Refusal.Of("x", "from 2 to 1", () => Line.WithRange(x: (2, 1)));
        Assert.Throws<InvalidOperationException>(() => Plot.Surface(new double[,] { { 1, 2 }, { 3, 4 } }).WithRange(x: (0, 1)));
    }
}
