using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A number that says how good outputs are for their targets, as a mean over the batch.</summary>
public delegate double Metric(Tensor outputs, Tensor targets);

/// <summary>How good a model's outputs are.</summary>
public static class Metrics
{
    /// <summary>The fraction of rows whose largest output is at the target's place.</summary>
    /// <param name="outputs">One score per class, [N, classes].</param>
    /// <param name="targets">Class numbers, int64 [N].</param>
    /// <exception cref="ArgumentException">The shapes are others.</exception>
    public static double Accuracy(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        return Classes(outputs, targets).eq(targets).sum().ToInt64() / (double)targets.shape[0];
    }

    /// <summary>counts[i, j] = how many examples of class i were taken for class j.</summary>
    /// <param name="outputs">One score per class, [N, classes].</param>
    /// <param name="targets">Class numbers, int64 [N].</param>
    /// <exception cref="ArgumentException">The shapes are others.</exception>
    public static int[,] ConfusionMatrix(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        var predicted = Classes(outputs, targets).data<long>().ToArray();
        var actual = targets.data<long>().ToArray();
        var counts = new int[outputs.shape[1], outputs.shape[1]];
        for (var i = 0; i < actual.Length; i++) counts[actual[i], predicted[i]]++;
        return counts;
    }

    private static Tensor Classes(Tensor outputs, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(targets);
        return outputs.shape is [var n, _] && targets.shape is [var m] && n == m
            ? outputs.argmax(1)
            : throw new ArgumentException($"Expected outputs [N, classes] and targets [N], got [{string.Join(", ", outputs.shape)}] and "
                + $"[{string.Join(", ", targets.shape)}].", nameof(outputs));
    }
}
