using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// The functions that training steps spend their time in. They run 2–4 times as fast as <see cref="TensorPrimitives"/>, which is right
/// for all others. Each reads <c>x</c> and writes as many results to <c>y</c>, which may be the same memory. Errors are in ulp, the
/// distance between neighboring numbers at the result; NaN gives NaN.
/// </summary>
internal static class VectorMath
{
    /// <inheritdoc cref="Exponential{T,TFormat}"/>
    public static void Exp(ReadOnlySpan<float> x, Span<float> y) => Map<float, Exponential<float, SingleFormat>>(x, y);

    /// <inheritdoc cref="Exponential{T,TFormat}"/>
    public static void Exp(ReadOnlySpan<double> x, Span<double> y) => Map<double, Exponential<double, DoubleFormat>>(x, y);

    /// <inheritdoc cref="Logarithm{T,TFormat}"/>
    public static void Log(ReadOnlySpan<float> x, Span<float> y) => Map<float, Logarithm<float, SingleFormat>>(x, y);

    /// <inheritdoc cref="Logarithm{T,TFormat}"/>
    public static void Log(ReadOnlySpan<double> x, Span<double> y) => Map<double, Logarithm<double, DoubleFormat>>(x, y);

    /// <inheritdoc cref="HyperbolicTangent{T,TFormat}"/>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> y) => Map<float, HyperbolicTangent<float, SingleFormat>>(x, y);

    /// <inheritdoc cref="HyperbolicTangent{T,TFormat}"/>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> y) => Map<double, HyperbolicTangent<double, DoubleFormat>>(x, y);

    /// <inheritdoc cref="LogisticFunction{T,TFormat}"/>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> y) => Map<float, LogisticFunction<float, SingleFormat>>(x, y);

    /// <inheritdoc cref="LogisticFunction{T,TFormat}"/>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> y) => Map<double, LogisticFunction<double, DoubleFormat>>(x, y);

    /// <inheritdoc cref="ErrorFunction{T,TFormat}"/>
    public static void Erf(ReadOnlySpan<float> x, Span<float> y) => Map<float, ErrorFunction<float, SingleFormat>>(x, y);

    /// <inheritdoc cref="ErrorFunction{T,TFormat}"/>
    public static void Erf(ReadOnlySpan<double> x, Span<double> y) => Map<double, ErrorFunction<double, DoubleFormat>>(x, y);

    /// <inheritdoc cref="Softmax{T,V,S,TFormat}"/>
    public static void Softmax(ReadOnlySpan<float> x, Span<float> y, int columns) => Softmax<float, SingleFormat>(x, y, columns, false);

    /// <inheritdoc cref="Softmax{T,V,S,TFormat}"/>
    public static void Softmax(ReadOnlySpan<double> x, Span<double> y, int columns) => Softmax<double, DoubleFormat>(x, y, columns, false);

    /// <inheritdoc cref="Softmax{T,V,S,TFormat}"/>
    public static void LogSoftmax(ReadOnlySpan<float> x, Span<float> y, int columns) => Softmax<float, SingleFormat>(x, y, columns, true);

    /// <inheritdoc cref="Softmax{T,V,S,TFormat}"/>
    public static void LogSoftmax(ReadOnlySpan<double> x, Span<double> y, int columns) =>
        Softmax<double, DoubleFormat>(x, y, columns, true);

    /// <summary><c>Σ xᵢ</c> for float and double; see <see cref="Reduction{T,V,S}"/>. On several threads if there is much to add.</summary>
    public static unsafe T Sum<T>(T* x, long count)
        where T : unmanaged, INumber<T> => Reduce<T>((long)x, 0, count);

    /// <summary><c>Σ xᵢ yᵢ</c> for float and double, in the same way.</summary>
    public static unsafe T Dot<T>(T* x, T* y, long count)
        where T : unmanaged, INumber<T> => Reduce<T>((long)x, (long)y, count);

    static T Reduce<T>(long x, long y, long count)
        where T : unmanaged, INumber<T> => Simd.Width switch
        {
            SimdWidth.Bits512 => Reduction<T, Vector512<T>, Simd512<T>>.Sum(x, y, count),
            SimdWidth.Bits256 => Reduction<T, Vector256<T>, Simd256<T>>.Sum(x, y, count),
            _ => Reduction<T, Vector<T>, SimdPortable<T>>.Sum(x, y, count),
        };

    static void Softmax<T, TFormat>(ReadOnlySpan<T> x, Span<T> y, int columns, bool logarithm)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TFormat : IFormat<T>
    {
        Check(x, y);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (x.Length % columns != 0)
            throw new ArgumentException($"{x.Length} numbers are no whole number of rows of {columns}.", nameof(columns));
        switch (Simd.Width)
        {
            case SimdWidth.Bits512:
                Softmax<T, Vector512<T>, Simd512<T>, TFormat>.Run(x, y, columns, logarithm);
                break;
            case SimdWidth.Bits256:
                Softmax<T, Vector256<T>, Simd256<T>, TFormat>.Run(x, y, columns, logarithm);
                break;
            default:
                Softmax<T, Vector<T>, SimdPortable<T>, TFormat>.Run(x, y, columns, logarithm);
                break;
        }
    }

    static void Check<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        if (y.Length < x.Length)
            throw new ArgumentException($"{x.Length} results don't fit in {y.Length} places.", nameof(y));
    }

    static void Map<T, TFunction>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, INumber<T>
        where TFunction : IVectorFunction<T>
    {
        Check(x, y);
        switch (Simd.Width)
        {
            case SimdWidth.Bits512:
                Map<T, Vector512<T>, Simd512<T>, TFunction>(x, y);
                break;
            case SimdWidth.Bits256:
                Map<T, Vector256<T>, Simd256<T>, TFunction>(x, y);
                break;
            default:
                Map<T, Vector<T>, SimdPortable<T>, TFunction>(x, y);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void Map<T, V, S, TFunction>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where V : unmanaged
        where S : ISimd<T, V>
        where TFunction : IVectorFunction<T>
    {
        fixed (T* px = x, py = y)
        {
            var i = 0;
            for (; i <= x.Length - S.Count; i += S.Count)
                S.Store((long)(py + i), TFunction.Of<V, S>(S.Load((long)(px + i))));
            if (i < x.Length)
            {
                var mask = S.Mask(x.Length - i);
                S.StorePart((long)(py + i), mask, TFunction.Of<V, S>(S.LoadPart((long)(px + i), mask)));
            }
        }
    }
}
