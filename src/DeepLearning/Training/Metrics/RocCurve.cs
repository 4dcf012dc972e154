using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// What a threshold on the score brings: from the highest to the lowest, which fraction of the positive examples is found, and which
/// fraction of
/// the negative ones is taken for positive (receiver operating characteristic; Fawcett, "An introduction to ROC analysis", 2006).
/// </summary>
/// <param name="FalsePositiveRates">FP / N at each threshold, from 0 to 1.</param>
/// <param name="TruePositiveRates">TP / P at each threshold, from 0 to 1.</param>
/// <param name="Thresholds">Examples with at least this score are taken for positive; the first is +∞.</param>
/// <param name="Area">The area under the curve: the probability that a positive example scores higher than a negative one, where equal
/// scores
/// count half. 0.5 is guessing, 1 is perfect.</param>
public sealed record RocCurve(
    IReadOnlyList<double> FalsePositiveRates, IReadOnlyList<double> TruePositiveRates, IReadOnlyList<double> Thresholds, double Area)
{
    /// <summary>The curve, above the diagonal of guessing.</summary>
    public Figure Plot(string? title = null) => DeepLearning.Plot.Line(
            new PlotValues(FalsePositiveRates), [("model", new PlotValues(TruePositiveRates))],
            title ?? $"ROC curve: area {Area:0.000}", "false positive rate", "true positive rate")
        .Overlay(DeepLearning.Plot.Line(new double[] { 0, 1 }, [("guessing", new double[] { 0, 1 })], "Guessing"));

    /// <summary>"ROC curve: area 0.9321, 120 thresholds".</summary>
    public override string ToString() => $"ROC curve: area {Area:0.0000}, {Thresholds.Count} thresholds";
}

public static partial class Metrics
{
    /// <summary>
    /// The ROC curve of scores for two classes. Its area is exact: (Σ over pairs of a positive and a negative example of [s₊ &gt; s₋] +
    /// ½ [s₊ = s₋]) / (P · N), counted by sorting. For one of several classes c, give the scores of c and <c>targets.eq(c)</c>.
    /// </summary>
    /// <param name="scores">[N]: the higher, the surer of "positive".</param>
    /// <param name="targets">[N]: true or 1 for positive, false or 0 for negative.</param>
    /// <exception cref="ArgumentException">The shapes differ, a score is NaN, a target is neither, or one class is missing.</exception>
    public static RocCurve Roc(Tensor scores, Tensor targets)
    {
        var ranked = new RankedScores(scores, targets);
        var (x, y, thresholds) = (new List<double> { 0 }, new List<double> { 0 }, new List<double> { double.PositiveInfinity });
        var (found, wrong, twiceArea) = (0L, 0L, 0.0);
        foreach (var (score, yes, no) in ranked.Groups)
        {
            twiceArea += (double)no * (2 * found + yes);
            (found, wrong) = (found + yes, wrong + no);
            x.Add((double)wrong / ranked.Negatives);
            y.Add((double)found / ranked.Positives);
            thresholds.Add(score);
        }
        return new(x, y, thresholds, twiceArea / 2 / ranked.Positives / ranked.Negatives);
    }
}
