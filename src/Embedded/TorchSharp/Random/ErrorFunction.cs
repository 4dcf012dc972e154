using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>The error function and its inverse, for floats and doubles.</summary>
internal static partial class ErrorFunction
{
    /// <summary>erf x = 2/√π ∫₀ˣ e^(−t²) dt, within one unit in the last place.</summary>
    /// <remarks>
    /// The rational approximations of fdlibm (Sun Microsystems, 1993), evaluated in the order that the GNU C library used up to
    /// 2.40, so that it gives the same bits: x + x·R(x²) below 0.84375; erf 1 + R(x − 1) below 1.25; then
    /// 1 − e^(−x² − 0.5625 + R(1/x²))/x, with another R from 1/0.35 on; 1 from 6 on.
    /// </remarks>
    public static T Erf<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = T.Abs(x);
        if (size < Number<T>(0.84375)) return x + x * Ratio(x * x, SmallNumerator, SmallDenominator);
        if (T.IsNaN(x)) return x;
        return T.CopySign(
            size < Number<T>(1.25) ? Number<T>(NearErfOfOne) + Ratio(size - T.One, MiddleNumerator, MiddleDenominator)
            : size < Number<T>(6) ? T.One - Complement(size)
            : T.One, x);
    }

    /// <summary>erfc x = 1 − erf x, without cancellation where it is small.</summary>
    public static T Complementary<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        x < Number<T>(1.25) ? T.One - Erf(x) : x < Number<T>(28) ? Complement(x) : T.IsNaN(x) ? x : T.Zero;

    /// <summary>erfc x for x in [1.25, 28).</summary>
    static T Complement<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var s = T.One / (x * x);
        var ratio = x < Number<T>(1 / 0.35)
            ? Ratio(s, LargeNumerator, LargeDenominator)
            : Ratio(s, TailNumerator, TailDenominator);

        // −x² = −z² + (z − x)(z + x), where z is x cut so short that z² is exact.
        var z = Cut(x);
        return T.Exp(-z * z - Number<T>(0.5625)) * T.Exp((z - x) * (z + x) + ratio) / x;
    }

    static T Cut<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? T.CreateTruncating(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(float.CreateTruncating(x)) & ~0xfff))
            : T.CreateTruncating(
                BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.CreateTruncating(x)) & ~0xffffffffL));

    static T Ratio<T>(T x, ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? Nested(x, numerator) / Nested(x, denominator)
            : Paired(x, numerator) / Paired(x, denominator);

    /// <summary>c₀ + x(c₁ + x(c₂ + …)).</summary>
    static T Nested<T>(T x, ReadOnlySpan<double> coefficients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = Number<T>(coefficients[^1]);
        for (var i = coefficients.Length - 2; i >= 0; i--)
            sum = Number<T>(coefficients[i]) + x * sum;
        return sum;
    }

    /// <summary>(c₀ + x c₁) + x²(c₂ + x c₃) + x⁴(c₄ + x c₅) + …, from left to right.</summary>
    static T Paired<T>(T x, ReadOnlySpan<double> coefficients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var square = x * x;
        var fourth = square * square;
        ReadOnlySpan<T> powers = [square, fourth, fourth * square, fourth * fourth];
        var sum = Number<T>(coefficients[0]) + x * Number<T>(coefficients[1]);
        for (var i = 2; i < coefficients.Length; i += 2)
        {
            var pair = Number<T>(coefficients[i]);
            if (i + 1 < coefficients.Length) pair += x * Number<T>(coefficients[i + 1]);
            sum += powers[i / 2 - 1] * pair;
        }

        return sum;
    }

    static T Number<T>(double value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(value);
}
