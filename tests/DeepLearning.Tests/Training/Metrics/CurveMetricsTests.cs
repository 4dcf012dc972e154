using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class CurveMetricsTests
{
    [Fact]
    public void The_area_is_that_of_all_pairs()
    {
        for (var seed = 1UL; seed <= 5; seed++)
        {
            using var random = new Generator(seed);
            using var scores = randint(0, 8, [60], generator: random).to(ScalarType.Float32); // with many ties
            using var targets = randint(0, 2, [60], generator: random);
            var (s, t) = (scores.data<float>().ToArray(), targets.data<long>().ToArray());
            var pairs = (from i in Enumerable.Range(0, 60)
                         where t[i] == 1
                         from j in Enumerable.Range(0, 60)
                         where t[j] == 0
                         select s[i] > s[j] ? 1 : s[i] == s[j] ? 0.5 : 0).ToArray();
            var roc = Metrics.Roc(scores, targets);
            Assert.Equal(pairs.Average(), roc.Area, 1e-12);
            var (x, y) = (roc.FalsePositiveRates, roc.TruePositiveRates);
            var trapezoids = Enumerable.Range(1, x.Count - 1).Sum(i => (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2);
            Assert.Equal(trapezoids, roc.Area, 1e-12);
            Assert.Equal(t.Count(value => value == 1) / 60.0, Metrics.PrecisionRecall(zeros(60), targets).AveragePrecision, 1e-12);
        }
    }

    [Fact]
    public void The_curves_as_computed_by_hand()
    {
        using var scores = tensor(new[] { 0.9, 0.8, 0.8, 0.4, 0.2 });
        using var targets = tensor(new[] { true, true, false, false, true });
        var roc = Metrics.Roc(scores, targets);
        Assert.Equal([0, 0, 0.5, 1, 1], roc.FalsePositiveRates);
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 2 / 3.0, 1], roc.TruePositiveRates);
        Assert.Equal([double.PositiveInfinity, 0.9, 0.8, 0.4, 0.2], roc.Thresholds);
        Assert.Equal(3.5 / 6, roc.Area, 1e-12); // 2 + 1.5 + 0 of 6 pairs
        var curve = Metrics.PrecisionRecall(scores, targets);
        Assert.Equal([1, 2 / 3.0, 2 / 4.0, 3 / 5.0], curve.Precisions);
        Assert.Equal([1 / 3.0, 2 / 3.0, 2 / 3.0, 1], curve.Recalls);
        Assert.Equal(1 / 3.0 * (1 + 2 / 3.0 + 3 / 5.0), curve.AveragePrecision, 1e-12);
        Assert.Equal("ROC curve: area 0.5833, 5 thresholds", roc.ToString());
        Assert.Equal("precision-recall curve: average precision 0.7556, 4 thresholds", curve.ToString());
        Assert.Contains("over it", roc.Plot().Description);
        Assert.Contains("average precision 0.756", curve.Plot().Description);
    }

    [Fact]
    public void Perfect_and_reversed_orders()
    {
        using var scores = tensor(new float[] { 1, 2, 3, 4 });
        using var targets = tensor(new long[] { 0, 0, 1, 1 });
        Assert.Equal((1, 1), (Metrics.Roc(scores, targets).Area, Metrics.PrecisionRecall(scores, targets).AveragePrecision));
        Assert.Equal(0, Metrics.Roc(-scores, targets).Area);
        Assert.Equal(0.5, Metrics.Roc(zeros(4), targets).Area);
    }

    [Fact]
    public void What_cannot_be_ranked_is_refused()
    {
        using var scores = tensor(new[] { 0.5f, float.NaN });
        Assert.Contains("NaN", Refused(scores, tensor(new long[] { 0, 1 })));
        Assert.Contains("2 of yes and 0 of no", Refused(zeros(2), tensor(new long[] { 1, 1 })));
        Assert.Contains("A target is 2", Refused(zeros(2), tensor(new long[] { 0, 2 })));
        Assert.Contains("[2] and [3]", Refused(zeros(2), zeros(3)));
    }

    [Fact]
    public void Regression_as_computed_by_hand()
    {
        using var outputs = tensor(new float[] { 1, 2, 3, 6 });
        using var targets = tensor(new float[] { 1, 4, 3, 4 });
        Assert.Equal(1, Metrics.MeanAbsoluteError(outputs, targets), 1e-12);
        Assert.Equal(Math.Sqrt(2), Metrics.RootMeanSquaredError(outputs, targets), 1e-12);
        Assert.Equal(1 - 8 / 6.0, Metrics.RSquared(outputs, targets), 1e-12); // the mean is 3, the squares of the differences sum to 6
        Assert.Equal(0, Metrics.RSquared(full(4, 3f), targets), 1e-12);
        Assert.True(double.IsNaN(Metrics.RSquared(outputs, ones(4))));
        Assert.Contains("[4] and [4, 1]", Assert.Throws<ArgumentException>(() => Metrics.MeanAbsoluteError(outputs, zeros(4, 1))).Message);
    }

    private static string Refused(Tensor scores, Tensor targets) =>
        Assert.Throws<ArgumentException>(() => Metrics.Roc(scores, targets)).Message;
}
