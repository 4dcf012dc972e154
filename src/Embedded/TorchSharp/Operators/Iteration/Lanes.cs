using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y[…] = f(x[…]) along one dimension: each call gets one line of elements, and writes one line or one element.</summary>
internal delegate void Lane<TX, TY>(ReadOnlySpan<TX> x, Span<TY> y);

/// <summary>Applies a function to every line of a tensor along one dimension: softmax, scans, positions of extremes, sorting.</summary>
internal static class Lanes
{
    /// <summary>A tensor of shape <paramref name="x"/> whose lines are the function's results.</summary>
    public static Tensor Map<TX, TY>(Tensor x, int dim, ScalarType dtype, Lane<TX, TY> f) where TX : unmanaged where TY : unmanaged
    {
        using var lines = Last(x, dim);
        var y = Pointwise.Empty(lines.Sizes, dtype);
        Run(lines, y, f);
        using (y) return Back(y, dim);
    }

    /// <summary>A tensor with size 1 in place of the dimension, whose elements are the function's results.</summary>
    public static Tensor Fold<TX, TY>(Tensor x, int dim, ScalarType dtype, Lane<TX, TY> f) where TX : unmanaged where TY : unmanaged
    {
        using var lines = Last(x, dim);
        long[] sizes = x.Rank == 0 ? [] : [.. lines.Sizes[..^1], 1];
        var y = Pointwise.Empty(sizes, dtype);
        Run(lines, y, f);
        using (y) return Back(y, dim);
    }

    private static void Run<TX, TY>(Tensor lines, Tensor y, Lane<TX, TY> f) where TX : unmanaged where TY : unmanaged
    {
        if (y.numel() == 0) return;
        var length = lines.Rank == 0 ? 1 : (int)lines.Sizes[^1];
        var result = y.Rank == 0 ? 1 : (int)y.Sizes[^1];
        var (from, to) = (lines.Impl, y.Impl);
        Scheduler.For(y.numel() / result, Math.Max(1, StridedLoop.Grain / Math.Max(length, 1)), (start, end) =>
        {
            for (var i = start; i < end; i++)
                f(from.Storage.Span<TX>(from.Offset + i * length, length), to.Storage.Span<TY>(to.Offset + i * result, result));
        });
    }

    /// <summary>The tensor with the dimension last, contiguous. Not recorded.</summary>
    private static Tensor Last(Tensor x, int dim)
    {
        using var plain = x.detach();
        using var moved = x.Rank == 0 || dim == x.Rank - 1 ? plain.alias() : Views.Transpose(plain, dim, -1);
        return moved.is_contiguous() ? moved.alias() : Copies.Contiguous(moved);
    }

    private static Tensor Back(Tensor y, int dim)
    {
        if (y.Rank == 0 || dim == y.Rank - 1) return y.alias();
        using var moved = Views.Transpose(y, dim, -1);
        return Copies.Contiguous(moved);
    }
}
