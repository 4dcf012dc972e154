using System.Numerics;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>values = 1 where a uniform double is below p, else 0: <c>bernoulli_(p)</c> and the masks of dropout.</summary>
    /// <exception cref="ArgumentException">p is not in [0, 1].</exception>
    public static void Bernoulli<T>(Span<T> values, double p, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        RequireProbability(p, nameof(p));

        // bits / 2⁵³ < p, as whole numbers: both sides of it are exact.
        var threshold = (long)Math.Ceiling(p * (1L << 53));
        Span<ulong> buffer = stackalloc ulong[256];
        while (!values.IsEmpty)
        {
            var block = buffer[..Math.Min(values.Length, buffer.Length)];
            generator.Fill(MemoryMarshal.Cast<ulong, uint>(block));
            for (var i = 0; i < block.Length; i++)
                values[i] = Bits53(block[i]) < threshold ? T.One : T.Zero;
            values = values[block.Length..];
        }
    }

    /// <summary>values[i] = 1 where a uniform float (24 bits, one word) is below p[i], else 0.</summary>
    /// <exception cref="ArgumentException">A probability is not in [0, 1], or the lengths differ.</exception>
    public static void Bernoulli<T>(Span<T> values, ReadOnlySpan<float> p, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        RequireSameLength(values.Length, p.Length, nameof(p));
        for (var i = 0; i < values.Length; i++)
        {
            RequireProbability(p[i], nameof(p));
            values[i] = (generator.Random() & ((1u << 24) - 1)) * (1f / (1u << 24)) < p[i] ? T.One : T.Zero;
        }
    }

    /// <summary>values[i] = 1 where a uniform double (53 bits, two words) is below p[i], else 0.</summary>
    /// <exception cref="ArgumentException">A probability is not in [0, 1], or the lengths differ.</exception>
    public static void Bernoulli<T>(Span<T> values, ReadOnlySpan<double> p, Mt19937 generator)
        where T : unmanaged, INumberBase<T>
    {
        RequireSameLength(values.Length, p.Length, nameof(p));
        for (var i = 0; i < values.Length; i++)
        {
            RequireProbability(p[i], nameof(p));
            values[i] = generator.Uniform() < p[i] ? T.One : T.Zero;
        }
    }

    static void RequireProbability(double p, string parameter)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentException($"bernoulli_ expects p to be in [0, 1], but got p={p}", parameter);
    }

    static void RequireSameLength(int values, int parameters, string parameter)
    {
        if (values != parameters)
            throw new ArgumentException($"expected one {parameter} for each of {values} values, but got {parameters}", parameter);
    }
}
