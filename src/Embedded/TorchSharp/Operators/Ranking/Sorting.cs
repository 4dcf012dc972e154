using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Elements by their rank. NaN is larger than every number; equal elements keep their order.</summary>
internal static class Sorting
{
    private readonly struct Sorted(bool descending) : IChoice
    {
        public void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T>
        {
            using var ranks = new Rented<Ranked>(line.Length);
            Ranked.Of(line, descending, ranks.Span);
            RadixSort.Sort(ranks.Span);
            for (var i = 0; i < chosen.Length; i++) chosen[i] = ranks.Span[i].Place;
        }
    }

    private readonly struct First(bool descending) : IChoice
    {
        public void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T>
        {
            using var ranks = new Rented<Ranked>(line.Length);
            using var first = new Rented<Ranked>(chosen.Length);
            Ranked.Of(line, descending, ranks.Span);
            var last = RadixSort.KeyAt(ranks.Span, chosen.Length - 1);
            var taken = 0;
            foreach (var item in ranks.Span)
                if (item.Key < last) first.Span[taken++] = item;
            for (var i = 0; taken < chosen.Length; i++)
                if (ranks.Span[i].Key == last) first.Span[taken++] = ranks.Span[i];
            RadixSort.Sort(first.Span);
            for (var i = 0; i < chosen.Length; i++) chosen[i] = first.Span[i].Place;
        }
    }

    private readonly struct AtRank(int rank) : IChoice
    {
        public void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T> => chosen[0] = PlaceOf(line, rank);
    }

    /// <summary>The most frequent number, the smallest of several, where it occurs last. NaN is equal to nothing.</summary>
    private struct MostFrequent : IChoice
    {
        public readonly void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T>
        {
            using var ranks = new Rented<Ranked>(line.Length);
            Ranked.Of(line, false, ranks.Span);
            RadixSort.Sort(ranks.Span);
            for (int i = 0, length = 0, best = 0; i < line.Length; i++)
            {
                var x = line[ranks.Span[i].Place];
                length = i > 0 && line[ranks.Span[i - 1].Place] == x ? length + 1 : 1;
                if (length <= best) continue;
                (best, chosen[0]) = (length, ranks.Span[i].Place);
            }
        }
    }

    /// <summary>The elements of every line in ascending or descending order, and their places; ∂L/∂x = g at those places.</summary>
    public static (Tensor values, Tensor indices) Sort(Tensor x, long dim, bool descending)
    {
        var d = Shape.Dim(dim, x.Rank);
        return Choices.Along("sort", x, d, x.Rank == 0 ? 1 : x.Sizes[d], new Sorted(descending));
    }

    /// <summary>The elements of every line in ascending order; ∂L/∂x = g at their places.</summary>
    public static Tensor Values(Tensor x, long dim)
    {
        var (values, indices) = Sort(x, dim, descending: false);
        indices.Dispose();
        return values;
    }

    /// <summary>The places of the elements of every line in ascending or descending order.</summary>
    public static Tensor ArgSort(Tensor x, long dim, bool descending)
    {
        using var uncounted = Scoped.Uncounted();
        using var plain = x.detach();
        var (values, indices) = Sort(plain, dim, descending);
        values.Dispose();
        return indices;
    }

    /// <summary>The k largest or smallest elements of every line, sorted, and their places; ∂L/∂x = g at those places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative or above the size of the dimension.</exception>
    public static (Tensor values, Tensor indices) TopK(Tensor x, long k, long dim, bool largest)
    {
        var d = Shape.Dim(dim, x.Rank);
        if (k < 0 || k > (x.Rank == 0 ? 1 : x.Sizes[d]))
            throw new ArgumentOutOfRangeException(nameof(k), k, $"selected index k out of range: got {k} for dimension {d} of shape "
                + Shape.Text(x.Sizes));
        RequireNumbers(x, "topk");
        return Choices.Along("topk", x, d, k, new First(largest));
    }

    /// <summary>The k-th smallest element of every line and its place, k from 1; ∂L/∂x = g at that place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is below 1 or above the size of the dimension.</exception>
    public static (Tensor values, Tensor indices) KthValue(Tensor x, long k, long dim, bool keepdim)
    {
        var d = Shape.Dim(dim, x.Rank);
        var size = x.Rank == 0 ? 1 : x.Sizes[d];
        if (size > 0 && (k < 1 || k > size))
            throw new ArgumentOutOfRangeException(nameof(k), k, $"kthvalue(): selected number k out of range for dimension {d}: got {k} "
                + $"for shape {Shape.Text(x.Sizes)}");
        RequireNumbers(x, "kthvalue");
        return Choices.One("kthvalue", x, d, keepdim, new AtRank((int)k - 1));
    }

    /// <summary>
    /// The most frequent element of every line, the smallest of several, and the place where it occurs last; ∂L/∂x = g at that place.
    /// </summary>
    public static (Tensor values, Tensor indices) Mode(Tensor x, long dim, bool keepdim) =>
        Choices.One("mode", x, Shape.Dim(dim, x.Rank), keepdim, new MostFrequent());

    /// <summary>The first place of the element that <paramref name="rank"/> elements of the line precede in ascending order.</summary>
    public static int PlaceOf<T>(ReadOnlySpan<T> line, int rank) where T : unmanaged, INumber<T>
    {
        using var ranks = new Rented<Ranked>(line.Length);
        Ranked.Of(line, false, ranks.Span);
        var (key, place) = (RadixSort.KeyAt(ranks.Span, rank), 0);
        while (ranks.Span[place].Key != key) place++;
        return place;
    }

    private static void RequireNumbers(Tensor x, string name)
    {
        if (x.dtype == ScalarType.Bool) throw Elementwise.Unsupported(x.dtype, name);
    }
}
