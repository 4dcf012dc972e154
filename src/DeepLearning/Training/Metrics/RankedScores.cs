using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Examples of two classes from the highest score to the lowest, those of equal scores together.</summary>
internal sealed class RankedScores
{
    /// <param name="scores">[N]: the higher, the surer of "yes".</param>
    /// <param name="targets">[N]: true or 1 for "yes", false or 0 for "no".</param>
    /// <exception cref="ArgumentException">The shapes differ, a score is NaN, a target is neither, or one class is missing.</exception>
    public RankedScores(Tensor scores, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(targets);
        if (scores.shape is not [var n] || targets.shape is not [var m] || n != m)
            throw new ArgumentException($"Expected scores [N] and targets [N], got [{string.Join(", ", scores.shape)}] and "
                + $"[{string.Join(", ", targets.shape)}].", nameof(scores));
        using var scope = NewDisposeScope();
        var values = scores.detach().cpu().to(ScalarType.Float64).data<double>().ToArray();
        var truth = targets.cpu().to(ScalarType.Float64).data<double>().ToArray();
        if (Array.Exists(values, double.IsNaN))
            throw new ArgumentException("A score is NaN: it has no place in an order.", nameof(scores));
        if (Array.Find(truth, value => value is not (0 or 1)) is var strange and not 0)
            throw new ArgumentException($"A target is {strange}, expected 0 (no) or 1 (yes).", nameof(targets));
        Array.Sort(values, truth);
        for (var end = values.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && values[start - 1] == values[end - 1]) start--;
            var yes = truth[start..end].Count(value => value == 1);
            Groups.Add((values[start], yes, end - start - yes));
            end = start;
        }
        (Positives, Negatives) = (Groups.Sum(group => group.yes), Groups.Sum(group => group.no));
        if (Positives == 0 || Negatives == 0)
            throw new ArgumentException(
                $"Expected examples of both classes, got {Positives} of yes and {Negatives} of no.", nameof(targets));
    }

    /// <summary>Each score, how many positive and how many negative examples have it; the highest score first.</summary>
    public List<(double score, long yes, long no)> Groups { get; } = [];

    public long Positives { get; }

    public long Negatives { get; }
}
