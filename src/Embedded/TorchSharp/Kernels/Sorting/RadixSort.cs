namespace TorchSharp.Kernels;

/// <summary>
/// Sorting and selecting by the bytes of the keys instead of by comparisons: in linear time, with no bad cases. Equal elements keep their
/// order. Bytes in which all keys agree are skipped.
/// </summary>
internal static class RadixSort
{
    /// <summary>Up to here, insertion is faster.</summary>
    private const int Short = 48;

    /// <summary>Sorts in ascending order of the keys, byte by byte from the lowest.</summary>
    public static void Sort(Span<Ranked> items)
    {
        if (items.Length <= Short)
        {
            Insert(items);
            return;
        }
        using var scratch = new Rented<Ranked>(items.Length);
        var from = items;
        var to = scratch.Span;
        var differing = Differing(items);
        Span<int> next = stackalloc int[256];
        for (var shift = 0; shift < 64; shift += 8)
        {
            if ((byte)(differing >> shift) == 0) continue;
            Count(from, 0, 0, shift, next);
            var start = 0;
            foreach (ref var place in next) (place, start) = (start, start + place);
            foreach (var item in from) to[next[(byte)(item.Key >> shift)]++] = item;
            var sorted = to;
            to = from;
            from = sorted;
        }
        if (from != items) from.CopyTo(items);
    }

    /// <summary>The key that <paramref name="rank"/> keys precede in ascending order: found byte by byte, from the highest.</summary>
    public static ulong KeyAt(ReadOnlySpan<Ranked> items, int rank)
    {
        var differing = Differing(items);
        var (key, known) = (items[0].Key & ~differing, ~differing);
        Span<int> counts = stackalloc int[256];
        for (var shift = 56; shift >= 0; shift -= 8)
        {
            if ((byte)(differing >> shift) == 0) continue;
            Count(items, key & known, known, shift, counts);
            var digit = 0;
            for (; rank >= counts[digit]; digit++) rank -= counts[digit];
            key = (key & ~(0xFFUL << shift)) | ((ulong)digit << shift);
            known |= 0xFFUL << shift;
        }
        return key;
    }

    /// <summary>How often each value of a byte occurs in the keys that agree with a known part.</summary>
    private static void Count(ReadOnlySpan<Ranked> items, ulong part, ulong known, int shift, Span<int> counts)
    {
        counts.Clear();
        foreach (var item in items)
            if ((item.Key & known) == part) counts[(byte)(item.Key >> shift)]++;
    }

    /// <summary>The bits in which some keys differ.</summary>
    private static ulong Differing(ReadOnlySpan<Ranked> items)
    {
        var differing = 0UL;
        foreach (var item in items) differing |= item.Key ^ items[0].Key;
        return differing;
    }

    private static void Insert(Span<Ranked> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            var (item, at) = (items[i], i);
            for (; at > 0 && items[at - 1].Key > item.Key; at--) items[at] = items[at - 1];
            items[at] = item;
        }
    }
}
