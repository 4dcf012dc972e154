namespace TorchSharp.Kernels;

/// <summary>
/// The classical orthogonal polynomials, by their recurrences of three terms. The degree n is cut to a whole number; below 0, they are 0.
/// </summary>
internal static class OrthogonalPolynomials
{
    /// <summary>The polynomial of degree k + 1, given those of degrees k (q) and k − 1 (p).</summary>
    private delegate double Step(double x, double k, double q, double p);

    /// <summary>Chebyshev's of the first kind: Tₙ(cos φ) = cos nφ.</summary>
    public static double ChebyshevT(double x, double n) => Of(x, n, x, Chebyshev);

    /// <summary>Chebyshev's of the second kind: Uₙ(cos φ) = sin (n+1)φ / sin φ.</summary>
    public static double ChebyshevU(double x, double n) => Of(x, n, 2 * x, Chebyshev);

    /// <summary>Chebyshev's of the third kind: Vₙ(cos φ) = cos (n+½)φ / cos ½φ.</summary>
    public static double ChebyshevV(double x, double n) => Of(x, n, 2 * x - 1, Chebyshev);

    /// <summary>Chebyshev's of the fourth kind: Wₙ(cos φ) = sin (n+½)φ / sin ½φ.</summary>
    public static double ChebyshevW(double x, double n) => Of(x, n, 2 * x + 1, Chebyshev);

    /// <summary>Hermite's, of the physicists: weight e^(−x²).</summary>
    public static double HermiteH(double x, double n) => Of(x, n, 2 * x, static (x, k, q, p) => 2 * x * q - 2 * k * p);

    /// <summary>Hermite's, of the probabilists: weight e^(−x²/2).</summary>
    public static double HermiteHe(double x, double n) => Of(x, n, x, static (x, k, q, p) => x * q - k * p);

    /// <summary>Laguerre's: weight e⁻ˣ on [0, ∞).</summary>
    public static double LaguerreL(double x, double n) =>
        Of(x, n, 1 - x, static (x, k, q, p) => ((2 * k + 1 - x) * q - k * p) / (k + 1));

    /// <summary>Legendre's: weight 1 on [−1, 1].</summary>
    public static double LegendreP(double x, double n) =>
        Of(x, n, x, static (x, k, q, p) => ((2 * k + 1) * x * q - k * p) / (k + 1));

    private static double Chebyshev(double x, double k, double q, double p) => 2 * x * q - p;

    private static double Of(double x, double n, double first, Step next)
    {
        n = Math.Truncate(n);
        if (n < 0) return 0;
        if (n == 0) return 1;
        var (p, q) = (1.0, first);
        for (var k = 1.0; k < n; k++) (p, q) = (q, next(x, k, q, p));
        return q;
    }
}
