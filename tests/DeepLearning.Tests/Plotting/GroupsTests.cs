using System.Text.Json.Nodes;

namespace DeepLearning.Tests.Plotting;

public class GroupsTests
{
    static readonly (string, PlotValues)[] Seeds = [("SGD", new[] { 1.0, 2, 3 }), ("Adam", new[] { 4.0, double.NaN })];

    public static TheoryData<string, Func<Figure>> Kinds => new()
    {
        { "box", () => Plot.Box(Seeds, "Seeds", "optimizer", "accuracy") },
        { "violin", () => Plot.Violin(Seeds, "Seeds", "optimizer", "accuracy") },
        { "box", () => Plot.Strip(Seeds, "Seeds", "optimizer", "accuracy") },
    };

    [Theory, MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void EachGroupIsATraceOfItsFiniteValues(string type, Func<Figure> draw)
    {
        var figure = draw();
        Assert.Equal([type, type], figure.Traces().Select(trace => trace!["type"]!.GetValue<string>()));
        Assert.Equal([1, 2, 3], figure.Trace(0)["y"]!.Numbers());
        Assert.Equal([4], figure.Trace(1)["y"]!.Numbers());
        Assert.Equal("Adam", figure.Trace(1)["name"]!.GetValue<string>());
        Assert.EndsWith(
            "accuracy by optimizer, medians and quartiles; SGD = 2 (1.5 to 2.5) (n = 3); Adam = 4 (4 to 4) (n = 1)", figure.Description);
    }

    [Fact]
    public void AStripHasABarAtEachMedian() => Assert.Equal(
        [2, 4], Plot.Strip(Seeds).Layout()["shapes"]!.AsArray().Select(shape => shape!["y0"]!.GetValue<double>()));

    [Fact]
    public void MeanBarsShowDeviationsAndEveryValue()
    {
        var figure = Plot.MeanBars(Seeds);
        Assert.Equal([2, 4], figure.Trace(0)["y"]!.Numbers());
        Assert.Equal([1, 0], figure.Trace(0)["error_y"]!["array"]!.Numbers());
        Assert.Equal(["SGD", "SGD", "SGD", "Adam"], figure.Trace(1)["x"]!.Texts());
        Assert.Contains("SGD = 2 ± 1 (n = 3)", figure.Description);
    }

    [Fact]
    public void ManyValuesAreNoDots()
    {
        var trace = Plot.Box([("many", new double[201])]).Trace();
        Assert.Equal("outliers", trace["boxpoints"]!.GetValue<string>());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentException>("groups", () => Plot.Box([]));
        Refusal.Of("b", "b is empty", () => Plot.MeanBars([("a", new[] { 1.0 }), ("b", Array.Empty<double>())]));
    }
}
