using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Sums in a tree: vectors of a block one by one into eight sums, blocks in pairs, pairs in pairs and so on. The rounding error grows
/// with the logarithm of the count, and the tree depends on the count alone, not on the threads.
/// </summary>
internal static unsafe class Reduction<T, V, S>
    where T : unmanaged, INumber<T>
    where V : unmanaged
    where S : ISimd<T, V>
{
    const int BlockSize = 2048;
    const int ChunkBlocks = 32;

    /// <summary><c>Σ aᵢ</c>, or <c>Σ aᵢ bᵢ</c> if <paramref name="b"/> is not 0.</summary>
    public static T Sum(long a, long b, long count)
    {
        const long ChunkSize = BlockSize * ChunkBlocks;
        if (count <= ChunkSize)
            return SumChunk(a, b, count);
        var sums = new T[(count + ChunkSize - 1) / ChunkSize];
        Scheduler.For(count, ChunkSize, (start, end) => sums[start / ChunkSize] =
            SumChunk(a + start * sizeof(T), b == 0 ? 0 : b + start * sizeof(T), end - start));
        fixed (T* first = sums)
            return SumTree((long)first, sums.Length);
    }

    [SkipLocalsInit]
    static T SumChunk(long a, long b, long count)
    {
        var sums = stackalloc T[ChunkBlocks];
        var blocks = 0;
        for (long start = 0; start < count; start += BlockSize)
        {
            var offset = start * sizeof(T);
            sums[blocks++] = SumBlock(a + offset, b == 0 ? 0 : b + offset, (int)Math.Min(BlockSize, count - start));
        }
        return SumTree((long)sums, blocks);
    }

    static T SumTree(long from, int count) => count switch
    {
        0 => T.Zero,
        1 => *(T*)from,
        _ => SumTree(from, count / 2) + SumTree(from + count / 2 * sizeof(T), count - count / 2),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static T SumBlock(long a, long b, int count)
    {
        V s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        var i = 0;
        for (; i <= count - 8 * S.Count; i += 8 * S.Count)
        {
            s0 = AddTerms(s0, a, b, i);
            s1 = AddTerms(s1, a, b, i + S.Count);
            s2 = AddTerms(s2, a, b, i + 2 * S.Count);
            s3 = AddTerms(s3, a, b, i + 3 * S.Count);
            s4 = AddTerms(s4, a, b, i + 4 * S.Count);
            s5 = AddTerms(s5, a, b, i + 5 * S.Count);
            s6 = AddTerms(s6, a, b, i + 6 * S.Count);
            s7 = AddTerms(s7, a, b, i + 7 * S.Count);
        }
        for (; i <= count - S.Count; i += S.Count)
            s0 = AddTerms(s0, a, b, i);
        if (i < count)
        {
            var mask = S.Mask(count - i);
            var terms = S.LoadPart(a + i * sizeof(T), mask);
            s1 = b == 0 ? S.Add(s1, terms) : S.MultiplyAdd(terms, S.LoadPart(b + i * sizeof(T), mask), s1);
        }
        return S.Sum(S.Add(S.Add(S.Add(s0, s1), S.Add(s2, s3)), S.Add(S.Add(s4, s5), S.Add(s6, s7))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AddTerms(V sum, long a, long b, int i) => b == 0
        ? S.Add(sum, S.Load(a + i * sizeof(T)))
        : S.MultiplyAdd(S.Load(a + i * sizeof(T)), S.Load(b + i * sizeof(T)), sum);
}
