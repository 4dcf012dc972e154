namespace DeepLearning.Tests.Plotting;

public class HeatMapTests
{
    static readonly double[,] Values = { { 1, 2, 3 }, { 4, 5, double.NaN } };

    [Fact]
    public void RowZeroIsOnTop()
    {
        var figure = Plot.HeatMap(Values, title: "Cells", rowLabels: ["a", "b"]);
        Assert.Contains("\"z\":[[1,2,3],[4,5,null]]", figure.ToJson());
        Assert.Equal("reversed", figure.Layout()["yaxis"]!["autorange"]!.GetValue<string>());
        Assert.Equal(["a", "b"], figure.Trace()["y"]!.Texts());
        Assert.Equal("Heat map “Cells”: 2 × 3 cells (row × column), values from 1 to 5", figure.Description);
    }

    [Fact]
    public void ValuesOfBothSignsAreCenteredAtZero()
    {
        Assert.Equal(0, Plot.HeatMap(new double[,] { { -1, 5 } }).Trace()["zmid"]!.GetValue<int>());
        Assert.Null(Plot.HeatMap(Values).Trace()["zmid"]);
    }

    [Fact]
    public void NumbersStandInCellsWhileThereAreFew()
    {
        Assert.NotNull(Plot.HeatMap(Values).Trace()["texttemplate"]);
        Assert.Contains("\"text\":[[\"1\",\"2\",\"3\"],[\"4\",\"5\",\"\"]]", Plot.HeatMap(Values).ToJson()); // nothing in a hole
        Assert.Contains("\"text\":[[\"0\",\"0\"]]", Plot.HeatMap(new[,] { { -0.0, -0.001 } }).ToJson()); // no sign before nothing
        Assert.Null(Plot.HeatMap(Values, annotate: false).Trace()["texttemplate"]);
        Assert.Null(Plot.HeatMap(new double[20, 20]).Trace()["texttemplate"]);
    }

    [Fact]
    public void TensorsAreData()
    {
        using var values = TorchSharp.torch.tensor(new float[] { 1, 2, 3, 4, 5, 6 }, [2, 3]);
        Assert.Contains("\"z\":[[1,2,3],[4,5,6]]", Plot.HeatMap(values).ToJson());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("rowLabels", "1 name, but there are 2 rows", () => Plot.HeatMap(Values, rowLabels: ["a"]));
        Assert.Throws<ArgumentException>("columnLabels", () => Plot.HeatMap(Values, columnLabels: ["a"]));
        Assert.Throws<ArgumentException>("values", () => Plot.HeatMap(new double[0, 0]));
        Refusal.Of(null, "same length", () => Plot.HeatMap(new double[][] { [1], [1, 2] }));
    }
}
