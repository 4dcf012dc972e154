using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Metrics
{
    /// <summary>mean |y − t|: in the units of the targets, and little moved by outliers.</summary>
    /// <param name="outputs">y, any shape.</param>
    /// <param name="targets">t, the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, or there are no numbers.</exception>
    public static double MeanAbsoluteError(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        return Difference(outputs, targets).abs().mean().ToDouble();
    }

    /// <summary>√(mean (y − t)²): in the units of the targets. It is of all examples at once: as a metric of a <see cref="Trainer"/>,
    /// which averages
    /// over batches, it comes out a little lower.</summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    public static double RootMeanSquaredError(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        return Math.Sqrt(Difference(outputs, targets).square().mean().ToDouble());
    }

    /// <summary>R² = 1 − Σ (y − t)² / Σ (t − t̄)²: the part of the targets' variance that is explained. 1 is perfect, 0 is as good as
    /// always
    /// saying the mean t̄, below 0 is worse. It is of all examples at once, not a mean over batches.</summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    /// <returns>R², or NaN if all targets are equal.</returns>
    public static double RSquared(Tensor outputs, Tensor targets)
    {
        using var scope = NewDisposeScope();
        var unexplained = Difference(outputs, targets).square().sum().ToDouble();
        var truth = targets.to(ScalarType.Float64);
        var all = (truth - truth.mean()).square().sum().ToDouble();
        return all == 0 ? double.NaN : 1 - unexplained / all;
    }

    private static Tensor Difference(Tensor outputs, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (!outputs.shape.SequenceEqual(targets.shape) || outputs.numel() == 0)
            throw new ArgumentException($"Expected outputs and targets of the same shape and not empty, got "
                + $"[{string.Join(", ", outputs.shape)}] and [{string.Join(", ", targets.shape)}].", nameof(outputs));
        return outputs.detach().to(ScalarType.Float64) - targets.to(ScalarType.Float64);
    }
}
