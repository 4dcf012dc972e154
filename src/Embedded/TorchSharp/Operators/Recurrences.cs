using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Running results along a dimension that each depend on the one before: extremes, logarithms of sums, linear recurrences.
/// </summary>
internal static class Recurrences
{
    /// <summary>The last of the largest (or smallest) elements so far; the last NaN, once there is one.</summary>
    private readonly struct Extreme(bool largest) : IChoice
    {
        public void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T>
        {
            var best = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (T.IsNaN(line[i]) || (largest ? line[i] >= line[best] : line[i] <= line[best])) best = i;
                chosen[i] = best;
            }
        }
    }

    /// <summary>yᵢ = max(x₀, …, xᵢ) along a dimension, and where that is; ∂L/∂x = g added there.</summary>
    public static (Tensor values, Tensor indices) CumMax(Tensor x, long dim) => Running("cummax", x, dim, largest: true);

    /// <summary>yᵢ = min(x₀, …, xᵢ) along a dimension, and where that is; ∂L/∂x = g added there.</summary>
    public static (Tensor values, Tensor indices) CumMin(Tensor x, long dim) => Running("cummin", x, dim, largest: false);

    /// <summary>
    /// yᵢ = ln(exp x₀ + … + exp xᵢ) along a dimension; ∂L/∂xⱼ = exp(xⱼ − yⱼ) · Sⱼ with Sⱼ = gⱼ + exp(yⱼ − yⱼ₊₁) · Sⱼ₊₁, so that no
    /// exponential overflows.
    /// </summary>
    public static Tensor LogCumSumExp(Tensor x, long dim)
    {
        var d = Shape.Dim(dim, x.Rank);
        if (x.dtype.IsShort()) return ShortFloats.Of(x, wide => LogCumSumExp(wide, d));
        var y = x.dtype switch
        {
            ScalarType.Float32 => LogCumSumExp<float>(x, d),
            ScalarType.Float64 => LogCumSumExp<double>(x, d),
            _ => throw Elementwise.Unsupported(x.dtype, "logcumsumexp"),
        };
        if (!Node.Wanted(x)) return y;
        var node = new Node("LogcumsumexpBackward0");
        var (sx, sy, shape) = (node.Save(x), node.Save(y), x.shape);
        return node.Record(y, (x, g =>
        {
            if (shape.Length == 0) return g;
            var (flipped, n) = (Rearranging.Flip(sy, [d]), shape[d]);                      // yₙ₋₁, …, y₀
            var earlier = Views.Slice(flipped, d, 0, n - 1, 1);
            var ratio = (Views.Slice(flipped, d, 1, n, 1) - earlier).exp();
            var decay = Joining.Cat([zeros_like(Views.Slice(flipped, d, 0, 1, 1)), ratio], d);
            var sums = Rearranging.Flip(Linear(decay, Rearranging.Flip(g, [d]), d), [d]);
            return ((Tensor)sx - sy).exp() * sums;
        }
        ));
    }

    /// <summary>
    /// yᵢ = bᵢ + aᵢ yᵢ₋₁ along a dimension, y₋₁ = 0; with Gᵢ = gᵢ + aᵢ₊₁ Gᵢ₊₁: ∂L/∂bᵢ = Gᵢ, ∂L/∂aᵢ = Gᵢ yᵢ₋₁. Operands have one shape.
    /// </summary>
    private static Tensor Linear(Tensor a, Tensor b, int dim)
    {
        var y = a.dtype == ScalarType.Float32 ? Lanes.Map<float>(a, b, dim, Linear) : Lanes.Map<double>(a, b, dim, Linear);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("RecurrenceBackward0");
        var (sa, sy) = (node.Save(a), node.Save(y));
        return node.Record(y, (a, g => Backward(g) * Shifted(sy, 1, dim)), (b, Backward));

        Tensor Backward(Tensor g)
        {
            var decay = Shifted(Rearranging.Flip(sa, [dim]), 1, dim);
            return Rearranging.Flip(Linear(decay, Rearranging.Flip(g, [dim]), dim), [dim]);
        }
    }

    /// <summary>x moved on by a number of places along a dimension, zeros before it.</summary>
    private static Tensor Shifted(Tensor x, long by, int dim)
    {
        var kept = Views.Slice(x, dim, 0, x.Sizes[dim] - by, 1);
        return Joining.Cat([zeros_like(Views.Slice(x, dim, 0, by, 1)), kept], dim);
    }

    private static void Linear<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        var running = T.Zero;
        for (var i = 0; i < y.Length; i++) y[i] = running = b[i] + a[i] * running;
    }

    private static (Tensor values, Tensor indices) Running(string name, Tensor x, long dim, bool largest)
    {
        var d = Shape.Dim(dim, x.Rank);
        return Choices.Along(name, x, d, x.Rank == 0 ? 1 : x.Sizes[d], new Extreme(largest));
    }

    private static Tensor LogCumSumExp<T>(Tensor x, int dim) where T : unmanaged, IFloatingPointIeee754<T> =>
        Lanes.Map<T, T>(x, dim, x.dtype, (line, y) =>
        {
            var running = double.NegativeInfinity;
            for (var i = 0; i < line.Length; i++)
            {
                running = Elementary.LogAddExp(running, double.CreateTruncating(line[i]));
                y[i] = T.CreateTruncating(running);
            }
        });
}
