using System.Collections.Concurrent;
using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// Transforms between n real numbers and the first n/2 + 1 numbers of their transform. For even n by one of half the length: the even
/// elements as real and the odd ones as imaginary parts are E + iO, where E and O have the transforms that make up
/// Xₖ = Eₖ + e^(−2πi·k/n) Oₖ.
/// </summary>
internal sealed class RealFourierPlan
{
    private static readonly ConcurrentDictionary<int, RealFourierPlan> plans = new();

    private readonly int n;
    private readonly FourierPlan plan;

    // e^(−2πi·k/n) for k ≤ n/2, where n is even.
    private readonly Complex<double>[] roots;

    private RealFourierPlan(int n)
    {
        this.n = n;
        plan = FourierPlan.For(n % 2 == 0 ? n / 2 : n);
        roots = new Complex<double>[n % 2 == 0 ? n / 2 + 1 : 0];
        for (var k = 0; k < roots.Length; k++) roots[k] = FourierPlan.Root(k, n);
    }

    /// <summary>The elements that a transform needs to work with.</summary>
    public int Scratch => (n % 2 == 0 ? roots.Length : n) + plan.Scratch;

    /// <summary>The plan for a length of 1 or more, made when first asked for.</summary>
    public static RealFourierPlan For(int length) => plans.GetOrAdd(length, static n => new(n));

    /// <summary>z[0 … n/2] ← the first elements of the transform of x.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="z">Memory of <see cref="Scratch"/> elements.</param>
    public void Forward<T>(ReadOnlySpan<T> x, Span<Complex<double>> z) where T : unmanaged, INumberBase<T>
    {
        if (n % 2 != 0)
        {
            for (var i = 0; i < n; i++) z[i] = new(double.CreateTruncating(x[i]), 0);
            plan.Run(z[..n], z[n..]);
            return;
        }
        var m = n / 2;
        for (var i = 0; i < m; i++) z[i] = new(double.CreateTruncating(x[2 * i]), double.CreateTruncating(x[2 * i + 1]));
        plan.Run(z[..m], z[(m + 1)..]);
        z[m] = z[0];
        for (var k = 0; k <= m / 2; k++)
        {
            var (a, b) = (z[k], Conjugate(z[m - k]));
            var (even, odd) = (Halved(a + b), Halved(TimesI(b - a)));
            (z[k], z[m - k]) = (even + roots[k] * odd, Conjugate(even) + roots[m - k] * Conjugate(odd));
        }
    }

    /// <summary>
    /// y ← scale · n times what has the transform that begins with z[0 … n/2]. Imaginary parts that must be 0 are ignored.
    /// </summary>
    /// <param name="z">Memory of <see cref="Scratch"/> elements.</param>
    /// <param name="y">n numbers.</param>
    /// <param name="scale">A factor.</param>
    public void Backward<T>(Span<Complex<double>> z, Span<T> y, double scale) where T : unmanaged, INumberBase<T>
    {
        // By a forward transform: the backward one is the conjugate of that of the conjugate.
        z[0] = new(z[0].Real, 0);
        if (n % 2 != 0)
        {
            for (var k = 1; k <= n / 2; k++) (z[k], z[n - k]) = (Conjugate(z[k]), z[k]);
            plan.Run(z[..n], z[n..]);
            for (var i = 0; i < n; i++) y[i] = T.CreateTruncating(z[i].Real * scale);
            return;
        }
        var m = n / 2;
        z[m] = new(z[m].Real, 0);
        for (var k = 0; k <= m / 2; k++)
        {
            var (a, b) = (z[k], Conjugate(z[m - k]));
            var (even, odd) = (a + b, TimesI((a - b) * Conjugate(roots[k])));
            (z[k], z[m - k]) = (Conjugate(even + odd), even - odd);
        }
        plan.Run(z[..m], z[(m + 1)..]);
        for (var i = 0; i < m; i++)
            (y[2 * i], y[2 * i + 1]) = (T.CreateTruncating(z[i].Real * scale), T.CreateTruncating(-z[i].Imaginary * scale));
    }

    private static Complex<double> Conjugate(Complex<double> z) => z with { Imaginary = -z.Imaginary };

    private static Complex<double> Halved(Complex<double> z) => new(z.Real / 2, z.Imaginary / 2);

    private static Complex<double> TimesI(Complex<double> z) => new(-z.Imaginary, z.Real);
}
