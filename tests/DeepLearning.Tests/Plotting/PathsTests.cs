using TorchSharp;

namespace DeepLearning.Tests.Plotting;

public class PathsTests
{
    static readonly LossSurface Bowl = new((x, y) => x * x + y * y, (-2, 2), (-1, 1), resolution: 5);
    static readonly double[,] Down = { { 2, 1 }, { 1, 0.5 }, { 0, 0 } };
    static readonly double[,] Away = { { 0, 0 }, { 3, 0 } };

    [Fact]
    public void TheGroundHasXInColumnsAndYInRows()
    {
        var ground = Plot.ContourPaths(Bowl, [("SGD", Down)]).Trace();
        Assert.Equal("contour", ground["type"]!.GetValue<string>());
        Assert.Equal([-2, -1, 0, 1, 2], ground["x"]!.Numbers());
        Assert.Equal([-1, -0.5, 0, 0.5, 1], ground["y"]!.Numbers());
        Assert.Equal([5, 2, 1, 2, 5], ground["z"]![0]!.Numbers());
    }

    [Fact]
    public void EachPathIsALineAndADotAtItsEnd()
    {
        var figure = Plot.ContourPaths(Bowl, [("SGD", Down), ("Adam", Away)], "Descent");
        Assert.Equal(5, figure.Traces().Count);
        Assert.Equal([2, 1, 0], figure.Trace(1)["x"]!.Numbers());
        Assert.Equal([1, 0.5, 0], figure.Trace(1)["y"]!.Numbers());
        Assert.Equal([0], figure.Trace(2)["x"]!.Numbers());
        Assert.Equal(
            "Paths on a contour plot “Descent”: loss over w₁ × w₂, w₁ from -2 to 2, w₂ from -1 to 1; "
            + "SGD ends after 2 steps at (0, 0), loss 0; Adam ends after 1 step at outside",
            figure.Description);
        Assert.Null(figure.Json()["frames"]);
    }

    [Fact]
    public void WhatLeavesTheLandscapeIsNotDrawn() =>
        Assert.Equal([0, double.NaN], Plot.SurfacePaths(Bowl, [("far", Away)]).Trace(1)["x"]!.Numbers());

    [Fact]
    public void InSpaceAPathLiesJustAboveTheGround()
    {
        var path = Plot.SurfacePaths(Bowl, [("SGD", Down)]).Trace(1);
        Assert.Equal("scatter3d", path["type"]!.GetValue<string>());
        var z = path["z"]!.Numbers();
        Assert.InRange(z[0], 5.01, 5.1);
        Assert.InRange(z[2], 0.01, 0.1);
    }

    [Fact]
    public void FramesStopAtStepsAndTheLastShowsFirst()
    {
        var figure = Plot.ContourPaths(Bowl, [("SGD", Down)], animate: true);
        var frames = figure.Json()["frames"]!.AsArray();
        Assert.Equal(["step 0", "step 1", "step 2"], frames.Select(frame => frame!["name"]!.GetValue<string>()));
        Assert.Equal("[1,2]", frames[1]!["traces"]!.ToJsonString());
        Assert.Equal([2, 1], frames[1]!["data"]![0]!["x"]!.Numbers());
        Assert.Equal([1], frames[1]!["data"]![1]!["x"]!.Numbers());
        Assert.Equal([2, 1, 0], figure.Trace(1)["x"]!.Numbers());
        Assert.Equal(2, figure.Layout()["sliders"]![0]!["active"]!.GetValue<int>());
        Assert.Equal(3, figure.WithSize(500, 500).Json()["frames"]!.AsArray().Count);
    }

    [Fact]
    public void LongWaysHaveAFewStops()
    {
        var path = new double[1001, 2];
        for (var step = 0; step <= 1000; step++) path[step, 0] = 2 - step / 1000.0;
        var figure = Plot.ContourPaths(Bowl, [("SGD", path)], animate: true);
        var frames = figure.Json()["frames"]!.AsArray();
        Assert.Equal(50, frames.Count);
        Assert.Equal(("step 0", "step 1000"), (frames[0]!["name"]!.GetValue<string>(), frames[^1]!["name"]!.GetValue<string>()));
        Assert.Equal(1, figure.Trace(1)["x"]!.Numbers()[^1]);
        Assert.InRange(figure.Trace(1)["x"]!.AsArray().Count, 100, 130);
    }

    [Fact]
    public void ALogarithmicLandscapeShowsPowersOfTen()
    {
        var ground = Plot.ContourPaths(
            new((x, _) => Math.Pow(10, x), (-2, 2), (0, 1), resolution: 5, logarithmic: true), [("SGD", new double[,] { { 1, 0 } })]);
        Assert.Equal([-2, -1, 0, 1, 2], ground.Trace()["z"]![0]!.Numbers());
        Assert.Contains("loss 10", ground.Description);
        Refusal.Of("loss", "-1", () => new LossSurface((_, _) => -1, (0, 1), (0, 1), logarithmic: true));
    }

    [Fact]
    public void TensorsAreAskedAllAtOnce()
    {
        var calls = 0;
        var surface = new LossSurface(
            points =>
            {
                calls++;
                return points.pow(2).sum(1);
            },
            (-2, 2), (-1, 1), resolution: 5);
        Assert.Equal(1, calls);
        Assert.Equal(Plot.ContourPaths(Bowl, [("a", Down)]).ToJson(), Plot.ContourPaths(surface, [("a", Down)]).ToJson());
        using var path = torch.tensor(new float[] { 1, 0.5f, 0, 0 }, [2, 2]);
        Assert.Equal([1, 0], Plot.ContourPaths(surface, [("a", path)]).Trace(1)["x"]!.Numbers());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentException>("paths", () => Plot.ContourPaths(Bowl, []));
        Refusal.Of("SGD", "[2, 3]", () => Plot.ContourPaths(Bowl, [("SGD", new double[2, 3])]));
        Refusal.Of("x", "from 1 to 1", () => new LossSurface((_, _) => 0, (1, 1), (0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("resolution", () => new LossSurface((_, _) => 0, (0, 1), (0, 1), 1));
        Refusal.Of("loss", "nowhere finite", () => new LossSurface((_, _) => double.NaN, (0, 1), (0, 1)));
    }
}
