using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y = (x − μ) / √(σ² + ε) · w + b: what batch, layer, group and instance normalization have in common.</summary>
internal static class Normalization
{
    /// <summary>
    /// Normalizes the channels of x, seen as <paramref name="channels"/> says; missing weights are 1, missing offsets 0. Moments that are
    /// not given are measured, and take part in the gradient.
    /// </summary>
    public static Tensor Run(Tensor x, Tensor? w, Tensor? b, Channels channels, Moments moments, double eps)
    {
        using var uncounted = Scoped.Uncounted();
        foreach (var other in new[] { w, b })
            if (other is not null && other.dtype != x.dtype)
                throw new ArgumentException($"expected scalar type {x.dtype} but found {other.dtype}", nameof(w));
        using var seen = Views.Reshape(x, channels.Shape);
        using var weights = w?.contiguous() ?? Creation.Full([channels.Weights], 1, x.dtype);
        using var offsets = b?.contiguous() ?? Creation.Full([channels.Weights], 0, x.dtype);
        using var y = Recorded(seen, weights, offsets, channels, moments, eps);
        return Views.Reshape(y, x.Sizes);
    }

    private static Tensor Recorded(Tensor x, Tensor w, Tensor b, Channels channels, Moments moments, double eps)
    {
        using var plain = Plain(x);
        var y = Pointwise.Empty(x.Sizes, x.dtype);
        switch (x.dtype)
        {
            case ScalarType.Float32: NormalizationKernel<float>.Forward(plain, w, b, channels, moments, eps, y); break;
            case ScalarType.Float64: NormalizationKernel<double>.Forward(plain, w, b, channels, moments, eps, y); break;
            default: throw Elementwise.Unsupported(x.dtype, "normalization");
        }
        if (!Node.Wanted(x, w, b)) return y;
        var node = new Node("NormalizationBackward0");
        var (sx, sw) = (node.Save(x), node.Save(w));
        var shape = b.shape;
        node.RecordJoint([y], [x, w, b], grads => grads[0] is not { } g ? [null, null, null]
            : GradMode.Enabled ? Differentiable(sx, sw, g, shape, channels, moments, eps)
            : Gradients(sx, sw, g, shape, channels, moments, eps));
        return y;
    }

    /// <summary>The gradients in two passes over memory.</summary>
    private static Tensor?[] Gradients(Tensor x, Tensor w, Tensor g, long[] shape, Channels channels, Moments moments, double eps)
    {
        var (plain, upper) = (Plain(x), Plain(g));
        var (dx, dw, db) = (Pointwise.Empty(x.Sizes, x.dtype), Creation.Full(w.Sizes, 0, x.dtype), Creation.Full(shape, 0, x.dtype));
        if (x.dtype == ScalarType.Float32) NormalizationKernel<float>.Backward(plain, w, upper, channels, moments, eps, dx, dw, db);
        else NormalizationKernel<double>.Backward(plain, w, upper, channels, moments, eps, dx, dw, db);
        return [dx, dw, db];
    }

    /// <summary>The gradients from operators that have gradients themselves.</summary>
    private static Tensor?[] Differentiable(Tensor x, Tensor w, Tensor g, long[] shape, Channels channels, Moments moments, double eps)
    {
        var centered = x - (moments.AreGiven ? Column(moments.Mean) : Mean(x));
        var rate = moments.AreGiven ? Column(c => moments.Rate(c, eps)) : (Mean(centered * centered) + eps).rsqrt();
        var standard = centered * rate;
        var weighted = Views.Reshape(Views.Reshape(g, channels.WeightedShape) * Views.Reshape(w, [1, -1, 1]), channels.Shape);
        var dx = moments.AreGiven ? rate * weighted : rate * (weighted - Mean(weighted) - standard * Mean(weighted * standard));
        return [dx, PerWeight(g * standard, w.shape), PerWeight(g, shape)];

        static Tensor Mean(Tensor t) => Reductions.Mean(t, [0, 2], false, true);

        Tensor Column(Func<int, double> value)
        {
            var numbers = new double[channels.Count];
            for (var c = 0; c < numbers.Length; c++) numbers[c] = value(c);
            return Creation.From<double>(numbers, [1, numbers.Length, 1], x.dtype);
        }

        Tensor PerWeight(Tensor t, long[] sizes) =>
            Views.Reshape(Reductions.Sum(Views.Reshape(t, channels.WeightedShape), [0, 2], false, false), sizes);
    }

    private static Tensor Plain(Tensor x) => x.is_contiguous() ? x.detach() : Copies.Contiguous(x);
}
