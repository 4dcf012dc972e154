namespace TorchSharp.Kernels;

/// <summary>The functions that vanish exponentially: the modified ones of the second kind, K, and Airy's.</summary>
internal static partial class Bessel
{
    /// <summary>K₀(x): ∞ at 0, NaN below.</summary>
    public static double K0(double x) => Math.Exp(-x) * ScaledK(0, x);

    /// <summary>K₁(x): ∞ at 0, NaN below.</summary>
    public static double K1(double x) => Math.Exp(-x) * ScaledK(1, x);

    /// <summary>eˣ K₀(x).</summary>
    public static double ScaledK0(double x) => ScaledK(0, x);

    /// <summary>eˣ K₁(x).</summary>
    public static double ScaledK1(double x) => ScaledK(1, x);

    /// <summary>
    /// Airy's Ai(x), a solution of y″ = xy: it vanishes above 0 and oscillates below. NaN at ±∞.
    /// </summary>
    public static double Ai(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        var z = 2.0 / 3 * Math.Abs(x) * Math.Sqrt(Math.Abs(x));
        if (x > 1) return Math.Sqrt(x / 3) / Math.PI * Math.Exp(-z) * ScaledK(1.0 / 3, z);
        if (x >= -10) return AiFromZero(x);
        var (p, q) = Amplitudes(1.0 / 3, z);
        var (sin, cos) = Math.SinCos(z);
        return ((sin + cos) * p + (cos - sin) * q) / Math.Sqrt(2 * Math.PI * Math.Sqrt(-x));
    }

    /// <summary>
    /// eˣ K(x) = ∫₀^∞ e^(−x (cosh t − 1)) cosh(order · t) dt by the trapezoidal rule, which is exact to the last place for so smooth an
    /// integrand, once its step is small against the width of the peak.
    /// </summary>
    private static double ScaledK(double order, double x)
    {
        if (!(x > 0)) return x == 0 ? double.PositiveInfinity : double.NaN;
        if (double.IsInfinity(x)) return 0;
        var step = Math.Min(0.25, 0.65 / Math.Sqrt(x));
        var (sum, term) = (0.5, 1.0);
        for (var k = 1; term > sum * 1e-18; k++)
        {
            var (t, half) = (k * step, Math.Sinh(k * step / 2));
            term = Math.Exp(-2 * x * half * half) * Math.Cosh(order * t);
            sum += term;
        }
        return sum * step;
    }

    /// <summary>Ai(x) by Taylor's series from 0, in steps of at most 1: y″ = xy gives yₙ₊₂ = (x₀ yₙ + yₙ₋₁) / ((n+1)(n+2)).</summary>
    private static double AiFromZero(double x)
    {
        var (value, slope) = (0.35502805388781723926, -0.25881940379280679840);
        var steps = (int)Math.Ceiling(Math.Abs(x));
        for (var i = 0; i < steps; i++)
        {
            var (from, h) = (x / steps * i, x / steps);
            // Coefficients times powers of h: y, y′h, y″h²/2, …
            var (earlier, former, current) = (0.0, value, slope * h);
            value += current;
            for (var n = 0; n < 40; n++)
            {
                var next = h * h * (from * former + h * earlier) / ((n + 1) * (n + 2));
                (earlier, former, current) = (former, current, next);
                value += next;
                slope += (n + 2) * next / h;
            }
        }
        return value;
    }
}
