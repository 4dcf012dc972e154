namespace TorchSharp.Kernels;

/// <summary>The gamma function's logarithm and its derivatives, in double precision.</summary>
internal static class Gamma
{
    /// <summary>From here on, the asymptotic series below are exact to the last place.</summary>
    private const double Far = 10;

    /// <summary>Bernoulli numbers B₂, B₄, … B₂₀.</summary>
    private static readonly double[] bernoulli =
        [1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798, -174611.0 / 330];

    /// <summary>ζ(k) − 1 for k = 2, 3, …: the coefficients of ln Γ around 2.</summary>
    private static readonly double[] zetaMinusOne = [.. Enumerable.Range(2, 60).Select(k => Zeta(k, 2))];

    /// <summary>
    /// ln |Γ(x)|. Between 1.5 and 2.5, the Taylor series around the zero at 2; between 0.5 and 1.5, one step of Γ(x + 1) = x Γ(x)
    /// from there; from 2.5, steps up to Stirling's series; below 0.5, the reflection Γ(x) Γ(1 − x) = π / sin πx.
    /// </summary>
    public static double Log(double x)
    {
        if (double.IsInfinity(x)) return double.PositiveInfinity;
        if (x <= 0 && x == Math.Floor(x)) return double.PositiveInfinity;
        if (x < 0.5) return Math.Log(Math.PI / Math.Abs(double.SinPi(x))) - Log(1 - x);
        if (x < 1.5) return LogNear2(x - 1) - Elementary.Log1P(x - 1);
        if (x < 2.5) return LogNear2(x - 2);
        var product = 1.0;
        for (; x < Far; x++) product *= x;
        var sum = (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI);
        var power = 1 / x;
        for (var k = 0; k < bernoulli.Length; k++, power /= x * x) sum += bernoulli[k] / ((2 * k + 1) * (2 * k + 2)) * power;
        return sum - Math.Log(product);
    }

    /// <summary>
    /// ψ(x), the derivative of ln Γ: steps of ψ(x + 1) = ψ(x) + 1/x up to the asymptotic series; below 0, the reflection.
    /// </summary>
    public static double Digamma(double x)
    {
        if (x == 0) return double.CopySign(double.PositiveInfinity, -x);
        if (x < 0) return x == Math.Floor(x) ? double.NaN : Digamma(1 - x) - Math.PI / Math.Tan(Math.PI * (x - Math.Floor(x)));
        var sum = 0.0;
        for (; x < Far; x++) sum -= 1 / x;
        if (double.IsInfinity(x)) return x;
        sum += Math.Log(x) - 0.5 / x;
        var power = 1 / (x * x);
        for (var k = 0; k < bernoulli.Length; k++, power /= x * x) sum -= bernoulli[k] / (2 * k + 2) * power;
        return sum;
    }

    /// <summary>The n-th derivative of ψ, n ≥ 1: (−1)ⁿ⁺¹ n! ζ(n + 1, x).</summary>
    public static double Polygamma(long n, double x)
    {
        var factorial = 1.0;
        for (var k = 2; k <= n; k++) factorial *= k;
        return (n % 2 == 0 ? -factorial : factorial) * Zeta(n + 1, x);
    }

    /// <summary>
    /// Hurwitz' ζ(s, x) = Σₖ (x + k)^(−s): terms as far as needed, and the Euler-Maclaurin formula for the rest. ∞ where a term is; NaN for
    /// s &lt; 1, and where powers of negative numbers are not real.
    /// </summary>
    public static double Zeta(double s, double x)
    {
        if (s == 1) return double.PositiveInfinity;
        if (s < 1) return double.NaN;
        if (x <= 0 && x == Math.Floor(x)) return double.PositiveInfinity;
        if (x < 0 && s != Math.Floor(s)) return double.NaN;
        var sum = 0.0;
        // The formula converges where the terms fall slowly: far out, in relation to s.
        for (var far = Math.Max(Far, (s + 2 * bernoulli.Length) / Math.PI); x < far; x++)
        {
            var term = Math.Pow(x, -s);
            sum += term;
            if (x > 0 && term <= sum * 1e-18) return sum;
        }
        if (double.IsInfinity(x)) return 0;
        sum += Math.Pow(x, 1 - s) / (s - 1) + 0.5 * Math.Pow(x, -s);
        // Bₖ/k! · s (s + 1) … (s + k − 2) · x^(−s−k+1), k = 2, 4, …
        var factor = s * Math.Pow(x, -s - 1) / 2;
        for (var k = 0; k < bernoulli.Length; k++)
        {
            sum += bernoulli[k] * factor;
            factor *= (s + 2 * k + 1.0) * (s + 2 * k + 2) / ((2 * k + 3.0) * (2 * k + 4) * x * x);
        }
        return sum;
    }

    /// <summary>ln Γ(2 + z) = (1 − γ) z + Σₖ (ζ(k) − 1) (−z)ᵏ / k, for |z| ≤ ½.</summary>
    private static double LogNear2(double z)
    {
        const double oneMinusEuler = 0.42278433509846713939;
        var sum = 0.0;
        for (var k = zetaMinusOne.Length - 1; k >= 0; k--) sum = (sum + zetaMinusOne[k] / (k + 2)) * -z;
        return oneMinusEuler * z - sum * z;
    }
}
