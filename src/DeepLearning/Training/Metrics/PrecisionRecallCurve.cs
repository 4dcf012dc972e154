using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Precision and recall at every threshold on the score, from the highest to the lowest. Where positive examples are rare it says more than
/// <see cref="RocCurve"/>.
/// </summary>
/// <param name="Recalls">TP / P at each threshold, rising to 1.</param>
/// <param name="Precisions">TP / (TP + FP) at each threshold.</param>
/// <param name="Thresholds">Examples with at least this score are taken for positive.</param>
/// <param name="AveragePrecision">Σₙ (Rₙ − Rₙ₋₁) Pₙ with R₀ = 0, the area under the steps of the curve; 1 is perfect, the fraction of
/// positive
/// examples is guessing.</param>
public sealed record PrecisionRecallCurve(
    IReadOnlyList<double> Recalls, IReadOnlyList<double> Precisions, IReadOnlyList<double> Thresholds, double AveragePrecision)
{
    /// <summary>Precision over recall.</summary>
    public Figure Plot(string? title = null) => DeepLearning.Plot.Line(
        new PlotValues(Recalls), new PlotValues(Precisions),
        title ?? $"Precision and recall: average precision {AveragePrecision:0.000}", "recall", "precision");

    /// <summary>"precision-recall curve: average precision 0.8123, 120 thresholds".</summary>
    public override string ToString() =>
        $"precision-recall curve: average precision {AveragePrecision:0.0000}, {Thresholds.Count} thresholds";
}

public static partial class Metrics
{
    /// <summary>Precision and recall of scores for two classes, at every threshold.</summary>
    /// <param name="scores">[N]: the higher, the surer of "positive".</param>
    /// <param name="targets">[N]: true or 1 for positive, false or 0 for negative.</param>
    /// <exception cref="ArgumentException">The shapes differ, a score is NaN, a target is neither, or one class is missing.</exception>
    public static PrecisionRecallCurve PrecisionRecall(Tensor scores, Tensor targets)
    {
        var ranked = new RankedScores(scores, targets);
        var (recalls, precisions, thresholds) = (new List<double>(), new List<double>(), new List<double>());
        var (found, taken, average) = (0L, 0L, 0.0);
        foreach (var (score, yes, no) in ranked.Groups)
        {
            (found, taken) = (found + yes, taken + yes + no);
            recalls.Add((double)found / ranked.Positives);
            precisions.Add((double)found / taken);
            thresholds.Add(score);
            average += (double)yes / ranked.Positives * precisions[^1];
        }
        return new(recalls, precisions, thresholds, average);
    }
}
