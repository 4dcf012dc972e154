using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// Fills spans with random numbers as PyTorch's CPU kernels do (AVX2 and AVX-512 builds, which fuse multiply-adds): the same
/// engine state gives the same numbers and leaves the same state.
/// </summary>
/// <remarks>
/// Uniform, whole and Bernoulli numbers, permutations, blocks of normal floats and multinomial samples with replacement are equal
/// bit for bit on every machine. All else passes through the platform's logarithm, exponential or trigonometric functions and is
/// as equal as those are: bit for bit where they are the GNU C library's that PyTorch calls.
/// </remarks>
internal static partial class Distributions
{
    /// <summary>values = x·(to − from) + from, fused, with x = (24 low bits of a word) / 2²⁴: uniform over [from, to).</summary>
    /// <exception cref="ArgumentException">from &gt; to, or a bound or their distance is not a finite float.</exception>
    public static void Uniform(Span<float> values, double from, double to, Mt19937 generator)
    {
        RequireRange(from, to, float.MaxValue);
        var (start, width) = ((float)from, (float)to - (float)from);
        var words = MemoryMarshal.Cast<float, uint>(values);
        while (!words.IsEmpty)
        {
            var block = words[..Math.Min(words.Length, BlockLength)];
            generator.Fill(block);
            ToUniform(block, start, width);
            words = words[block.Length..];
        }
    }

    /// <summary>As the overload for floats, with x = (53 low bits of two words) / 2⁵³.</summary>
    public static void Uniform(Span<double> values, double from, double to, Mt19937 generator)
    {
        RequireRange(from, to, double.MaxValue);
        var width = to - from;
        while (!values.IsEmpty)
        {
            var block = values[..Math.Min(values.Length, BlockLength)];
            generator.Fill(MemoryMarshal.Cast<double, uint>(block));
            foreach (ref var value in block)
                value = Math.FusedMultiplyAdd(Bits53(BitConverter.DoubleToUInt64Bits(value)) * (1.0 / (1UL << 53)), width, from);
            values = values[block.Length..];
        }
    }

    /// <summary>The 53 bits that a uniform double takes from two words stored one after the other.</summary>
    /// <remarks>The word drawn first lies in the low half and is the high half of the number.</remarks>
    static long Bits53(ulong words) => (long)BitOperations.RotateLeft(words, 32) & ((1L << 53) - 1);

    /// <summary>Values made between two visits to the engine: enough to keep both in the first-level cache.</summary>
    const int BlockLength = 2048;

    /// <summary>Turns words into floats in place.</summary>
    static void ToUniform(Span<uint> words, float start, float width)
    {
        const uint mask = (1u << 24) - 1;
        const float unit = 1f / (1u << 24);
        ref var word = ref MemoryMarshal.GetReference(words);
        var i = 0;
        for (; i <= words.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var bits = Vector256.LoadUnsafe(ref word, (nuint)i) & Vector256.Create(mask);
            var x = Vector256.ConvertToSingle(bits.AsInt32()) * unit;
            Vector256.FusedMultiplyAdd(x, Vector256.Create(width), Vector256.Create(start)).AsUInt32().StoreUnsafe(ref word, (nuint)i);
        }

        for (; i < words.Length; i++)
            words[i] = BitConverter.SingleToUInt32Bits(MathF.FusedMultiplyAdd((words[i] & mask) * unit, width, start));
    }

    static void RequireRange(double from, double to, double max)
    {
        if (!(Math.Abs(from) <= max)) throw new ArgumentException($"from is out of bounds: got {from}", nameof(from));
        if (!(Math.Abs(to) <= max)) throw new ArgumentException($"to is out of bounds: got {to}", nameof(to));
        if (from > to)
            throw new ArgumentException($"uniform_ expects to return a [from, to) range, but found from={from} > to={to}", nameof(from));
        if (!(to - from <= max))
            throw new ArgumentException($"uniform_ expects to-from <= {max}, but found to={to} and from={from}", nameof(to));
    }
}
