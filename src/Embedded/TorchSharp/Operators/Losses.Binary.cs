using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

internal static partial class Losses
{
    /// <summary>−(t · max(ln x, −100) + (1 − t) · max(ln(1 − x), −100)).</summary>
    private struct BinaryEntropy : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> t, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            var floor = T.CreateTruncating(-100);
            Span<T> yes = stackalloc T[Functions.Block];
            Span<T> no = stackalloc T[Functions.Block];
            for (var i = 0; i < y.Length; i += Functions.Block)
            {
                var n = Math.Min(Functions.Block, y.Length - i);
                var part = x.Slice(i, n);
                foreach (var p in part)
                    if (!(p >= T.Zero && p <= T.One)) throw new ArgumentException($"all elements of input should be between 0 and 1, got {p}", nameof(x));
                Functions.Log(part, yes[..n]);
                TensorPrimitives.Subtract(T.One, part, no[..n]);
                Functions.Log(no[..n], no[..n]);
                for (var k = 0; k < n; k++)
                    y[i + k] = (t[i + k] - T.One) * T.Max(no[k], floor) - t[i + k] * T.Max(yes[k], floor);
            }
        }
    }

    /// <summary>
    /// −w (t ln x + (1 − t) ln(1 − x)) for probabilities x, logarithms at least −100; ∂L/∂x = g w (x − t) / max(x (1 − x), 10⁻¹²).
    /// </summary>
    /// <exception cref="ArgumentException">The shapes differ, or an x is not in [0, 1].</exception>
    public static Tensor BinaryCrossEntropy(Tensor x, Tensor target, Tensor? weight, nn.Reduction reduction)
    {
        using var uncounted = Scoped.Uncounted();
        if (!x.Sizes.SequenceEqual(target.Sizes))
            throw new ArgumentException($"Using a target size ({Shape.Text(target.Sizes)}) that is different to the input size ({Shape.Text(x.Sizes)}) is deprecated. "
                + "Please ensure they have the same size.", nameof(target));
        using var loss = Elementwise.Float2<BinaryEntropy>(x, target);
        if (Node.Wanted(x, target))
        {
            var node = new Node("BinaryCrossEntropyBackward0");
            var (sx, st) = (node.Save(x), node.SaveFor(x, target));
            node.Record(loss, (x, g => BinarySlope(g, sx, st)), (target, g => g * (Floored(1 - (Tensor)sx) - Floored(sx))));
        }
        using var weighted = weight is null ? loss.alias() : loss * weight;
        return Reduced(weighted, reduction);
    }

    /// <summary>w ((1 − t) x + (1 + (p − 1) t) ln(1 + e⁻ˣ)): binary cross entropy of σ(x), where positive answers count p times.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor BinaryCrossEntropyWithLogits(Tensor x, Tensor target, Tensor? weight, Tensor? positiveWeight,
        nn.Reduction reduction) => Composed(() =>
    {
        if (!x.Sizes.SequenceEqual(target.Sizes))
            throw new ArgumentException($"Target size ({Shape.Text(target.Sizes)}) must be the same as input size ({Shape.Text(x.Sizes)})",
                nameof(target));
        var log = Sigmoids.LogSigmoid(x);
        var loss = (1 - target) * x - (positiveWeight is null ? log : ((positiveWeight - 1) * target + 1) * log);
        return Reduced(weight is null ? loss : loss * weight, reduction);
    });

    /// <summary>−(t ln σ(x) + (1 − t) ln σ(−x)), weighted, the mean over the last dimension: one label each.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor MultiLabelSoftMargin(Tensor x, Tensor target, Tensor? weight, nn.Reduction reduction) => Composed(() =>
    {
        if (!x.Sizes.SequenceEqual(target.Sizes))
            throw new ArgumentException($"Target size ({Shape.Text(target.Sizes)}) must be the same as input size ({Shape.Text(x.Sizes)})",
                nameof(target));
        var loss = -(target * Sigmoids.LogSigmoid(x) + (1 - target) * Sigmoids.LogSigmoid(-x));
        return Reduced(Reductions.Mean(weight is null ? loss : loss * weight, [-1], false, false), reduction);
    });

    /// <summary>ln(1 + e^(−t x)) for t ∈ {−1, 1}.</summary>
    public static Tensor SoftMargin(Tensor x, Tensor target, nn.Reduction reduction) =>
        Composed(() => Reduced(-Sigmoids.LogSigmoid(target * x), reduction));

    private static Tensor BinarySlope(Tensor g, Tensor x, Tensor target) => g * ((x - target) / Bounds.Clamp((1 - x) * x, 1e-12f, null));

    private static Tensor Floored(Tensor x) => Bounds.Clamp(x.log(), -100, null);
}
