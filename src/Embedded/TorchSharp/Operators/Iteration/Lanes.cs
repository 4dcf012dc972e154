using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y[…] = f(x[…]) along one dimension: each call gets one line of elements, and writes one line or one element.</summary>
internal delegate void Lane<TX, TY>(ReadOnlySpan<TX> x, Span<TY> y);

/// <summary>y[…] = f(a[…], b[…]) along one dimension: each call gets a line of both and writes a line.</summary>
internal delegate void Lane2<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y);

/// <summary>Chooses elements of a line: writes their places.</summary>
internal delegate void LaneChoice<T>(ReadOnlySpan<T> line, Span<long> chosen);

/// <summary>Applies a function to every line of a tensor along one dimension: softmax, scans, positions of extremes, sorting.</summary>
internal static class Lanes
{
    /// <summary>A tensor of shape <paramref name="x"/> whose lines are the function's results.</summary>
    public static Tensor Map<TX, TY>(Tensor x, int dim, ScalarType dtype, Lane<TX, TY> f) where TX : unmanaged where TY : unmanaged =>
        Map(x, dim, x.Rank == 0 ? 1 : x.Sizes[dim], dtype, f);

    /// <summary>A tensor with <paramref name="size"/> in place of the dimension, whose lines are the function's results.</summary>
    public static Tensor Map<TX, TY>(Tensor x, int dim, long size, ScalarType dtype, Lane<TX, TY> f)
        where TX : unmanaged where TY : unmanaged
    {
        using var lines = Last(x, dim);
        long[] sizes = x.Rank == 0 ? [] : [.. lines.Sizes[..^1], size];
        var y = Pointwise.Empty(sizes, dtype);
        Run(lines, y, f);
        using (y) return Back(y, dim);
    }

    /// <summary>A tensor of the shape of <paramref name="a"/> and <paramref name="b"/> whose lines are the function's results.</summary>
    public static Tensor Map<T>(Tensor a, Tensor b, int dim, Lane2<T> f) where T : unmanaged
    {
        using var linesA = Last(a, dim);
        using var linesB = Last(b, dim);
        using var y = Pointwise.Empty(linesA.Sizes, a.dtype);
        var (length, fromA, fromB, to) = (Length(y), Elementwise.Require<T>(linesA), Elementwise.Require<T>(linesB), y.Impl);
        ForEach(y, length, i => f(fromA.Storage.Span<T>(fromA.Offset + i * length, length),
            fromB.Storage.Span<T>(fromB.Offset + i * length, length), to.Storage.Span<T>(to.Offset + i * length, length)));
        return Back(y, dim);
    }

    /// <summary>A tensor with size 1 in place of the dimension, whose elements are the function's results.</summary>
    public static Tensor Fold<TX, TY>(Tensor x, int dim, ScalarType dtype, Lane<TX, TY> f) where TX : unmanaged where TY : unmanaged =>
        Map(x, dim, 1, dtype, f);

    /// <summary>
    /// Tensors with <paramref name="size"/> in place of the dimension: the elements that the function chooses of every line, and their
    /// places in it.
    /// </summary>
    public static (Tensor values, Tensor indices) Choose<T>(Tensor x, int dim, long size, LaneChoice<T> f) where T : unmanaged
    {
        using var lines = Last(x, dim);
        long[] sizes = x.Rank == 0 ? [] : [.. lines.Sizes[..^1], size];
        using var values = Pointwise.Empty(sizes, x.dtype);
        using var indices = Pointwise.Empty(sizes, ScalarType.Int64);
        var (length, chosen) = (Length(lines), Length(indices));
        var (from, value, index) = (Elementwise.Require<T>(lines), values.Impl, indices.Impl);
        ForEach(indices, length, i =>
        {
            var line = from.Storage.Span<T>(from.Offset + i * length, length);
            var places = index.Storage.Span<long>(index.Offset + i * chosen, chosen);
            f(line, places);
            var to = value.Storage.Span<T>(value.Offset + i * chosen, chosen);
            for (var k = 0; k < to.Length; k++) to[k] = line[(int)places[k]];
        });
        return (Back(values, dim), Back(indices, dim));
    }

    private static void Run<TX, TY>(Tensor lines, Tensor y, Lane<TX, TY> f) where TX : unmanaged where TY : unmanaged
    {
        var (length, result) = (Length(lines), Length(y));
        var (from, to) = (Elementwise.Require<TX>(lines), Elementwise.Require<TY>(y));
        ForEach(y, length, i =>
            f(from.Storage.Span<TX>(from.Offset + i * length, length), to.Storage.Span<TY>(to.Offset + i * result, result)));
    }

    private static int Length(Tensor lines) => lines.Rank == 0 ? 1 : (int)lines.Sizes[^1];

    /// <summary>Calls the body with the number of each line of the result, which is made of a line of <paramref name="length"/>.</summary>
    private static void ForEach(Tensor y, int length, Action<long> body)
    {
        if (y.numel() == 0) return;
        Scheduler.For(y.numel() / Length(y), Math.Max(1, StridedLoop.Grain / Math.Max(length, 1)), (start, end) =>
        {
            for (var i = start; i < end; i++) body(i);
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
