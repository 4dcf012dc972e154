using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Many elements to one: sums and means over all elements or over some dimensions.</summary>
internal static class Reductions
{
    private struct Addition : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T> => T.Zero;

        public static T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Sum(x);

        public static void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Add(a, x, a);
    }

    /// <summary>y = Σ x over <paramref name="dims"/> (all, if null); ∂L/∂x = g, repeated. Integers and Bool sum as Int64.</summary>
    public static Tensor Sum(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, ScalarType? dtype = null)
    {
        var type = dtype ?? (x.is_floating_point() ? x.dtype : ScalarType.Int64);
        using var cast = Elementwise.Cast(x, type);
        var (over, sizes, kept) = Reduced(x.Sizes, dims, all);
        var y = Pointwise.Empty(keepdim ? kept : sizes, type);
        Fold<Addition>(cast ?? x, over, y);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("SumBackward1").Record(y, (x, g => Views.Expand(Views.Reshape(g, kept), shape)));
    }

    /// <summary>x summed over the dimensions that broadcasting had added or stretched, so that it has the given shape.</summary>
    public static Tensor SumTo(Tensor x, long[] sizes)
    {
        var added = x.Rank - sizes.Length;
        var dims = new List<long>();
        for (var i = 0; i < x.Rank; i++)
            if (i < added || (sizes[i - added] == 1 && x.Sizes[i] != 1)) dims.Add(i);
        using var sum = dims.Count == 0 ? x.alias() : Sum(x, [.. dims], false, true);
        return Views.Reshape(sum, sizes);
    }

    /// <summary>Folds into the elements of y, by dtype.</summary>
    private static void Fold<TReduction>(Tensor x, ReadOnlySpan<int> dims, Tensor y) where TReduction : IReduction
    {
        switch (x.dtype)
        {
            case ScalarType.Float32: Reduce.Run<TReduction, float>(x, dims, y); break;
            case ScalarType.Float64: Reduce.Run<TReduction, double>(x, dims, y); break;
            case ScalarType.Int64: Reduce.Run<TReduction, long>(x, dims, y); break;
            case ScalarType.Int32: Reduce.Run<TReduction, int>(x, dims, y); break;
            case ScalarType.Int16: Reduce.Run<TReduction, short>(x, dims, y); break;
            case ScalarType.Int8: Reduce.Run<TReduction, sbyte>(x, dims, y); break;
            case ScalarType.Byte or ScalarType.Bool: Reduce.Run<TReduction, byte>(x, dims, y); break;
            default: throw Elementwise.Unsupported(x.dtype, "reduction");
        }
    }

    /// <summary>The reduced dimensions, the shape without them, and the shape with size 1 in their places.</summary>
    public static (int[] over, long[] sizes, long[] kept) Reduced(ReadOnlySpan<long> shape, ReadOnlySpan<long> dims, bool all)
    {
        if (all || dims.Length == 0 || shape.Length == 0)
            return ([.. Enumerable.Range(0, shape.Length)], [], [.. Enumerable.Repeat(1L, shape.Length)]);
        var reduced = Shape.Dims(dims, shape.Length);
        var kept = shape.ToArray();
        foreach (var d in reduced) kept[d] = 1;
        var sizes = new List<long>();
        for (var i = 0; i < shape.Length; i++)
            if (Array.IndexOf(reduced, i) < 0) sizes.Add(shape[i]);
        return (reduced, [.. sizes], kept);
    }
}
