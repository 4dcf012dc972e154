using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y = f(a, b) for integer types.</summary>
internal interface IIntegerMap2
{
    static abstract void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T>;
}

/// <summary>Integers as rows of bits; Bool tensors as single ones. Operands broadcast. No gradients.</summary>
internal static class Bitwise
{
    private struct Both : IIntegerMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T> =>
            TensorPrimitives.BitwiseAnd(a, b, y);
    }

    private struct Either : IIntegerMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T> =>
            TensorPrimitives.BitwiseOr(a, b, y);
    }

    private struct One : IIntegerMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T> =>
            TensorPrimitives.Xor(a, b, y);
    }

    private struct ShiftLeft : IIntegerMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = IsInside(b[i]) ? a[i] << int.CreateTruncating(b[i]) : T.Zero;
        }
    }

    private struct ShiftRight : IIntegerMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T>
        {
            for (var i = 0; i < y.Length; i++)
                y[i] = IsInside(b[i]) ? a[i] >> int.CreateTruncating(b[i]) : T.IsNegative(a[i]) ? -T.One : T.Zero;
        }
    }

    /// <summary>The bits set in both.</summary>
    /// <exception cref="NotSupportedException">An operand is floating point.</exception>
    public static Tensor And(Tensor a, Tensor b, Tensor? into = null) => Integer2<Both>("bitwise_and", a, b, into);

    /// <summary>The bits set in one or both.</summary>
    /// <exception cref="NotSupportedException">An operand is floating point.</exception>
    public static Tensor Or(Tensor a, Tensor b, Tensor? into = null) => Integer2<Either>("bitwise_or", a, b, into);

    /// <summary>The bits set in one of the two.</summary>
    /// <exception cref="NotSupportedException">An operand is floating point.</exception>
    public static Tensor Xor(Tensor a, Tensor b, Tensor? into = null) => Integer2<One>("bitwise_xor", a, b, into);

    /// <summary>The bits not set: −x − 1; for Bool: not.</summary>
    /// <exception cref="NotSupportedException">The tensor is floating point.</exception>
    public static Tensor Not(Tensor x, Tensor? into = null)
    {
        using var ones = Creation.Full([], x.dtype is ScalarType.Bool ? 1 : x.dtype is ScalarType.Byte ? 255 : -1, x.dtype);
        return Integer2<One>("bitwise_not", x, ones, into);
    }

    /// <summary>y = a · 2^b, bits beyond the width lost; 0 where b is negative or not less than the width.</summary>
    /// <exception cref="NotSupportedException">An operand is floating point or Bool.</exception>
    public static Tensor Left(Tensor a, Tensor b, Tensor? into = null) =>
        Integer2<ShiftLeft>("bitwise_left_shift", Whole(a), Whole(b), into);

    /// <summary>y = ⌊a / 2^b⌋; where b is negative or not less than the width, 0 or −1 by the sign of a.</summary>
    /// <exception cref="NotSupportedException">An operand is floating point or Bool.</exception>
    public static Tensor Right(Tensor a, Tensor b, Tensor? into = null) =>
        Integer2<ShiftRight>("bitwise_right_shift", Whole(a), Whole(b), into);

    private static Tensor Integer2<TMap>(string name, Tensor a, Tensor b, Tensor? into) where TMap : IIntegerMap2
    {
        var dtype = TypePromotion.Of(a, b);
        using var castA = Elementwise.Cast(a, dtype);
        using var castB = Elementwise.Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        if (dtype.IsFloat()) throw Elementwise.Unsupported(dtype, name);
        var y = Elementwise.Result(Shape.Broadcast(a.Sizes, b.Sizes), dtype, into);
        switch (dtype)
        {
            case ScalarType.Int64: Pointwise.Apply<long, long, long>(a, b, y, TMap.Run); break;
            case ScalarType.Int32: Pointwise.Apply<int, int, int>(a, b, y, TMap.Run); break;
            case ScalarType.Int16: Pointwise.Apply<short, short, short>(a, b, y, TMap.Run); break;
            case ScalarType.Int8: Pointwise.Apply<sbyte, sbyte, sbyte>(a, b, y, TMap.Run); break;
            case ScalarType.Byte or ScalarType.Bool: Pointwise.Apply<byte, byte, byte>(a, b, y, TMap.Run); break;
            default: throw Elementwise.Unsupported(dtype, name);
        }
        return y;
    }

    private static Tensor Whole(Tensor x) => x.dtype != ScalarType.Bool ? x : throw Elementwise.Unsupported(x.dtype, "a shift");

    private static bool IsInside<T>(T shift) where T : unmanaged, IBinaryInteger<T> =>
        shift >= T.Zero && shift < T.CreateTruncating(Width<T>());

    private static unsafe int Width<T>() where T : unmanaged => sizeof(T) * 8;
}
