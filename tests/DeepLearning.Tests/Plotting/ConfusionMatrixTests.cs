namespace DeepLearning.Tests.Plotting;

public class ConfusionMatrixTests
{
    [Fact]
    public void CellsShowCountsAndAreColoredByTheirShareOfTheRow()
    {
        var figure = Plot.ConfusionMatrix(new[,] { { 3, 1 }, { 0, 0 } }, ["cat", "dog"], "Test");
        Assert.Equal([0.75, 0.25], figure.Trace()["z"]![0]!.Numbers());
        Assert.Equal([0, 0], figure.Trace()["z"]![1]!.Numbers());
        Assert.Equal(["3", "1"], figure.Trace()["text"]![0]!.Texts());
        Assert.Equal(("predicted class", "true class"), (figure.AxisTitle("xaxis"), figure.AxisTitle("yaxis")));
        Assert.Equal("Confusion matrix “Test”: 2 classes, 4 samples, 75.0 % on the diagonal", figure.Description);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("counts", "[1, 2]", () => Plot.ConfusionMatrix(new int[1, 2]));
        Refusal.Of("counts", "holds -1", () => Plot.ConfusionMatrix(new[,] { { -1 } }));
        Refusal.Of("counts", "holds 0.5", () => Plot.ConfusionMatrix(new[,] { { 0.5 } }));
        Assert.Throws<ArgumentException>("classNames", () => Plot.ConfusionMatrix(new int[2, 2], ["a"]));
    }
}
