namespace TorchSharp.Kernels;

/// <summary>The standard normal distribution, exact in its tails, too. In double precision.</summary>
internal static class NormalTails
{
    /// <summary>Φ(x), the probability of a number below x.</summary>
    public static double Below(double x) => ErrorFunction.Complementary(-x / Math.Sqrt(2)) / 2;

    /// <summary>
    /// The x with Φ(x) = p; NaN outside of [0, 1]. In the middle √2 erf⁻¹(2p − 1); in the lower tail Newton's method on ln Φ, whose slope is
    /// φ/Φ; the upper tail mirrors it.
    /// </summary>
    public static double Inverse(double p)
    {
        if (!(p is >= 0 and <= 1)) return double.NaN;
        if (p is > 0.2 and < 0.8) return Math.Sqrt(2) * ErrorFunction.Inverse(2 * p - 1);
        if (p > 0.5) return -Inverse(1 - p);
        if (p == 0) return double.NegativeInfinity;
        var x = Math.Sqrt(-2 * Math.Log(2 * p));
        for (var step = 0; step < 8; step++)
        {
            var scaled = ScaledComplement(x / Math.Sqrt(2));
            x += (Math.Log(scaled / 2) - x * x / 2 - Math.Log(p)) * Math.Sqrt(Math.PI / 2) * scaled;
        }
        return -x;
    }

    /// <summary>e^(x²) (1 − erf x); from 7 on its asymptotic series 1/√π x · Σₖ (−1)ᵏ (2k − 1)!! / (2x²)ᵏ.</summary>
    public static double ScaledComplement(double x)
    {
        if (!(x >= 7)) return Math.Exp(x * x) * ErrorFunction.Complementary(x);
        var (term, sum) = (1.0, 1.0);
        for (var k = 1; k < 40 && Math.Abs(term) > 1e-17; k++)
        {
            term *= -(2 * k - 1) / (2 * x * x);
            sum += term;
        }
        return sum / (x * Math.Sqrt(Math.PI));
    }
}
