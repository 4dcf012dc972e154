using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// An element of a line that is to be sorted: an unsigned integer that compares as the element does, and the element's place. NaN is the
/// largest number, −0 equals 0.
/// </summary>
internal readonly record struct Ranked(ulong Key, int Place)
{
    /// <summary>Ranks the elements of a line; the largest come first in <paramref name="descending"/> order.</summary>
    public static void Of<T>(ReadOnlySpan<T> line, bool descending, Span<Ranked> ranks) where T : unmanaged, INumber<T>
    {
        var flip = descending ? ulong.MaxValue : 0;
        for (var i = 0; i < line.Length; i++) ranks[i] = new(KeyOf(line[i]) ^ flip, i);
    }

    /// <summary>A number's key in ascending order.</summary>
    public static ulong KeyOf<T>(T x) where T : INumber<T>
    {
        const ulong Sign = 1UL << 63;
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double)) return (ulong)long.CreateTruncating(x) ^ Sign;
        if (T.IsNaN(x)) return ulong.MaxValue;
        // Adding 0 turns −0 into 0. Negative numbers compare the other way round than their bits.
        var bits = BitConverter.DoubleToUInt64Bits(double.CreateTruncating(x) + 0.0);
        return bits < Sign ? bits ^ Sign : ~bits;
    }
}
