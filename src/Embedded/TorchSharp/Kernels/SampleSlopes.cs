namespace TorchSharp.Kernels;

/// <summary>
/// How samples move with a parameter while their quantile stays: dx/dα = −(∂F(x; α)/∂α) / p(x; α), F the distribution function and p
/// the density (Figurnov, Mohamed and Mnih, Implicit reparameterization gradients, 2018). In double precision, to about 13 digits;
/// PyTorch's own are approximations of three to four.
/// </summary>
internal static class SampleSlopes
{
    /// <summary>dx/dα for x of the gamma distribution with shape α and scale 1.</summary>
    public static double Gamma(double alpha, double x)
    {
        if (!(alpha > 0 && x > 0)) return double.NaN;
        return x < alpha + 1 ? BySeries(alpha, x) : ByFraction(alpha, x);
    }

    /// <summary>
    /// 1/(1 − x) · dx/dα for x of the beta distribution with α and β: how much a component of a Dirichlet sample draws from the others.
    /// </summary>
    public static double Beta(double alpha, double beta, double x)
    {
        if (!(alpha > 0 && beta > 0 && x is > 0 and < 1)) return double.NaN;
        var common = Math.Log(x) + Kernels.Gamma.Digamma(alpha + beta);
        if (x < (alpha + 1) / (alpha + beta + 2))
        {
            // F = xᵃ (1 − x)ᵇ / (a B(a, b)) · h, p = xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b)
            var h = BetaFraction(new(alpha, 1), beta, x);
            return -x / alpha * (h.Value * (common - Kernels.Gamma.Digamma(alpha + 1)) + h.Slope);
        }
        // The other tail: 1 − F = (1 − x)ᵇ xᵃ / (b B(a, b)) · h
        var other = BetaFraction(beta, new(alpha, 1), 1 - x);
        return x / beta * (other.Value * (common - Kernels.Gamma.Digamma(alpha)) + other.Slope);
    }

    /// <summary>F = xᵃ e⁻ˣ / Γ(a + 1) · S with S = Σₙ xⁿ / ((a + 1) … (a + n)), and p = xᵃ⁻¹ e⁻ˣ / Γ(a).</summary>
    private static double BySeries(double a, double x)
    {
        Dual term = 1;
        Dual sum = 1;
        for (var n = 1; term.Value > sum.Value * 1e-17; n++)
        {
            term *= x / new Dual(a + n, 1);
            sum += term;
        }
        return -x / a * (sum.Value * (Math.Log(x) - Kernels.Gamma.Digamma(a + 1)) + sum.Slope);
    }

    /// <summary>1 − F = xᵃ e⁻ˣ / Γ(a) / (x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))).</summary>
    private static double ByFraction(double a, double x)
    {
        var shape = new Dual(a, 1);
        var h = 1 / Dual.ContinuedFraction(x + 1 - shape, n => (n * (shape - n), x + 2 * n + 1 - shape));
        return x * (h.Value * (Math.Log(x) - Kernels.Gamma.Digamma(a)) + h.Slope);
    }

    /// <summary>1/(1 + d₁/(1 + d₂/(1 + …))) of the incomplete beta function (DLMF 8.17.22), for x &lt; (a + 1) / (a + b + 2).</summary>
    private static Dual BetaFraction(Dual a, Dual b, double x) => 1 / Dual.ContinuedFraction(1, n =>
    {
        var m = n / 2;
        var numerator = n % 2 == 0 ? m * (b - m) : -(a + m) * (a + b + m);
        return (numerator * x / ((a + (n - 1)) * (a + n)), 1);
    });
}
