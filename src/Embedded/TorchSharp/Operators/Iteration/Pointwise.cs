using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y[i] = f(x[i]) on equally long spans.</summary>
internal delegate void Map1<TX, TY>(ReadOnlySpan<TX> x, Span<TY> y);

/// <summary>y[i] = f(a[i], b[i]) on equally long spans.</summary>
internal delegate void Map2<TA, TB, TY>(ReadOnlySpan<TA> a, ReadOnlySpan<TB> b, Span<TY> y);

/// <summary>y[i] = f(a[i], b[i], c[i]) on equally long spans.</summary>
internal delegate void Map3<TA, TB, TC, TY>(ReadOnlySpan<TA> a, ReadOnlySpan<TB> b, ReadOnlySpan<TC> c, Span<TY> y);

/// <summary>
/// Applies span functions to tensors of any strides, broadcasting the operands to the result's shape. Contiguous runs are handed over
/// as they lie; others pass through a small buffer on the stack. The result may be one of the operands.
/// </summary>
internal static class Pointwise
{
    private const int Buffer = 256;

    public static void Apply<TX, TY>(Tensor x, Tensor y, Map1<TX, TY> map) where TX : unmanaged where TY : unmanaged
    {
        Elementwise.Require<TX>(x);
        Elementwise.Require<TY>(y);
        using var apart = Apart(x, y);
        x = apart ?? x;
        if (Together(y, x))
        {
            map(x.Span<TX>(), y.Span<TY>());
            return;
        }
        var loop = new StridedLoop(y.Sizes, Operand(x, y), Operand(y, y));
        var (sx, sy) = (x.Impl.Storage, y.Impl.Storage);
        var (dx, dy) = (loop.InnerStride(0), loop.InnerStride(1));
        loop.Run([SkipLocalsInit] (at, length) =>
        {
            Span<TX> bx = stackalloc TX[dx == 1 ? 0 : Buffer];
            Span<TY> by = stackalloc TY[dy == 1 ? 0 : Buffer];
            var step = dx == 1 && dy == 1 ? length : Buffer;
            for (var i = 0; i < length; i += step)
            {
                var n = Math.Min(step, length - i);
                var result = Target(sy, at[1] + i * dy, dy, n, by);
                map(Read(sx, at[0] + i * dx, dx, n, bx, i == 0), result);
                Write(sy, at[1] + i * dy, dy, result);
            }
        });
    }

    public static void Apply<TA, TB, TY>(Tensor a, Tensor b, Tensor y, Map2<TA, TB, TY> map)
        where TA : unmanaged where TB : unmanaged where TY : unmanaged
    {
        Elementwise.Require<TA>(a);
        Elementwise.Require<TB>(b);
        Elementwise.Require<TY>(y);
        using var apartA = Apart(a, y);
        using var apartB = Apart(b, y);
        (a, b) = (apartA ?? a, apartB ?? b);
        if (Together(y, a) && Together(y, b))
        {
            map(a.Span<TA>(), b.Span<TB>(), y.Span<TY>());
            return;
        }
        var loop = new StridedLoop(y.Sizes, Operand(a, y), Operand(b, y), Operand(y, y));
        var (sa, sb, sy) = (a.Impl.Storage, b.Impl.Storage, y.Impl.Storage);
        var (da, db, dy) = (loop.InnerStride(0), loop.InnerStride(1), loop.InnerStride(2));
        loop.Run([SkipLocalsInit] (at, length) =>
        {
            Span<TA> ba = stackalloc TA[da == 1 ? 0 : Buffer];
            Span<TB> bb = stackalloc TB[db == 1 ? 0 : Buffer];
            Span<TY> by = stackalloc TY[dy == 1 ? 0 : Buffer];
            var step = da == 1 && db == 1 && dy == 1 ? length : Buffer;
            for (var i = 0; i < length; i += step)
            {
                var n = Math.Min(step, length - i);
                var result = Target(sy, at[2] + i * dy, dy, n, by);
                map(Read(sa, at[0] + i * da, da, n, ba, i == 0), Read(sb, at[1] + i * db, db, n, bb, i == 0), result);
                Write(sy, at[2] + i * dy, dy, result);
            }
        });
    }

    public static void Apply<TA, TB, TC, TY>(Tensor a, Tensor b, Tensor c, Tensor y, Map3<TA, TB, TC, TY> map)
        where TA : unmanaged where TB : unmanaged where TC : unmanaged where TY : unmanaged
    {
        Elementwise.Require<TA>(a);
        Elementwise.Require<TB>(b);
        Elementwise.Require<TC>(c);
        Elementwise.Require<TY>(y);
        using var apartA = Apart(a, y);
        using var apartB = Apart(b, y);
        using var apartC = Apart(c, y);
        (a, b, c) = (apartA ?? a, apartB ?? b, apartC ?? c);
        if (Together(y, a) && Together(y, b) && Together(y, c))
        {
            map(a.Span<TA>(), b.Span<TB>(), c.Span<TC>(), y.Span<TY>());
            return;
        }
        var loop = new StridedLoop(y.Sizes, Operand(a, y), Operand(b, y), Operand(c, y), Operand(y, y));
        var (sa, sb, sc, sy) = (a.Impl.Storage, b.Impl.Storage, c.Impl.Storage, y.Impl.Storage);
        var (da, db, dc, dy) = (loop.InnerStride(0), loop.InnerStride(1), loop.InnerStride(2), loop.InnerStride(3));
        loop.Run([SkipLocalsInit] (at, length) =>
        {
            Span<TA> ba = stackalloc TA[da == 1 ? 0 : Buffer];
            Span<TB> bb = stackalloc TB[db == 1 ? 0 : Buffer];
            Span<TC> bc = stackalloc TC[dc == 1 ? 0 : Buffer];
            Span<TY> by = stackalloc TY[dy == 1 ? 0 : Buffer];
            var step = da == 1 && db == 1 && dc == 1 && dy == 1 ? length : Buffer;
            for (var i = 0; i < length; i += step)
            {
                var n = Math.Min(step, length - i);
                var result = Target(sy, at[3] + i * dy, dy, n, by);
                map(Read(sa, at[0] + i * da, da, n, ba, i == 0), Read(sb, at[1] + i * db, db, n, bb, i == 0),
                    Read(sc, at[2] + i * dc, dc, n, bc, i == 0), result);
                Write(sy, at[3] + i * dy, dy, result);
            }
        });
    }

    /// <summary>A new contiguous tensor without contents.</summary>
    public static Tensor Empty(ReadOnlySpan<long> sizes, ScalarType dtype)
    {
        var count = Shape.Count(sizes);
        if (count > int.MaxValue)
            throw new ArgumentException($"a tensor of shape {Shape.Text(sizes)} has {count} elements; the embedded engine holds at most {int.MaxValue}");
        return new(new TensorImpl(new Storage(count * dtype.Size()), dtype, sizes.ToArray(), Shape.Strides(sizes), 0));
    }

    /// <summary>True if both are small and contiguous with one shape: one call does it all, without a loop.</summary>
    private static bool Together(Tensor y, Tensor x) =>
        y.Impl.Count <= StridedLoop.Grain && y.is_contiguous() && x.is_contiguous() && x.Sizes.SequenceEqual(y.Sizes);

    private static (long[] strides, long origin) Operand(Tensor x, Tensor y) =>
        (Shape.ExpandStrides(x.Sizes, x.Strides, y.Sizes), x.Impl.Offset);

    /// <summary>A copy of an operand that overlaps the result without lying exactly on it, else null.</summary>
    private static Tensor? Apart(Tensor x, Tensor y)
    {
        if (!ReferenceEquals(x.Impl.Storage, y.Impl.Storage)) return null;
        var same = x.Impl.Offset == y.Impl.Offset && x.Sizes.SequenceEqual(y.Sizes) && x.Strides.SequenceEqual(y.Strides);
        return same ? null : Copies.Contiguous(x);
    }

    private static ReadOnlySpan<T> Read<T>(Storage storage, long offset, long stride, int n, Span<T> buffer, bool first) where T : unmanaged
    {
        if (stride == 1) return storage.Span<T>(offset, n);
        if (stride == 0)
        {
            if (first) buffer.Fill(storage.Span<T>(offset, 1)[0]);
            return buffer[..n];
        }
        var source = storage.Span<T>(offset, (int)((n - 1) * stride) + 1);
        for (int i = 0, from = 0; i < n; i++, from += (int)stride) buffer[i] = source[from];
        return buffer[..n];
    }

    private static Span<T> Target<T>(Storage storage, long offset, long stride, int n, Span<T> buffer) where T : unmanaged =>
        stride == 1 ? storage.Span<T>(offset, n) : buffer[..n];

    private static void Write<T>(Storage storage, long offset, long stride, Span<T> result) where T : unmanaged
    {
        if (stride == 1) return;
        var target = storage.Span<T>(offset, (int)((result.Length - 1) * stride) + 1);
        for (int i = 0, to = 0; i < result.Length; i++, to += (int)stride) target[to] = result[i];
    }
}
