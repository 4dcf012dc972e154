using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

internal static partial class Losses
{
    /// <summary>
    /// −log softmax(x)[target], with the classes in dimension 1 (0 for one sample): <c>x [N, C, …]</c> and <c>target [N, …]</c> of class
    /// numbers, or of probabilities in the shape of x. The target is mixed with the uniform distribution by <paramref name="smoothing"/>,
    /// classes count by <paramref name="weight"/>, samples of class <paramref name="ignored"/> not at all; a mean is over the weights.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor CrossEntropy(Tensor x, Tensor target, Tensor? weight, long ignored, nn.Reduction reduction, double smoothing)
    {
        using var uncounted = Scoped.Uncounted();
        if (!(smoothing >= 0 && smoothing <= 1))
            throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing,
                $"label_smoothing must be between 0.0 and 1.0. Got: {smoothing}");
        if (x.Rank == 0) throw new ArgumentException("cross_entropy expects an input of one dimension at least, got a 0-d tensor",
            nameof(x));
        return target.is_floating_point() ? OfProbabilities(x, target, weight, reduction, smoothing)
            : OfClasses(x, target, weight, ignored, reduction, smoothing);
    }

    private static Tensor OfProbabilities(Tensor x, Tensor target, Tensor? weight, nn.Reduction reduction, double smoothing)
    {
        if (!x.Sizes.SequenceEqual(target.Sizes))
            throw new ArgumentException($"Expected floating point type for target with class probabilities to have the shape of the input, {Shape.Text(x.Sizes)}, "
                + $"got {Shape.Text(target.Sizes)}", nameof(target));
        var classes = Targets.Dimension(x);
        var (count, shape) = (x.Sizes[classes], Targets.WeightShape(x, weight));
        using var scope = Scoped.Open();
        var q = smoothing == 0 ? target : target.mul(1 - smoothing).add(smoothing / count);
        var product = q * Softmaxes.LogSoftmax(x, classes, null);
        if (weight is not null) product = product * Views.Reshape(weight, shape);
        var loss = Arithmetic.Neg(Reductions.Sum(product, [classes], false, false));
        return (reduction == nn.Reduction.Mean ? loss.sum() / (x.numel() / count) : Reduced(loss, reduction)).MoveToOuterDisposeScope();
    }

    private static Tensor OfClasses(Tensor x, Tensor target, Tensor? weight, long ignored, nn.Reduction reduction, double smoothing) =>
        OfClasses(x, new Targets(x, target, weight, ignored, smoothing), reduction, logits: true);

    /// <summary>
    /// −w[target] · x[target] for log-probabilities <c>x [N, C, …]</c> and classes <c>target [N, …]</c>; a mean is over the weights.
    /// </summary>
    public static Tensor NegativeLogLikelihood(Tensor x, Tensor target, Tensor? weight, nn.Reduction reduction)
    {
        using var uncounted = Scoped.Uncounted();
        return OfClasses(x, new Targets(x, target, weight, -100, 0), reduction, logits: false);
    }

    private static Tensor OfClasses(Tensor x, Targets targets, nn.Reduction reduction, bool logits)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.dtype.IsShort()) return ShortFloats.Of(x, wide => OfClasses(wide, targets, reduction, logits));
        using var loss = x.dtype switch
        {
            ScalarType.Float32 => Rows<float>(x, targets, logits),
            ScalarType.Float64 => Rows<double>(x, targets, logits),
            _ => throw Elementwise.Unsupported(x.dtype, logits ? "cross_entropy" : "nll_loss"),
        };
        if (reduction != nn.Reduction.Mean) return Reduced(loss, reduction);
        using var sum = loss.sum();
        return sum / targets.TotalWeight;
    }

    /// <summary>
    /// lossᵢ = Σ_c q_ic w_c (Zᵢ − x_ic) with Zᵢ = ln Σ eˣ for logits, 0 for log-probabilities; row i is what is left when the classes are
    /// moved to the end. ∂L/∂x_ic = gᵢ (softmax(x)_ic Σ_k q_ik w_k − q_ic w_c), without the softmax for log-probabilities.
    /// </summary>
    private static Tensor Rows<T>(Tensor x, Targets targets, bool logits) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var uncounted = Scoped.Uncounted();
        using var plain = x.detach();
        using var rows = targets.Rows(plain);                                   // [rows, C]
        var loss = Pointwise.Empty(targets.Sizes, x.dtype);                     // [N, …]
        var logSums = new T[targets.Count];
        var (from, to) = (rows.Impl, loss.Impl);
        Scheduler.For(targets.Count, targets.Grain, (start, end) =>
        {
            for (var i = (int)start; i < end; i++)
            {
                var row = from.Storage.Span<T>(from.Offset + i * targets.Classes, targets.Classes);
                if (logits) logSums[i] = LogSumExp(row);
                to.Storage.Span<T>(to.Offset + i, 1)[0] = targets.Loss(i, row, logSums[i]);
            }
        });
        if (!Node.Wanted(x)) return loss;
        var node = new Node(logits ? "CrossEntropyLossBackward0" : "NllLossBackward0");
        var sx = node.Save(x);
        return node.Record(loss, (x, g =>
            GradMode.Enabled ? Differentiable(sx, g, targets, logits) : Slope(sx, g, targets, logits ? logSums : null)));
    }

    /// <summary>The gradient in one pass.</summary>
    private static Tensor Slope<T>(Tensor x, Tensor g, Targets targets, T[]? logSums) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var rows = targets.Rows(x);
        using var flat = Copies.Contiguous(g);
        using var dx = Pointwise.Empty(rows.Sizes, x.dtype);                    // [rows, C]
        var (from, upper, to) = (rows.Impl, flat.Impl, dx.Impl);
        Scheduler.For(targets.Count, targets.Grain, (start, end) =>
        {
            for (var i = (int)start; i < end; i++)
                targets.Slope(i, from.Storage.Span<T>(from.Offset + i * targets.Classes, targets.Classes), logSums?[i],
                    upper.Storage.Span<T>(upper.Offset + i, 1)[0], to.Storage.Span<T>(to.Offset + i * targets.Classes, targets.Classes));
        });
        return targets.Back(dx);
    }

    /// <summary>The gradient from operators that have gradients themselves.</summary>
    private static Tensor Differentiable(Tensor x, Tensor g, Targets targets, bool logits)
    {
        var classes = Targets.Dimension(x);
        var q = targets.Distribution(x);
        if (!logits) return Views.Unsqueeze(Arithmetic.Neg(g), classes) * q;
        var mass = Reductions.Sum(q, [classes], false, true);
        return Views.Unsqueeze(g, classes) * (Softmaxes.Softmax(x, classes, null) * mass - q);
    }

    private static T LogSumExp<T>(ReadOnlySpan<T> row) where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Piece = 256;
        if (row.IsEmpty) return T.NegativeInfinity;
        var largest = TensorPrimitives.Max(row);
        Span<T> powers = stackalloc T[Math.Min(row.Length, Piece)];
        var sum = T.Zero;
        for (var i = 0; i < row.Length; i += Piece)
        {
            var part = powers[..Math.Min(Piece, row.Length - i)];
            TensorPrimitives.Subtract(row.Slice(i, part.Length), largest, part);
            TensorPrimitives.Exp<T>(part, part);
            sum += TensorPrimitives.Sum<T>(part);
        }
        return largest + T.Log(sum);
    }
}
