using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Points in the plane, each with the number of its class.</summary>
public sealed class LabeledPoints
{
    /// <summary>Joins points and labels.</summary>
    /// <param name="points">[N, 2].</param>
    /// <param name="labels">[N], 0 or more.</param>
    /// <exception cref="ArgumentException">The sizes do not match, or a label is negative.</exception>
    public LabeledPoints(float[,] points, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(labels);
        if (points.GetLength(1) != 2 || points.GetLength(0) != labels.Length || labels.Length == 0)
            throw new ArgumentException(
                $"Expected points [N, 2] and labels [N], got [{points.GetLength(0)}, {points.GetLength(1)}] and [{labels.Length}].");
        if (labels.Min() < 0) throw new ArgumentException($"Labels number classes from 0, got {labels.Min()}.", nameof(labels));
        (Points, Labels, Classes) = (points, labels, labels.Max() + 1);
        (X, Y) = (tensor(points), tensor(Array.ConvertAll(labels, label => (long)label)));
    }

    /// <summary>The points, [N, 2]: x and y.</summary>
    public float[,] Points { get; }

    /// <summary>Their classes, [N], in 0 … <see cref="Classes"/> − 1.</summary>
    public int[] Labels { get; }

    /// <summary>The points as a tensor, float32 [N, 2].</summary>
    public Tensor X { get; }

    /// <summary>The classes as a tensor, int64 [N].</summary>
    public Tensor Y { get; }

    /// <summary>How many points there are: N.</summary>
    public int Count => Labels.Length;

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} points in {Classes} classes";
}
