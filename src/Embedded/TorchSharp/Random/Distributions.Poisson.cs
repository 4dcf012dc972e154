using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>values[i] = a sample of the Poisson distribution with rate rates[i].</summary>
    /// <remarks>Below 10: Knuth's product of uniform numbers. From 10: Hörmann's transformed rejection (PTRS, 1993).</remarks>
    /// <exception cref="ArgumentException">A rate is negative or NaN, or the lengths differ.</exception>
    public static void Poisson<T>(ReadOnlySpan<T> rates, Span<T> values, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        RequireSameLength(values.Length, rates.Length, nameof(rates));
        for (var i = 0; i < values.Length; i++)
        {
            var rate = double.CreateTruncating(rates[i]);
            if (!(rate >= 0))
                throw new ArgumentException($"invalid Poisson rate, expected rate to be non-negative, but got {rate}", nameof(rates));
            values[i] = T.CreateTruncating(
                rate == 0 ? 0 : rate < 10 ? PoissonByProduct(rate, generator) : PoissonByRejection(rate, generator));
        }
    }

    /// <summary>The number of factors that keep a product of uniform numbers above e⁻ʳᵃᵗᵉ.</summary>
    static long PoissonByProduct(double rate, Mt19937 generator)
    {
        var limit = Math.Exp(-rate);
        var product = generator.Uniform();
        var count = 0L;
        for (; product > limit; count++)
            product *= generator.Uniform();
        return count;
    }

    static long PoissonByRejection(double rate, Mt19937 generator)
    {
        var logRate = Math.Log(rate);
        var b = 0.931 + 2.53 * Math.Sqrt(rate);
        var a = -0.059 + 0.02483 * b;
        var inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        var squeeze = 0.9277 - 3.6224 / (b - 2);

        while (true)
        {
            var u = generator.Uniform() - 0.5;
            var v = generator.Uniform();
            var distance = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / distance + b) * u + rate + 0.43);
            if (distance >= 0.07 && v <= squeeze) return (long)k;
            if (k < 0 || (distance < 0.013 && v > distance)) continue;
            if (Math.Log(v) + Math.Log(inverseAlpha) - Math.Log(a / (distance * distance) + b) <= -rate + k * logRate - LogFactorial(k))
                return (long)k;
        }
    }

    /// <summary>ln k! for whole k ≥ 0: summed below 16, from there on Stirling's series (relative error below 1e-15).</summary>
    static double LogFactorial(double k)
    {
        if (k < 16)
        {
            var product = 1.0;
            for (var factor = 2; factor <= k; factor++)
                product *= factor;
            return Math.Log(product);
        }

        var x = k + 1;
        var inverse = 1 / (x * x);
        var series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - inverse / 1188) * inverse) * inverse) * inverse) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series;
    }
}
