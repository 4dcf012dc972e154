namespace TorchSharp.Kernels;

/// <summary>Modified Bessel functions of the first kind, in double precision.</summary>
internal static class Bessel
{
    /// <summary>
    /// Iₙ(x) for n = 0 or 1: its power series Σₖ (x/2)^(2k+n) / (k! (k+n)!), all of one sign; from 30 on, Hankel's asymptotic series
    /// eˣ/√2πx · Σₖ (−1)ᵏ Πⱼ (4n² − (2j−1)²) / (k! (8x)ᵏ).
    /// </summary>
    public static double I(int n, double x)
    {
        var size = Math.Abs(x);
        var value = size < 30 ? Series(n, size) : double.IsInfinity(size) ? size
            : Math.Exp(size / 2) / Math.Sqrt(2 * Math.PI * size) * Tail(n, size) * Math.Exp(size / 2);
        return n == 1 && x < 0 ? -value : value;
    }

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
        return sum;
    }

    private static double Tail(int n, double x)
    {
        var (term, sum) = (1.0, 1.0);
        for (var k = 1; k < 40 && Math.Abs(term) > 1e-17; k++)
        {
            term *= -(4.0 * n * n - (2.0 * k - 1) * (2 * k - 1)) / (k * 8 * x);
            sum += term;
        }
        return sum;
    }
}
