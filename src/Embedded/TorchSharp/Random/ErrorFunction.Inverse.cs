using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class ErrorFunction
{
    /// <summary>The x with erf x = y, as PyTorch finds it: a rational first guess and two steps of Newton's method.</summary>
    /// <remarks>Rounded to the element type at every operation: in the tails of floats, that rounding is what one sees.</remarks>
    public static T Inverse<T>(T y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = T.Abs(y);
        if (size > T.One || T.IsNaN(y)) return T.NaN;
        if (size == T.One) return T.CopySign(T.PositiveInfinity, y);

        var x = size <= Number<T>(0.7) ? CentralGuess(y) : TailGuess(y);
        for (var step = 0; step < 2; step++)
        {
            var slope = Number<T>(2) / Number<T>(Math.Sqrt(Math.PI)) * T.Exp(-x * x);
            x -= (Erf(x) - y) / slope;
        }

        return x;
    }

    static T CentralGuess<T>(T y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var z = y * y;
        var numerator = Fused(z, -0.140543331, 0.914624893, -1.645349621, 0.886226899);
        return y * numerator / Fused(z, 0.012229801, -0.329097515, 1.442710462, -2.118377725, 1);
    }

    static T TailGuess<T>(T y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var z = T.Sqrt(-T.Log((T.One - T.Abs(y)) / Number<T>(2)));
        var numerator = Fused(z, 1.641345311, 3.429567803, -1.624906493, -1.970840454);
        return T.CopySign(numerator, y) / Fused(z, 1.637067800, 3.543889200, 1);
    }

    /// <summary>Horner's rule, fused, highest power first.</summary>
    static T Fused<T>(T z, params ReadOnlySpan<double> coefficients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = Number<T>(coefficients[0]);
        foreach (var coefficient in coefficients[1..])
            sum = T.FusedMultiplyAdd(sum, z, Number<T>(coefficient));
        return sum;
    }
}
