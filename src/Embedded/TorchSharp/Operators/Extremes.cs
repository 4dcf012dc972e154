using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The largest and smallest elements, and where they are. NaN counts as larger than everything, and as smaller.</summary>
internal static class Extremes
{
    private struct Maximum : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T> =>
            throw new InvalidOperationException("max(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.");

        public static T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Max(x);

        public static void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Max(a, x, a);
    }

    private struct Minimum : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T> =>
            throw new InvalidOperationException("min(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.");

        public static T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Min(x);

        public static void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Min(a, x, a);
    }

    /// <summary>y = max x over dimensions; ∂L/∂x = g, shared evenly among equal largest elements.</summary>
    public static Tensor Amax(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim) => Extreme<Maximum>(x, dims, all, keepdim, "AmaxBackward0");

    /// <summary>y = min x over dimensions; ∂L/∂x = g, shared evenly among equal smallest elements.</summary>
    public static Tensor Amin(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim) => Extreme<Minimum>(x, dims, all, keepdim, "AminBackward0");

    /// <summary>The largest elements along a dimension and their (first) positions; ∂L/∂x = g at those positions.</summary>
    public static (Tensor values, Tensor indices) Max(Tensor x, long dim, bool keepdim) => AtPosition(x, dim, keepdim, largest: true);

    /// <summary>The smallest elements along a dimension and their (first) positions; ∂L/∂x = g at those positions.</summary>
    public static (Tensor values, Tensor indices) Min(Tensor x, long dim, bool keepdim) => AtPosition(x, dim, keepdim, largest: false);

    /// <summary>The smallest and the largest elements along a dimension or of all; gradients as those of Amin and Amax.</summary>
    /// <exception cref="InvalidOperationException">There are no elements.</exception>
    public static (Tensor min, Tensor max) AminAmax(Tensor x, long? dim, bool keepdim)
    {
        if (dim is { } d ? x.Rank > 0 && x.Sizes[Shape.Dim(d, x.Rank)] == 0 : x.numel() == 0)
            throw new InvalidOperationException($"aminmax(): cannot compute aminmax over an empty dimension of {Shape.Text(x.Sizes)} as "
                + "the operation has no identity.");
        long[] dims = dim is null ? [] : [dim.Value];
        return (Amin(x, dims, dim is null, keepdim), Amax(x, dims, dim is null, keepdim));
    }

    /// <summary>The (first) positions of the largest or smallest elements: along a dimension, or among all elements in row-major order.</summary>
    public static Tensor Position(Tensor x, long? dim, bool keepdim, bool largest)
    {
        using var uncounted = Scoped.Uncounted();
        if (dim is null)
        {
            using var plain = x.detach();
            using var flat = Views.Reshape(plain, [-1]);
            return Position(flat, 0, false, largest);
        }
        using var wide = x.dtype.IsShort() ? Copies.Cast(x, ScalarType.Float32) : null;
        x = wide ?? x;
        var d = Shape.Dim(dim.Value, x.Rank);
        if (x.Rank > 0 && x.Sizes[d] == 0)
            throw new InvalidOperationException($"{(largest ? "argmax" : "argmin")}(): Expected reduction dim {d} to have non-zero size.");
        var y = x.dtype switch
        {
            ScalarType.Float32 => Positions<float>(x, d, largest),
            ScalarType.Float64 => Positions<double>(x, d, largest),
            ScalarType.Int64 => Positions<long>(x, d, largest),
            ScalarType.Int32 => Positions<int>(x, d, largest),
            ScalarType.Int16 => Positions<short>(x, d, largest),
            ScalarType.Int8 => Positions<sbyte>(x, d, largest),
            ScalarType.Byte or ScalarType.Bool => Positions<byte>(x, d, largest),
            _ => throw Elementwise.Unsupported(x.dtype, largest ? "argmax" : "argmin"),
        };
        if (keepdim || y.Rank == 0) return y;
        using (y) return Views.Squeeze(y, d);
    }

    private static Tensor Extreme<TReduction>(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, string name) where TReduction : IReduction
    {
        using var uncounted = Scoped.Uncounted();
        var (over, sizes, kept) = Reductions.Reduced(x.Sizes, dims, all);
        var y = Pointwise.Empty(keepdim ? kept : sizes, x.dtype);
        Reductions.Fold<TReduction>(x, over, y);
        if (!Node.Wanted(x)) return y;
        var node = new Node(name);
        var (sx, sy) = (node.Save(x), node.Save(y));
        long[] reduced = [.. over.Select(d => (long)d)];
        return node.Record(y, (x, g => AmongEquals(Views.Reshape(g, kept), sx, Views.Reshape(sy, kept), reduced)));
    }

    /// <summary>g, shared evenly among those elements of x over dimensions that equal y; NaN is equal to NaN here.</summary>
    public static Tensor AmongEquals(Tensor g, Tensor x, Tensor y, long[] dims)
    {
        // Where neither is smaller than the other.
        var differs = Comparison.NotEqual(Comparison.LessEqual(x, y), Comparison.LessEqual(y, x));
        var mask = Copies.Cast(Logic.And(Logic.Not(differs), Comparison.Equal(Comparison.Equal(x, x), Comparison.Equal(y, y))), g.dtype);
        var ties = Reductions.Sum(mask, dims, dims.Length == 0, true);
        return Arithmetic.Mul(Arithmetic.Div(mask, ties), g);
    }

    private static (Tensor values, Tensor indices) AtPosition(Tensor x, long dim, bool keepdim, bool largest)
    {
        using var uncounted = Scoped.Uncounted();
        var d = Shape.Dim(dim, x.Rank);
        using var kept = Position(x, d, true, largest);
        // The mask of the positions turns picking and its gradient into a product and a sum.
        using var steps = Ranges.Arange(0, x.Rank == 0 ? 1 : x.Sizes[d], 1, ScalarType.Int64);
        long[] shape = [.. Enumerable.Repeat(1L, Math.Max(x.Rank, 0))];
        if (x.Rank > 0) shape[d] = x.Sizes[d];
        using var ruler = Views.Reshape(steps, shape);
        var mask = Comparison.Equal(ruler, kept);
        var values = Extreme(x, d, largest);
        if (Node.Wanted(x))
        {
            var node = new Node(largest ? "MaxBackward0" : "MinBackward0");
            var chosen = node.Save(mask);
            using var unrecorded = values;
            values = node.Record(unrecorded.detach(), (x, g => Logic.Where(chosen, g, Creation.Full([], 0, g.dtype))));
        }
        mask.Dispose();
        if (keepdim || x.Rank == 0) return (values, kept.alias());
        using (values) return (Views.Squeeze(values, d), Views.Squeeze(kept, d));
    }

    private static Tensor Extreme(Tensor x, int dim, bool largest)
    {
        using var uncounted = Scoped.Uncounted();
        using var plain = x.detach();
        return largest ? Amax(plain, [dim], false, true) : Amin(plain, [dim], false, true);
    }

    private static Tensor Positions<T>(Tensor x, int dim, bool largest) where T : unmanaged, INumber<T> => Lanes.Fold<T, long>(x, dim, ScalarType.Int64,
        (line, y) => y[0] = largest ? TensorPrimitives.IndexOfMax(line) : TensorPrimitives.IndexOfMin(line));
}
