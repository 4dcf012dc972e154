using System.Collections.Concurrent;

namespace TorchSharp.Kernels;

/// <summary>
/// The discrete Fourier transform of one length, Xₖ = Σⱼ xⱼ e^(−2πi·jk/n), in double precision: what is computed once for a length and used
/// by every transform of it. Lengths with small prime factors go through mixed radices (Stockham), others through Bluestein's convolution.
/// </summary>
internal abstract class FourierPlan
{
    /// <summary>Above this, n² / p work for a prime factor p is more than three transforms of the next convenient length.</summary>
    private const int LargestRadix = 31;

    private static readonly ConcurrentDictionary<int, FourierPlan> plans = new();

    /// <summary>The scratch elements that <see cref="Run"/> needs.</summary>
    public abstract int Scratch { get; }

    /// <summary>The plan for a length of 1 or more, made when first asked for.</summary>
    public static FourierPlan For(int length) => plans.GetOrAdd(length, static n =>
    {
        var radices = Radices(n);
        return radices.Length == 0 || radices.Max() <= LargestRadix ? new MixedRadixPlan(n, radices) : new BluesteinPlan(n);
    });

    /// <summary>x ← its transform; neither normalized nor conjugated.</summary>
    /// <param name="x">The elements, as many as the plan's length.</param>
    /// <param name="scratch">Memory of <see cref="Scratch"/> elements.</param>
    public abstract void Run(Span<Complex<double>> x, Span<Complex<double>> scratch);

    /// <summary>e^(−2πi·k/n).</summary>
    public static Complex<double> Root(long k, long n)
    {
        var (sin, cos) = double.SinCosPi(2.0 * (k % n) / n);
        return new(cos, -sin);
    }

    /// <summary>The factors of n, fours first, since a transform of four needs no multiplications.</summary>
    private static int[] Radices(int n)
    {
        var radices = new List<int>();
        for (; n % 4 == 0; n /= 4) radices.Add(4);
        for (var p = 2; n > 1; p = p * p > n ? n : p + 1)
            for (; n % p == 0; n /= p) radices.Add(p);
        return [.. radices];
    }
}
