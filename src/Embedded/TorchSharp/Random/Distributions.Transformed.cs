using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Distributions made from one uniform or normal double each, then rounded to the element type.</summary>
internal static partial class Distributions
{
    /// <summary>values = −ln(1 − u) / λ.</summary>
    /// <exception cref="ArgumentException">λ is negative or NaN.</exception>
    public static void Exponential<T>(Span<T> values, double lambda, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        if (!(lambda >= 0)) throw new ArgumentException($"exponential_ expects lambda >= 0.0, but found lambda={lambda}", nameof(lambda));
        FromUniform(values, u => -1 / lambda * Math.Log(1 - u), generator);
    }

    /// <summary>values = median + σ·tan(π(u − ½)).</summary>
    public static void Cauchy<T>(Span<T> values, double median, double sigma, Mt19937 generator)
        where T : unmanaged, INumberBase<T> =>
        FromUniform(values, u => Math.FusedMultiplyAdd(sigma, Math.Tan(Math.PI * (u - 0.5)), median), generator);

    /// <summary>values = ⌈ln u / ln(1 − p)⌉: trials up to and including the first success.</summary>
    /// <exception cref="ArgumentException">p is not in (0, 1).</exception>
    public static void Geometric<T>(Span<T> values, double p, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        if (!(p > 0 && p < 1)) throw new ArgumentException($"geometric_ expects p to be in (0, 1), but got p={p}", nameof(p));
        FromUniform(values, u => Math.Ceiling(Math.Log(u) / Math.Log(1 - p)), generator);
    }

    /// <summary>values = exp(mean + std·z) with serial normal samples z.</summary>
    /// <exception cref="ArgumentException">std is not positive.</exception>
    public static void LogNormal<T>(Span<T> values, double mean, double std, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        if (!(std > 0)) throw new ArgumentException($"log_normal_ expects std > 0.0, but found std={std}", nameof(std));
        foreach (ref var value in values)
            value = T.CreateTruncating(Math.Exp(Math.FusedMultiplyAdd(generator.Normal(), std, mean)));
    }

    static void FromUniform<T>(Span<T> values, Func<double, double> transform, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        Span<double> buffer = stackalloc double[256];
        while (!values.IsEmpty)
        {
            var block = buffer[..Math.Min(values.Length, buffer.Length)];
            Uniform(block, 0, 1, generator);
            for (var i = 0; i < block.Length; i++)
                values[i] = T.CreateTruncating(transform(block[i]));
            values = values[block.Length..];
        }
    }
}
