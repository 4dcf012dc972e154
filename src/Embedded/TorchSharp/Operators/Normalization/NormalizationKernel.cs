using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The passes over memory that a normalization and its gradient take. Operands are contiguous. No autograd here.</summary>
internal static class NormalizationKernel<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>y = (x − μ) / √(σ² + ε) · w + b, with moments of the channel that are measured on the way unless given.</summary>
    public static void Forward(Tensor x, Tensor w, Tensor b, Channels channels, Moments moments, double eps, Tensor y) =>
        Scheduler.For(channels.Count, channels.Grain, (start, end) =>
        {
            for (var c = (int)start; c < end; c++)
            {
                if (!moments.AreGiven) moments.Measure<T>(x.Span<T>(), channels, c);
                var (mean, rate) = (T.CreateTruncating(moments.Mean(c)), T.CreateTruncating(moments.Rate(c, eps)));
                var own = channels.WeightsOf(c);
                for (var n = 0; n < channels.Outer; n++)
                {
                    var at = (int)channels.Place(n, c);
                    Line(x.Span<T>().Slice(at, channels.Line), mean, rate, w.Span<T>()[own], b.Span<T>()[own],
                        y.Span<T>().Slice(at, channels.Line));
                }
            }
        });

    /// <summary>
    /// With x̂ = (x − μ) r: ∂L/∂x = r (g w − mean(g w) − x̂ · mean(g w x̂)), or r g w for given moments; ∂L/∂w = Σ g x̂; ∂L/∂b = Σ g.
    /// </summary>
    public static void Backward(Tensor x, Tensor w, Tensor g, Channels channels, Moments moments, double eps, Tensor dx, Tensor dw, Tensor db)
    {
        var grain = channels.SummingGrain;
        var chunks = (int)((channels.Count + grain - 1) / grain);
        using var sums = Creation.Full([chunks, 2, channels.Weights], 0, x.dtype);       // of each chunk: ∂L/∂w, ∂L/∂b
        Scheduler.For(channels.Count, grain, (start, end) =>
        {
            var own = sums.Span<T>().Slice((int)(start / grain) * 2 * channels.Weights, 2 * channels.Weights);
            for (var c = (int)start; c < end; c++)
                Channel(x.Span<T>(), g.Span<T>(), w.Span<T>(), dx.Span<T>(), own[..channels.Weights], own[channels.Weights..],
                    channels, c, moments, eps);
        });
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            var part = sums.Span<T>().Slice(chunk * 2 * channels.Weights, 2 * channels.Weights);
            TensorPrimitives.Add<T>(dw.Span<T>(), part[..channels.Weights], dw.Span<T>());
            TensorPrimitives.Add<T>(db.Span<T>(), part[channels.Weights..], db.Span<T>());
        }
    }

    private static void Line(ReadOnlySpan<T> x, T mean, T rate, ReadOnlySpan<T> w, ReadOnlySpan<T> b, Span<T> y)
    {
        if (w.Length == y.Length && w.Length > 1)
        {
            TensorPrimitives.Subtract(x, mean, y);
            TensorPrimitives.Multiply(y, rate, y);
            TensorPrimitives.MultiplyAdd(y, w, b, y);
            return;
        }
        var width = w.Length == 0 ? 0 : y.Length / w.Length;
        for (var s = 0; s < w.Length; s++)
        {
            var from = x.Slice(s * width, width);
            var to = y.Slice(s * width, width);
            for (var i = 0; i < width; i += Functions.Block)
            {
                var part = to.Slice(i, Math.Min(Functions.Block, width - i));
                TensorPrimitives.Subtract(from.Slice(i, part.Length), mean, part);
                TensorPrimitives.Multiply(part, rate * w[s], part);
                TensorPrimitives.Add(part, b[s], part);
            }
        }
    }

    private static void Channel(ReadOnlySpan<T> x, ReadOnlySpan<T> g, ReadOnlySpan<T> w, Span<T> dx, Span<T> dw, Span<T> db,
        Channels channels, int c, Moments moments, double eps)
    {
        var (own, mean, rate) = (channels.WeightsOf(c), moments.Mean(c), moments.Rate(c, eps));
        var (first, second) = (0.0, 0.0);                                       // Σ g w and Σ g w x̂ of the channel
        for (var n = 0; n < channels.Outer; n++)
        {
            var at = (int)channels.Place(n, c);
            var line = new GradientLine<T>(x.Slice(at, channels.Line), g.Slice(at, channels.Line), w[own], mean, rate);
            var (a, b) = line.Sums(dw[own], db[own]);
            (first, second) = (first + a, second + b);
        }
        if (moments.AreGiven) (first, second) = (0, 0);
        for (var n = 0; n < channels.Outer; n++)
        {
            var at = (int)channels.Place(n, c);
            var line = new GradientLine<T>(x.Slice(at, channels.Line), g.Slice(at, channels.Line), w[own], mean, rate);
            line.Slope(first / channels.Size, second / channels.Size, dx.Slice(at, channels.Line));
        }
    }
}
