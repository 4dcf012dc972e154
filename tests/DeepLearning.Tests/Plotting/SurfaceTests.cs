namespace DeepLearning.Tests.Plotting;

public class SurfaceTests
{
    static readonly double[,] Heights = { { 0, 1, 2 }, { 3, 4, 5 } };

    [Fact]
    public void ColumnsAreXAndRowsAreY()
    {
        var figure = Plot.Surface(Heights, new[] { -1.0, 0, 1 }, new[] { 7.0, 8 }, title: "Loss", xLabel: "w", yLabel: "b", zLabel: "loss");
        Assert.Equal("surface", figure.Trace()["type"]!.GetValue<string>());
        Assert.Equal([-1, 0, 1], figure.Trace()["x"]!.Numbers());
        Assert.Equal([7, 8], figure.Trace()["y"]!.Numbers());
        Assert.Equal("loss", figure.Layout()["scene"]!["zaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("Surface “Loss”: loss over w × b, 3 × 2 points; x from -1 to 1, y from 7 to 8, z from 0 to 5", figure.Description);
    }

    [Fact]
    public void PositionsDefaultToIndices() => Assert.Equal([0, 1, 2], Plot.Surface(Heights).Trace()["x"]!.Numbers());

    [Fact]
    public void AContourPlotIsTheSameFromAbove()
    {
        var figure = Plot.Contour(Heights, title: "Loss");
        Assert.Equal("contour", figure.Trace()["type"]!.GetValue<string>());
        Assert.StartsWith("Contour plot “Loss”", figure.Description);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("x", "x has 2 elements, but a row of z has 3", () => Plot.Surface(Heights, x: new double[2]));
        Assert.Throws<ArgumentException>("y", () => Plot.Contour(Heights, y: new double[3]));
        Assert.Throws<ArgumentException>("z", () => Plot.Surface(new double[0, 0]));
    }
}
