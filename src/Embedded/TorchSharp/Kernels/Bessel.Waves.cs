namespace TorchSharp.Kernels;

/// <summary>The functions that oscillate: those of the first kind, J, and of the second, Y.</summary>
internal static partial class Bessel
{
    /// <summary>From here on, Hankel's series is exact to the last place.</summary>
    private const double Far = 25;

    /// <summary>J₀(x), even.</summary>
    public static double J0(double x) => Math.Abs(x) < Far ? Near(Math.Abs(x)).j0 : Wave(0, Math.Abs(x)).j;

    /// <summary>J₁(x), odd.</summary>
    public static double J1(double x) => Mirrored(1, x, Math.Abs(x) < Far ? Near(Math.Abs(x)).j1 : Wave(1, Math.Abs(x)).j);

    /// <summary>Y₀(x): −∞ at 0, NaN below.</summary>
    public static double Y0(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (x >= Far) return Wave(0, x).y;
        var (j0, _, even, _) = Near(x);
        return 2 / Math.PI * ((Math.Log(x / 2) + Euler) * j0 - 2 * even);
    }

    /// <summary>Y₁(x): −∞ at 0, NaN below.</summary>
    public static double Y1(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (x >= Far) return Wave(1, x).y;
        var (j0, j1, _, odd) = Near(x);
        return 2 / Math.PI * ((Math.Log(x / 2) + Euler - 1) * j1 - odd) - 2 * j0 / (Math.PI * x);
    }

    /// <summary>sin x / x, the spherical function of order 0.</summary>
    public static double SphericalJ0(double x) => x == 0 ? 1 : double.IsInfinity(x) ? 0 : Math.Sin(x) / x;

    /// <summary>
    /// J₀, J₁ and Neumann's sums for Y: Σₖ (−1)ᵏ J₂ₖ / k and Σₖ (−1)ᵏ (2k+1) J₂ₖ₊₁ / (k (k+1)), k ≥ 1. By Miller's method: the
    /// recurrence Jₖ₋₁ = 2k/x Jₖ − Jₖ₊₁ from an order whose J vanishes down to 0, scaled such that J₀ + 2 J₂ + 2 J₄ + … = 1.
    /// </summary>
    private static (double j0, double j1, double even, double odd) Near(double x)
    {
        if (x < 1e-100) return (1, x / 2, 0, 0);
        var last = 1;
        for (var bound = 1.0; last < x || bound > 1e-20; last++) bound *= x / (2 * last);
        var (above, current) = (0.0, 1e-100);
        var (total, even, odd) = (0.0, 0.0, 0.0);
        for (var k = last; k > 0; k--)
        {
            var sign = k / 2 % 2 == 0 ? 1 : -1;
            if (k % 2 == 0)
            {
                total += 2 * current;
                even += sign * current / (k / 2);
            }
            else if (k > 1) odd += sign * k * current / (k / 2 * (k / 2 + 1.0));
            (above, current) = (current, 2 * k / x * current - above);
        }
        total += current;
        return (current / total, above / total, even / total, odd / total);
    }

    /// <summary>
    /// Jₙ and Yₙ far from 0: √(2/πx) (P cos φ − Q sin φ) and √(2/πx) (P sin φ + Q cos φ), φ = x − (n/2 + ¼) π.
    /// </summary>
    private static (double j, double y) Wave(int n, double x)
    {
        var (p, q) = Amplitudes(n, x);
        var (sin, cos) = Math.SinCos(x);
        // The cosine and sine of φ, by those of x: the subtraction would lose digits of a large x.
        var (c, s) = n == 0 ? (cos + sin, sin - cos) : (sin - cos, -(sin + cos));
        var scale = 1 / Math.Sqrt(Math.PI * x);
        return (scale * (p * c - q * s), scale * (p * s + q * c));
    }

    /// <summary>
    /// Hankel's P = a₀ − a₂ + a₄ − … and Q = a₁ − a₃ + …, with a₀ = 1 and aₖ = aₖ₋₁ (4n² − (2k−1)²) / (8kx).
    /// </summary>
    private static (double p, double q) Amplitudes(double order, double x)
    {
        var (p, q, term) = (1.0, 0.0, 1.0);
        for (var k = 1; k < 60 && Math.Abs(term) > 1e-17; k++)
        {
            term *= (4 * order * order - (2.0 * k - 1) * (2 * k - 1)) / (8 * k * x);
            var sign = k / 2 % 2 == 0 ? 1 : -1;
            if (k % 2 == 0) p += sign * term;
            else q += sign * term;
        }
        return (p, q);
    }
}
