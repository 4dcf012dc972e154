namespace DeepLearning.Tests.Plotting;

public class VectorsTests
{
    [Fact]
    public void AVectorIsAnArrowFromTheOrigin()
    {
        var figure = Plot.Vectors([("a", 2, 1), ("b", -1, 3)], "Two");
        Assert.Equal([0, 2], figure.Trace(0)["x"]!.Numbers());
        Assert.Equal([0, 3], figure.Trace(1)["y"]!.Numbers());
        Assert.Equal("arrow", figure.Trace(0)["marker"]!["symbol"]!.GetValue<string>());
        Assert.Equal("x", figure.Layout()["yaxis"]!["scaleanchor"]!.GetValue<string>());
        Assert.Equal("Vectors “Two”: a = (2, 1); b = (-1, 3)", figure.Description);
    }

    [Fact]
    public void EigenvectorsOfASymmetricMatrixAreTheAxesOfTheEllipse()
    {
        var figure = Plot.LinearMap(new double[,] { { 2, 1 }, { 1, 2 } });
        Assert.Contains("eigenvalue 3 along (0.7071, 0.7071); eigenvalue 1 along (0.7071, -0.7071)", figure.Description);
        // The image of the first eigenvector is 3 times as long.
        Assert.Equal(3 / Math.Sqrt(2), figure.Trace(3)["x"]![1]!.GetValue<double>(), 9);
        // The ellipse's farthest point is its longer half-axis.
        var (x, y) = (figure.Trace(1)["x"]!.Numbers(), figure.Trace(1)["y"]!.Numbers());
        Assert.Equal(3, x.Zip(y, (a, b) => Math.Sqrt(a * a + b * b)).Max(), 3);
    }

    [Theory]
    [InlineData(0, -1, 1, 0, "no real eigenvectors")] // a turn by 90°
    [InlineData(1, 1, 0, 1, "eigenvalue 1 along (1, -0); eigenvalue 1 along (1, -0)")] // a shear has one direction
    [InlineData(2, 0, 0, 2, "eigenvalue 2 along (1, 0); eigenvalue 2 along (0, 1)")]
    [InlineData(3, 0, 0, -1, "eigenvalue 3 along")]
    public void SpecialMatricesAreRight(double a, double b, double c, double d, string words) =>
        Assert.Contains(words, Plot.LinearMap(new[,] { { a, b }, { c, d } }).Description);

    [Fact]
    public void AFieldHasAnArrowPerPlaceWhereThereIsOne()
    {
        var figure = Plot.VectorField((x, y) => (x, y), (-1, 1), (-1, 1), resolution: 3);
        // Eight arrows of two points and a gap; none in the middle, where the vector is 0.
        Assert.Equal(24, figure.Trace()["x"]!.AsArray().Count);
        Assert.Equal(-1, figure.Trace()["x"]![0]!.GetValue<double>());
        Assert.Equal(-1 - 0.95 / Math.Sqrt(2), figure.Trace()["x"]![1]!.GetValue<double>(), 3);
        Assert.Contains("8 arrows", figure.Description);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentException>("vectors", () => Plot.Vectors([]));
        Refusal.Of("vectors", "NaN", () => Plot.Vectors([("a", double.NaN, 1)]));
        Refusal.Of("matrix", "[2, 3]", () => Plot.LinearMap(new double[2, 3]));
        Refusal.Of("field", "nowhere finite", () => Plot.VectorField((_, _) => (0, 0), (0, 1), (0, 1)));
        Refusal.Of("x", "from 1 to 0", () => Plot.VectorField((x, y) => (x, y), (1, 0), (0, 1)));
    }
}
