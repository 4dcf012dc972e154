using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y = f(x), written once for all the elements of a register. Parameters of f are fields of the struct.</summary>
internal interface IFormula1
{
    Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>;
}

/// <summary>y = f(a, b), written once for all the elements of two registers. Parameters of f are fields of the struct.</summary>
internal interface IFormula2
{
    Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T>;
}

/// <summary>
/// Applies formulas of comparisons, +, −, ×, ÷ to tensors: chooses the element type, broadcasts, allocates the result. No autograd here.
/// </summary>
internal static class Formula
{
    /// <summary>A register full of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> All<T>(double value) where T : unmanaged, INumber<T> => Vector.Create(T.CreateTruncating(value));

    /// <summary>The formula on any number type, whose result has the same type.</summary>
    public static Tensor Number<TFormula>(TFormula f, Tensor x, Tensor? into = null) where TFormula : struct, IFormula1
    {
        if (x.dtype.IsShort()) return ShortFloats.Kernel(x, into, (wide, _) => Number(f, wide));
        var y = Elementwise.Result(x.Sizes, x.dtype, into);
        switch (x.dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float>(x, y, (from, to) => Run(f, from, to)); break;
            case ScalarType.Float64: Pointwise.Apply<double, double>(x, y, (from, to) => Run(f, from, to)); break;
            case ScalarType.Int64: Pointwise.Apply<long, long>(x, y, (from, to) => Run(f, from, to)); break;
            case ScalarType.Int32: Pointwise.Apply<int, int>(x, y, (from, to) => Run(f, from, to)); break;
            case ScalarType.Int16: Pointwise.Apply<short, short>(x, y, (from, to) => Run(f, from, to)); break;
            case ScalarType.Int8: Pointwise.Apply<sbyte, sbyte>(x, y, (from, to) => Run(f, from, to)); break;
            case ScalarType.Byte: Pointwise.Apply<byte, byte>(x, y, (from, to) => Run(f, from, to)); break;
            default: throw Elementwise.Unsupported(x.dtype);
        }
        return y;
    }

    /// <summary>The formula on floating-point numbers; others are converted to the default dtype first.</summary>
    public static Tensor Float<TFormula>(TFormula f, Tensor x, Tensor? into = null) where TFormula : struct, IFormula1
    {
        using var cast = Elementwise.Cast(x, Elementwise.FloatOf(x.dtype));
        return Number(f, cast ?? x, into);
    }

    /// <summary>The formula on two tensors of floating-point numbers; others are converted first.</summary>
    public static Tensor Float<TFormula>(TFormula f, Tensor a, Tensor b, Tensor? into = null) where TFormula : struct, IFormula2
    {
        var dtype = Elementwise.FloatOf(TypePromotion.Of(a, b));
        if (dtype.IsShort()) return ShortFloats.Kernel(a, b, dtype, into, (x, z, _) => Float(f, x, z));
        using var castA = Elementwise.Cast(a, dtype);
        using var castB = Elementwise.Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        var y = Elementwise.Result(Shape.Broadcast(a.Sizes, b.Sizes), dtype, into);
        switch (dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float, float>(a, b, y, (x, z, to) => Run(f, x, z, to)); break;
            case ScalarType.Float64: Pointwise.Apply<double, double, double>(a, b, y, (x, z, to) => Run(f, x, z, to)); break;
            default: throw Elementwise.Unsupported(dtype);
        }
        return y;
    }

    /// <summary>y[i] = f(x[i]); the result may be the operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TFormula, T>(TFormula f, ReadOnlySpan<T> x, Span<T> y) where TFormula : struct, IFormula1
        where T : unmanaged, INumber<T>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
            f.Of(Vector.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        if (i == y.Length) return;
        // The last, incomplete register goes through a padded copy.
        Span<T> rest = stackalloc T[Vector<T>.Count];
        x[i..].CopyTo(rest);
        f.Of(new Vector<T>(rest)).CopyTo(rest);
        rest[..(y.Length - i)].CopyTo(y[i..]);
    }

    /// <summary>y[i] = f(a[i], b[i]); the result may be an operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TFormula, T>(TFormula f, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where TFormula : struct, IFormula2 where T : unmanaged, INumber<T>
    {
        ref var fromA = ref MemoryMarshal.GetReference(a);
        ref var fromB = ref MemoryMarshal.GetReference(b);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
            f.Of(Vector.LoadUnsafe(ref fromA, (nuint)i), Vector.LoadUnsafe(ref fromB, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        if (i == y.Length) return;
        Span<T> restA = stackalloc T[Vector<T>.Count];
        Span<T> restB = stackalloc T[Vector<T>.Count];
        a[i..].CopyTo(restA);
        b[i..].CopyTo(restB);
        f.Of(new Vector<T>(restA), new Vector<T>(restB)).CopyTo(restA);
        restA[..(y.Length - i)].CopyTo(y[i..]);
    }
}
