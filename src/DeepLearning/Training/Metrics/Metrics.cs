using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A number that says how good outputs are for their targets, as a mean over the batch.</summary>
public delegate double Metric(Tensor outputs, Tensor targets);

/// <summary>How good a model's outputs are.</summary>
public static partial class Metrics
{
    /// <summary>The fraction of rows whose largest output is at the target's place; where the targets are shares of classes (label
    /// smoothing,
    /// mixup), the mean share of the class with the largest output.</summary>
    /// <param name="outputs">One score per class, [N, classes].</param>
    /// <param name="targets">Class numbers, int64 [N], or shares of classes [N, classes].</param>
    /// <exception cref="ArgumentException">The shapes are others.</exception>
    public static double Accuracy(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        Examine(outputs, targets, allowsShares: true);
        var predicted = outputs.argmax(1);
        var right = targets.shape.Length == 1 ? predicted.eq(targets) : targets.gather(1, predicted.unsqueeze(1));
        return right.to(ScalarType.Float64).mean().ToDouble();
    }

    /// <summary>The fraction of rows where fewer than k other classes score higher than the target: the target is among the first
    /// k.</summary>
    /// <param name="k">How many guesses are allowed, from 1 to the number of classes.</param>
    /// <returns>A metric for outputs [N, classes] and targets int64 [N]; of equal scores those of lower class numbers come first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    public static Metric TopAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return (outputs, targets) =>
        {
            Examine(outputs, targets);
            using var scope = NewDisposeScope();
            if (k > outputs.shape[1])
                throw new ArgumentException($"The top {k} were asked for, but there are only {outputs.shape[1]} classes.", nameof(outputs));
            var own = outputs.gather(1, targets.unsqueeze(1)); // [N, 1]
            var before = arange(outputs.shape[1], device: outputs.device).lt(targets.unsqueeze(1)); // [N, classes]
            var rank = (outputs.gt(own) | (outputs.eq(own) & before)).sum(1); // [N]
            return rank.lt(k).to(ScalarType.Float64).mean().ToDouble();
        };
    }

    /// <summary>counts[i, j] = how many examples of class i were taken for class j.</summary>
    /// <param name="outputs">One score per class, [N, classes].</param>
    /// <param name="targets">Class numbers, int64 [N].</param>
    /// <exception cref="ArgumentException">The shapes are others.</exception>
    public static int[,] ConfusionMatrix(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        Examine(outputs, targets);
        var predicted = outputs.argmax(1).data<long>().ToArray();
        var actual = targets.data<long>().ToArray();
        var counts = new int[outputs.shape[1], outputs.shape[1]];
        for (var i = 0; i < actual.Length; i++) counts[actual[i], predicted[i]]++;
        return counts;
    }

    private static void Examine(Tensor outputs, Tensor targets, bool allowsShares = false)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(targets);
        var (scores, truth) = (outputs.shape, targets.shape);
        if (scores is [var n, _] && (truth is [var m] && n == m || allowsShares && truth.SequenceEqual(scores))) return;
        throw new ArgumentException($"Expected outputs [N, classes] and targets [N], got [{string.Join(", ", scores)}] and "
            + $"[{string.Join(", ", truth)}].", nameof(outputs));
    }
}
