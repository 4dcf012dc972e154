using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// Blocks come in sizes of 64 bytes times 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, …: four to each power of two, so that a block is at
/// most a quarter (or less than one cache line) bigger than what was asked for, and blocks of similar sizes replace each other.
/// </summary>
internal static class SizeClass
{
    /// <summary>The sizes up to the biggest block.</summary>
    public static int Count { get; } = Of(Pool.MaxBytes) + 1;

    /// <summary>The number of the smallest size that holds <paramref name="bytes"/> (at least 0) bytes.</summary>
    public static int Of(long bytes)
    {
        var last = Math.Max(bytes - 1, 0) / Pool.Alignment;
        if (last < 4)
            return (int)last;
        // last = 1qq… in binary: the power of two, and the quarter above it.
        var exponent = BitOperations.Log2((ulong)last);
        return 4 * (exponent - 1) + (int)((last >> (exponent - 2)) & 3);
    }

    /// <summary>The bytes in a block of this size.</summary>
    public static long Capacity(int sizeClass)
    {
        var exponent = Math.Max(sizeClass / 4 - 1, 0);
        var quarters = sizeClass < 4 ? sizeClass + 1 : 5 + sizeClass % 4;
        return Math.Min(((long)quarters << exponent) * Pool.Alignment, Pool.MaxBytes);
    }
}
