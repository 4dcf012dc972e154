using System.Numerics;
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

    /// <summary>y = eˣ.</summary>
    public static void Exp<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, y);

    /// <summary>y = ln x.</summary>
    public static void Log<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, y);

    /// <summary>y = tanh x, one by one: TensorPrimitives' is off by 100 % near 0.</summary>
    public static void Tanh<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++) y[i] = T.Tanh(x[i]);
    }

    /// <summary>y = 1 / (1 + e⁻ˣ).</summary>
    public static void Sigmoid<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        TensorPrimitives.Sigmoid(x, y);

    /// <summary>y = erf x = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    public static void Erf<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++) y[i] = T.CreateTruncating(ErrorFunction.Erf(double.CreateTruncating(x[i])));
    }

    /// <summary>y = f(x), computed in double precision, one by one.</summary>
    public static void Each<T>(ReadOnlySpan<T> x, Span<T> y, Func<double, double> f) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++) y[i] = T.CreateTruncating(f(double.CreateTruncating(x[i])));
    }
}
