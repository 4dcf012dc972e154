using TorchSharp;

namespace DeepLearning.Tests.Plotting;

public class DecisionBoundaryTests
{
    static readonly double[,] Points = { { -1, 0 }, { 1, 0 }, { 0, 1 } };
    static readonly int[] Classes = [0, 1, 1];

    [Fact]
    public void TheBackgroundIsTheProbabilityOfClassOne()
    {
        var figure = Plot.DecisionBoundary((x, _) => x > 0 ? 0.9 : 0.2, Points, Classes, classNames: ["left", "right"], resolution: 4);
        Assert.Equal(["contour", "scatter", "scatter"], figure.Traces().Select(trace => trace!["type"]!.GetValue<string>()));
        Assert.Equal([0.2, 0.2, 0.9, 0.9], figure.Trace()["z"]![0]!.Numbers());
        Assert.Equal(0.5, figure.Trace()["contours"]!["start"]!.GetValue<double>());
        Assert.Equal(
            "Decision boundary “Decision boundary”: x₁ × x₂; 3 points in 2 classes (left: 1, right: 2); areas left 50 %, right 50 %",
            figure.Description);
    }

    [Fact]
    public void TheGridReachesBeyondThePoints()
    {
        var grid = new DecisionGrid(Points, resolution: 3);
        Assert.Equal([-1.24, 0, 1.24], grid.X.Select(x => Math.Round(x, 9)));
        Assert.Equal(9, grid.Points.GetLength(0));
        Assert.Equal((grid.X[1], grid.Y[2]), (grid.Points[7, 0], grid.Points[7, 1]));
        using var tensor = grid.ToTensor();
        Assert.Equal([9L, 2L], tensor.shape);
    }

    [Fact]
    public void OfManyClassesTheWinnerShowsHowSureItIs()
    {
        var figure = Plot.DecisionBoundary(
            grid => Enumerable.Range(0, grid.GetLength(0)).Select(_ => new[] { 0.2, 0.6, 0.2 }).ToArray(),
            Points, new[] { 0, 1, 2 }, resolution: 2);
        Assert.Equal("heatmap", figure.Trace()["type"]!.GetValue<string>());
        Assert.Equal([1.4, 1.4], figure.Trace()["z"]![0]!.Numbers()); // class 1, (0.6 − ⅓) / ⅔ sure
        Assert.EndsWith("areas class 0 0 %, class 1 100 %, class 2 0 %", figure.Description);
    }

    [Fact]
    public void AModelIsAskedOnceWithoutGradients()
    {
        var calls = 0;
        using var weight = torch.tensor(new float[] { -1, 1, 0, 0 }, [2, 2], requires_grad: true);
        var figure = Plot.DecisionBoundary(
            input =>
            {
                calls++;
                var output = torch.softmax(torch.matmul(input, weight), 1);
                Assert.False(output.requires_grad);
                return output;
            },
            Points, Classes, resolution: 5);
        Assert.Equal(1, calls);
        // P(class 1) = sigmoid(2 x), at x = −1.24, −0.62, 0, 0.62, 1.24.
        Assert.Equal([0.077, 0.224, 0.5, 0.776, 0.923], figure.Trace()["z"]![0]!.Numbers());
    }

    [Fact]
    public void ASliderLeadsThroughTheFrames()
    {
        var grid = new DecisionGrid(Points, resolution: 2);
        var figure = Plot.DecisionBoundary(
            grid, [("epoch 0", new[] { 0.5, 0.5, 0.5, 0.5 }), ("epoch 1", new[] { 0.0, 1, 0, 1 })], Points, Classes);
        // The outcome shows before anyone touches the slider.
        Assert.Equal([0, 1], figure.Trace()["z"]![0]!.Numbers());
        Assert.Equal(1, figure.Layout()["sliders"]![0]!["active"]!.GetValue<int>());
        var first = figure.Json()["frames"]![0]!;
        Assert.Equal("epoch 0", first["name"]!.GetValue<string>());
        Assert.Equal("[0]", first["traces"]!.ToJsonString());
        Assert.Equal([0.5, 0.5], first["data"]![0]!["z"]![0]!.Numbers());
        Assert.EndsWith("in the last of 2 frames (epoch 0 to epoch 1)", figure.Description);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        var logits = Assert.Throws<ArgumentException>("predictions", () => Plot.DecisionBoundary((x, _) => 3 * x, Points, Classes));
        Assert.Contains("does the model end in sigmoid or softmax?", logits.Message);
        Assert.Throws<ArgumentException>("predictions", () => Plot.DecisionBoundary(grid => new double[3], Points, Classes));
        Assert.Throws<ArgumentException>("classes", () => Plot.DecisionBoundary((_, _) => 0.5, Points, new[] { 0, 1 }));
        Assert.Throws<ArgumentException>("points", () => Plot.DecisionBoundary((_, _) => 0.5, new double[3, 3], Classes));
        Assert.Throws<ArgumentException>("frames", () => Plot.DecisionBoundary(new DecisionGrid(Points), [], Points, Classes));
        Assert.Throws<ArgumentOutOfRangeException>("resolution", () => new DecisionGrid(Points, 1));
        Refusal.Of("predictions", "NaN", () => Plot.DecisionBoundary((x, _) => x > 0 ? double.NaN : 0, Points, Classes));
    }
}
