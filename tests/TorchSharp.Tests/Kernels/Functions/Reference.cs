using System.Numerics;

namespace TorchSharp.Tests.Kernels;

/// <summary>exp and erf in fixed-point arithmetic with 400 bits behind the point: exact for a test of double functions.</summary>
internal static class Reference
{
    const int Bits = 400;
    static readonly BigInteger one = BigInteger.One << Bits;

    public static double Exp(double x) => ToDouble(Exp(FromDouble(x)));

    /// <summary>For x in -700…700.</summary>
    public static double Tanh(double x)
    {
        var e = Exp(FromDouble(2 * Math.Abs(x)));
        return Math.CopySign(ToDouble(((e - one) << Bits) / (e + one)), x);
    }

    public static double Sigmoid(double x)
    {
        var e = Exp(FromDouble(-Math.Abs(x)));
        return ToDouble(((x < 0 ? e : one) << Bits) / (one + e));
    }

    /// <summary><c>2/√π Σ (-1)ⁿ x²ⁿ⁺¹ / (n! (2n+1))</c>, for |x| ≤ 7.</summary>
    public static double Erf(double x)
    {
        var fixedX = FromDouble(x);
        var square = (fixedX * fixedX) >> Bits;
        var (power, sum) = (fixedX, BigInteger.Zero);
        for (var n = 0; !power.IsZero; n++)
        {
            sum += (n % 2 == 0 ? power : -power) / (2 * n + 1);
            power = ((power * square) >> Bits) / (n + 1);
        }
        var pi = 4 * (4 * ArcTanOfInverse(5) - ArcTanOfInverse(239));
        var root = Root(pi << Bits);
        return ToDouble((2 * sum << Bits) / root);
    }

    static BigInteger Exp(BigInteger x)
    {
        // e^x = (e^(x/1024))^1024
        var (term, sum) = (one, BigInteger.Zero);
        var small = x / 1024;
        for (var n = 1; !term.IsZero; n++)
        {
            sum += term;
            term = ((term * small) / one) / n;
        }
        for (var i = 0; i < 10; i++)
            sum = (sum * sum) >> Bits;
        return sum;
    }

    static BigInteger ArcTanOfInverse(int x)
    {
        var (power, sum) = (one / x, BigInteger.Zero);
        for (var n = 0; !power.IsZero; n++)
        {
            sum += (n % 2 == 0 ? power : -power) / (2 * n + 1);
            power /= x * x;
        }
        return sum;
    }

    static BigInteger Root(BigInteger square)
    {
        var root = one << 2;
        for (var i = 0; i < 20; i++)
            root = (root + square / root) / 2;
        return root;
    }

    static BigInteger FromDouble(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        var exponent = Math.Max((int)(bits >> 52), 1) - 1075;
        var fraction = (bits & 0xFFFFFFFFFFFFF) | (bits >> 52 == 0 ? 0 : 1L << 52);
        var shift = Bits + exponent;
        var value = shift >= 0 ? (BigInteger)fraction << shift : (BigInteger)fraction >> -shift;
        return x < 0 ? -value : value;
    }

    // BigInteger's conversion truncates; with 64 bits kept first it errs by less than 2⁻¹⁰ ulp.
    static double ToDouble(BigInteger value)
    {
        var sign = value.Sign;
        value = BigInteger.Abs(value);
        var drop = Math.Max((int)value.GetBitLength() - 64, 0);
        return sign * Math.ScaleB((double)(ulong)(value >> drop), drop - Bits);
    }
}
