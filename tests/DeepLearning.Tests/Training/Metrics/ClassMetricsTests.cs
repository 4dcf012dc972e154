using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class ClassMetricsTests
{
    [Fact]
    public void Confusion_counts_rows_by_truth()
    {
        using var scores = tensor(new float[,] { { 0, 1 }, { 2, 1 }, { 0, 3 } });
        Assert.Equal(new[,] { { 1, 1 }, { 0, 1 } }, Metrics.ConfusionMatrix(scores, tensor(new long[] { 0, 0, 1 })));
        Assert.Equal(2 / 3.0, Metrics.Accuracy(scores, tensor(new long[] { 0, 0, 1 })), 1e-12);
    }

    [Fact]
    public void Shares_of_classes_count_by_the_predicted_class()
    {
        using var scores = tensor(new float[,] { { 0, 1 }, { 2, 1 } });
        using var shares = tensor(new float[,] { { 0.25f, 0.75f }, { 0.5f, 0.5f } });
        Assert.Equal((0.75 + 0.5) / 2, Metrics.Accuracy(scores, shares), 1e-7);
        Assert.Contains("[2, 2] and [3, 2]", Assert.Throws<ArgumentException>(() => Metrics.Accuracy(scores, zeros(3, 2))).Message);
    }

    [Fact]
    public void The_top_k_are_those_of_a_sorted_list()
    {
        using var random = new Generator(1);
        using var scores = randint(0, 5, [50, 6], generator: random).to(ScalarType.Float32); // with many ties
        using var targets = randint(0, 6, [50], generator: random);
        for (var k = 1; k <= 6; k++)
        {
            var right = Enumerable.Range(0, 50).Count(i => Enumerable.Range(0, 6)
                .OrderByDescending(c => scores[i, c].ToSingle()).Take(k).Contains((int)targets[i].ToInt64()));
            Assert.Equal(right / 50.0, Metrics.TopAccuracy(k)(scores, targets), 1e-12);
        }
        Assert.Contains("only 6 classes", Assert.Throws<ArgumentException>(() => Metrics.TopAccuracy(7)(scores, targets)).Message);
    }

    [Fact]
    public void Precision_recall_and_F1_as_computed_by_hand()
    {
        // Class a: 4 of 5 found, 4 of 6 right. b: 1 of 3 found, 1 of 2 right. c: 2 of 2 found, 2 of 2 right.
        var report = Metrics.Report(new[,] { { 4, 1, 0 }, { 2, 1, 0 }, { 0, 0, 2 } }, ["a", "b", "c"]);
        Assert.Equal([4 / 6.0, 1 / 2.0, 1], report.Classes.Select(score => score.Precision));
        Assert.Equal([4 / 5.0, 1 / 3.0, 1], report.Classes.Select(score => score.Recall));
        Assert.Equal([8 / 11.0, 2 / 5.0, 1], report.Classes.Select(score => score.F1), Near);
        Assert.Equal((4 / 6.0 + 1 / 2.0 + 1) / 3, report.Macro.Precision, 1e-12);
        Assert.Equal((8 / 11.0 + 2 / 5.0 + 1) / 3, report.Macro.F1, 1e-12);
        Assert.Equal((5 * 8 / 11.0 + 3 * 2 / 5.0 + 2 * 1) / 10, report.Weighted.F1, 1e-12);
        Assert.Equal(0.7, report.Weighted.Recall, 1e-12); // weighted recall is the accuracy
        Assert.Equal((0.7, 0.7, 0.7), (report.Micro.Precision, report.Micro.Recall, report.Micro.F1));
        Assert.StartsWith(
            "class     precision  recall     F1  examples\na             0.667   0.800  0.727         5\n", report.ToString());
    }

    [Fact]
    public void A_class_that_is_never_guessed_or_never_there_has_0()
    {
        var report = Metrics.Report(new[,] { { 2, 0, 0 }, { 1, 0, 0 }, { 0, 0, 0 } });
        Assert.Equal((0, 0, 0), (report.Classes[1].Precision, report.Classes[1].Recall, report.Classes[1].F1));
        Assert.Equal(new ClassScore("2", 0, 0, 0), report.Classes[2]);
        Assert.Contains("Expected 3 names", Assert.Throws<ArgumentException>(() => Metrics.Report(new int[3, 3], ["a"])).Message);
    }

    [Fact]
    public void Calibration_as_computed_by_hand()
    {
        // Confidences 0.9 (twice right, once wrong), 0.6 (right), 0.6 (wrong).
        using var outputs = tensor(new[,] { { 0.9, 0.1 }, { 0.9, 0.1 }, { 0.1, 0.9 }, { 0.6, 0.4 }, { 0.4, 0.6 } }).log();
        using var targets = tensor(new long[] { 0, 0, 0, 0, 0 });
        var calibration = Metrics.Calibration(outputs, targets, bins: 4);
        Assert.Equal([0, 0, 2, 3], calibration.Bins.Select(bin => bin.Count));
        Assert.Equal((0.6, 0.5), (Math.Round(calibration.Bins[2].Confidence, 12), calibration.Bins[2].Accuracy));
        Assert.Equal((2 * Math.Abs(0.5 - 0.6) + 3 * Math.Abs(2 / 3.0 - 0.9)) / 5, calibration.ExpectedError, 1e-12);
        Assert.Contains("0.5 … 0.75: 2 predictions, confidence 0.600, accuracy 0.500", calibration.ToString());
        Assert.Contains("2 points", calibration.Plot().Description);
    }

    [Fact]
    public void A_model_that_is_as_right_as_sure_has_a_small_calibration_error()
    {
        using var random = new Generator(3);
        using var sure = 0.5 + 0.5 * rand([20_000], ScalarType.Float64, generator: random);
        using var right = rand([20_000], ScalarType.Float64, generator: random).lt(sure);
        using var outputs = stack([sure, 1 - sure], 1).log();
        using var targets = right.logical_not().to(ScalarType.Int64);
        Assert.InRange(Metrics.Calibration(outputs, targets).ExpectedError, 0, 0.02);
        Assert.InRange(Metrics.Calibration(outputs * 3, targets).ExpectedError, 0.1, 1); // too sure
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;
}
