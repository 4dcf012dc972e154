namespace TorchSharp.Kernels;

/// <summary>Bessel functions of order 0 and 1, in double precision. Here: the modified ones of the first kind.</summary>
internal static partial class Bessel
{
    private const double Euler = 0.57721566490153286061;

    /// <summary>Iₙ(x), which grows exponentially on both sides of 0.</summary>
    public static double I(int n, double x)
    {
        var size = Math.Abs(x);
        // The halves of eˣ: their product is finite for some x whose exponential is not.
        return size < 30 ? Mirrored(n, x, Series(n, size)) : double.IsInfinity(size) ? Mirrored(n, x, size)
            : Math.Exp(size / 2) * Mirrored(n, x, Tail(n, size)) * Math.Exp(size / 2);
    }

    /// <summary>e^(−|x|) Iₙ(x), which never overflows.</summary>
    public static double ScaledI(int n, double x)
    {
        var size = Math.Abs(x);
        return Mirrored(n, x, size < 30 ? Math.Exp(-size) * Series(n, size) : Tail(n, size));
    }

    /// <summary>The value at x, given that at |x|: even for n = 0, odd for n = 1.</summary>
    private static double Mirrored(int n, double x, double value) => n == 1 && x < 0 ? -value : value;

    /// <summary>The power series Σₖ (x/2)^(2k+n) / (k! (k+n)!), all of one sign.</summary>
    private static double Series(int n, double x)
    {
        var quarter = x * x / 4;
        var term = n == 0 ? 1 : x / 2;
        var sum = term;
        for (var k = 1; term > sum * 1e-17; k++)
        {
            term *= quarter / (k * (k + n));
            sum += term;
        }
        return double.IsNaN(x) ? x : sum;
    }

    /// <summary>Hankel's asymptotic series 1/√2πx · Σₖ (−1)ᵏ Πⱼ (4n² − (2j−1)²) / (k! (8x)ᵏ).</summary>
    private static double Tail(int n, double x)
    {
        var (term, sum) = (1.0, 1.0);
        for (var k = 1; k < 40 && Math.Abs(term) > 1e-17; k++)
        {
            term *= -(4.0 * n * n - (2.0 * k - 1) * (2 * k - 1)) / (k * 8 * x);
            sum += term;
        }
        return sum / Math.Sqrt(2 * Math.PI * x);
    }
}
