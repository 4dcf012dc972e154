namespace TorchSharp.Kernels;

/// <summary>The incomplete gamma functions, in double precision.</summary>
internal static class GammaIntegral
{
    /// <summary>P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt; NaN for negative a or x.</summary>
    public static double Lower(double a, double x) => Limit(a, x) ?? (x < a + 1 ? Series(a, x) : 1 - Fraction(a, x));

    /// <summary>Q(a, x) = 1 − P(a, x), without cancellation where it is small.</summary>
    public static double Upper(double a, double x) => 1 - Limit(a, x) ?? (x < a + 1 ? 1 - Series(a, x) : Fraction(a, x));

    /// <summary>P at the borders of the quadrant, and outside of it.</summary>
    private static double? Limit(double a, double x)
    {
        if (!(a >= 0 && x >= 0) || (a == 0 && x == 0) || (double.IsInfinity(a) && double.IsInfinity(x))) return double.NaN;
        if (a == 0 || double.IsInfinity(x)) return 1;
        return x == 0 || double.IsInfinity(a) ? 0 : null;
    }

    /// <summary>P = xᵃ e⁻ˣ / Γ(a + 1) · Σₙ xⁿ / ((a + 1) … (a + n)), whose terms shrink for x &lt; a + 1.</summary>
    private static double Series(double a, double x)
    {
        var (term, sum) = (1.0, 1.0);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return Power(a, x) / a * sum;
    }

    /// <summary>
    /// Q = xᵃ e⁻ˣ / Γ(a) · 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), evaluated from the front (Lentz).
    /// </summary>
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, d) = (1e300, 1 / b);
        var fraction = d;
        for (var n = 1; n < 100000; n++)
        {
            var numerator = n * (a - n);
            b += 2;
            d = 1 / (b + numerator * d);
            c = b + numerator / c;
            fraction *= c * d;
            if (Math.Abs(c * d - 1) < 1e-16) break;
        }
        return Power(a, x) * fraction;
    }

    /// <summary>xᵃ e⁻ˣ / Γ(a). For large a, by the deviation of x from a, so that nothing large cancels.</summary>
    private static double Power(double a, double x)
    {
        if (a < 100) return Math.Exp(a * Math.Log(x) - x - Gamma.Log(a));
        var deviation = (x - a) / a;
        // ln Γ(a) = (a − ½) ln a − a + ½ ln 2π + 1/12a − 1/360a³ + 1/1260a⁵
        var tail = (1 - (1 - 2 / (7 * a * a)) / (30 * a * a)) / (12 * a);
        return Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(a * (Elementary.Log1P(deviation) - deviation) - tail);
    }
}
