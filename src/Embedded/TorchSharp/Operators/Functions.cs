using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// Functions of spans that many kernels are made of: the one place that chooses how they are computed. The result may be the
/// argument.
/// </summary>
internal static class Functions
{
    /// <summary>
    /// The elements that a kernel of several steps handles at a time: small enough for its scratch to stay in the nearest cache.
    /// </summary>
    public const int Block = 512;

    private delegate void Function<T>(ReadOnlySpan<T> x, Span<T> y);

    /// <summary>y = eˣ.</summary>
    public static void Exp<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged => Choose(x, y, VectorMath.Exp, VectorMath.Exp);

    /// <summary>y = ln x.</summary>
    public static void Log<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged => Choose(x, y, VectorMath.Log, VectorMath.Log);

    /// <summary>y = tanh x.</summary>
    /// <summary>All numbers are one row.</summary>
    public static void Softmax<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged =>
        Choose(x, y, (a, b) => VectorMath.Softmax(a, b, a.Length), (a, b) => VectorMath.Softmax(a, b, a.Length));

    public static void Tanh<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged => Choose(x, y, VectorMath.Tanh, VectorMath.Tanh);

    /// <summary>y = 1 / (1 + e⁻ˣ).</summary>
    public static void Sigmoid<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged => Choose(x, y, VectorMath.Sigmoid, VectorMath.Sigmoid);

    /// <summary>y = erf x = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    public static void Erf<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged => Choose(x, y, VectorMath.Erf, VectorMath.Erf);

    /// <summary>y = f(x), computed in double precision, one by one.</summary>
    public static void Each<T>(ReadOnlySpan<T> x, Span<T> y, Func<double, double> f) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++) y[i] = T.CreateTruncating(f(double.CreateTruncating(x[i])));
    }

    /// <summary>y = f(a, b), computed in double precision, one by one.</summary>
    public static void Each<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y, Func<double, double, double> f)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++) y[i] = T.CreateTruncating(f(double.CreateTruncating(a[i]), double.CreateTruncating(b[i])));
    }

    private static void Choose<T>(ReadOnlySpan<T> x, Span<T> y, Function<float> single, Function<double> wide) where T : unmanaged
    {
        if (typeof(T) == typeof(float)) single(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(y));
        else if (typeof(T) == typeof(double)) wide(MemoryMarshal.Cast<T, double>(x), MemoryMarshal.Cast<T, double>(y));
        else throw Elementwise.Unsupported(ScalarTypes.Of<T>());
    }
}
