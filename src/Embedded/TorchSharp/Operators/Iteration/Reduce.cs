using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>An associative way to make one number of many: how to fold a span, and how to fold two results.</summary>
internal interface IReduction
{
    /// <summary>The result for no elements.</summary>
    static abstract T Identity<T>() where T : unmanaged, INumber<T>;

    /// <summary>The result for a short span.</summary>
    static abstract T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>;

    /// <summary>a[i] ← a[i] ∘ x[i].</summary>
    static abstract void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T>;
}

/// <summary>
/// Folds some dimensions of a tensor. Long folds are cut in halves down to short blocks and combined pairwise: the rounding error of a sum
/// grows with log n instead of n, and the order depends on the shape alone, never on the number of threads.
/// </summary>
internal static class Reduce
{
    private const int Block = 256;
    private const int Rows = 32;
    private const int Columns = 512;

    /// <summary>Writes the fold of <paramref name="x"/> over <paramref name="dims"/> into contiguous <paramref name="y"/>, whose elements are the other dimensions in order.</summary>
    public static void Run<TReduction, T>(Tensor x, ReadOnlySpan<int> dims, Tensor y) where TReduction : IReduction where T : unmanaged, INumber<T>
    {
        if (y.numel() == 0) return;
        if (x.numel() == 0)
        {
            y.Span<T>().Fill(TReduction.Identity<T>());
            return;
        }
        using var matrix = Matrix(x, dims, y.numel());                     // [kept, reduced]
        var (kept, reduced) = (matrix.Sizes[0], matrix.Sizes[1]);
        var (keptStride, reducedStride) = (matrix.Strides[0], matrix.Strides[1]);
        var (from, to) = (matrix.Impl, y.Impl);
        if (kept == 1 && reduced > StridedLoop.Grain)
        {
            y.Span<T>()[0] = Parallel<TReduction, T>(from, reduced);
            return;
        }
        if (reducedStride == 1)
            Scheduler.For(kept, Math.Max(1, StridedLoop.Grain / reduced), (start, end) =>
            {
                var results = to.Storage.Span<T>(to.Offset, (int)kept);
                for (var i = start; i < end; i++)
                    results[(int)i] = Fold<TReduction, T>(from.Storage.Span<T>(from.Offset + i * keptStride, (int)reduced));
            });
        else
            Scheduler.For((kept + Columns - 1) / Columns, Math.Max(1, StridedLoop.Grain / (reduced * Columns)), (start, end) =>
            {
                for (var first = start * Columns; first < Math.Min(end * Columns, kept); first += Columns)
                {
                    var width = (int)Math.Min(Columns, kept - first);
                    FoldRows<TReduction, T>(from, from.Offset + first, reducedStride, 0, reduced, to.Storage.Span<T>(to.Offset + first, width));
                }
            });
    }

    /// <summary>The tensor as [kept, reduced], with neighbours adjacent along one of the two; copied if it is not so by itself.</summary>
    private static Tensor Matrix(Tensor x, ReadOnlySpan<int> dims, long kept)
    {
        var order = new List<long>(x.Rank);
        for (var d = 0; d < x.Rank; d++)
            if (!dims.Contains(d)) order.Add(d);
        foreach (var d in dims) order.Add(d);
        using var plain = x.detach();
        using var permuted = Views.Permute(plain, [.. order]);
        long[] sizes = [kept, x.numel() / kept];
        if (Shape.ViewStrides(permuted.Sizes, permuted.Strides, sizes) is { } strides
            && (strides[1] == 1 || sizes[1] == 1 || (strides[0] == 1 && kept > 1)))
            return Views.AsStrided(permuted, sizes, sizes[1] == 1 ? [strides[0], 1] : strides, permuted.Impl.Offset);
        using var copy = Copies.Contiguous(permuted);
        return Views.Reshape(copy, sizes);
    }

    private static T Parallel<TReduction, T>(TensorImpl x, long count) where TReduction : IReduction where T : unmanaged, INumber<T>
    {
        var parts = new T[(count + StridedLoop.Grain - 1) / StridedLoop.Grain];
        Scheduler.For(count, StridedLoop.Grain, (start, end) =>
            parts[start / StridedLoop.Grain] = Fold<TReduction, T>(x.Storage.Span<T>(x.Offset + start, (int)(end - start))));
        return Fold<TReduction, T>(parts);
    }

    private static T Fold<TReduction, T>(ReadOnlySpan<T> x) where TReduction : IReduction where T : unmanaged, INumber<T>
    {
        if (x.Length <= Block) return TReduction.Of(x);
        var half = (x.Length / Block + 1) / 2 * Block;
        Span<T> left = [Fold<TReduction, T>(x[..half])];
        TReduction.Combine(left, [Fold<TReduction, T>(x[half..])]);
        return left[0];
    }

    /// <summary>Folds rows [first, last) of a matrix into one row.</summary>
    private static void FoldRows<TReduction, T>(TensorImpl x, long origin, long stride, long first, long last, Span<T> result)
        where TReduction : IReduction where T : unmanaged, INumber<T>
    {
        if (last - first <= Rows)
        {
            x.Storage.Span<T>(origin + first * stride, result.Length).CopyTo(result);
            for (var row = first + 1; row < last; row++) TReduction.Combine(result, x.Storage.Span<T>(origin + row * stride, result.Length));
            return;
        }
        var middle = first + (last - first) / 2;
        Span<T> right = stackalloc T[result.Length];
        FoldRows<TReduction, T>(x, origin, stride, first, middle, result);
        FoldRows<TReduction, T>(x, origin, stride, middle, last, right);
        TReduction.Combine(result, right);
    }
}
