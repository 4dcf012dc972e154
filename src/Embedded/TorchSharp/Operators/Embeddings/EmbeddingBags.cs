using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Sums, means and maxima of rows of an embedding, without an order: bags of words.</summary>
internal static class EmbeddingBags
{
    /// <summary>One row per bag: <c>[n]</c> with offsets <c>[B]</c>, or <c>[B, L]</c> → <c>[B, D]</c>; 0 for an empty bag.</summary>
    /// <param name="w">The table, <c>[V, D]</c>.</param>
    /// <param name="input">Row numbers.</param>
    /// <param name="offsets">Where each bag begins, if the input is 1-d; else null.</param>
    /// <param name="weights">What each row is multiplied by, in the shape of the input, for sums; 1 if null.</param>
    /// <param name="rules">See <see cref="EmbeddingRules"/>.</param>
    /// <param name="mode">What becomes of the rows of a bag.</param>
    /// <param name="includesEnd">The last offset is the end of the last bag.</param>
    /// <exception cref="ArgumentException">Shapes or offsets do not fit.</exception>
    public static Tensor Reduce(Tensor w, Tensor input, Tensor? offsets, Tensor? weights, EmbeddingRules rules, EmbeddingBagMode mode,
        bool includesEnd)
    {
        Require(input, offsets, weights, rules, mode);
        using var scope = Scoped.Open();
        var list = Copies.Cast(Views.Reshape(input.detach(), [-1]), ScalarType.Int64);
        var (bags, count) = offsets is null ? Rows(input) : Bags(offsets, list.numel(), includesEnd);
        list = Views.Slice(list, 0, 0, bags.Length, 1);
        if (bags.Length == 0) return Creation.Full([count, w.Sizes[1]], 0, w.dtype).MoveToOuterDisposeScope();
        var rows = Embeddings.Lookup(w, list, rules);                                   // [n, D]
        if (weights is not null) rows *= Views.Slice(Views.Reshape(weights, [-1, 1]), 0, 0, bags.Length, 1);
        var kept = Array.ConvertAll(list.Span<long>().ToArray(), number => number != rules.Padding);
        if (mode == EmbeddingBagMode.Max) return Maxima(rows, bags, kept, count).MoveToOuterDisposeScope();
        if (Array.Exists(kept, k => !k)) rows *= Creation.From<double>(Array.ConvertAll(kept, k => k ? 1.0 : 0), [kept.Length, 1], w.dtype);
        var sums = AlongDimension.Add(Creation.Full([count, w.Sizes[1]], 0, w.dtype), 0, Creation.List<long>(bags), rows, 1);
        if (mode == EmbeddingBagMode.Mean) sums /= Creation.From<double>(Sizes(bags, kept, count), [count, 1], w.dtype);
        return sums.MoveToOuterDisposeScope();
    }

    private static (long[] bags, long count) Rows(Tensor input)
    {
        var (bags, length) = (new long[input.numel()], input.Sizes[1]);
        for (var i = 0; i < bags.Length; i++) bags[i] = i / length;
        return (bags, input.Sizes[0]);
    }

    /// <summary>The bag of each row number, and the number of bags.</summary>
    private static (long[] bags, long count) Bags(Tensor offsets, long length, bool includesEnd)
    {
        using var ordered = Copies.Cast(offsets, ScalarType.Int64);
        var starts = ordered.Span<long>();
        if (starts.Length > 0 && starts[0] != 0)
            throw new ArgumentException("offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to start from position 0. "
                + $"However, got {starts[0]}", nameof(offsets));
        if (starts.Length > 0 && starts[^1] > length)
            throw new ArgumentException($"offsets[-1] can not be greater than input's length {length} but got offsets[-1] of {starts[^1]}",
                nameof(offsets));
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] < starts[i - 1]) throw new ArgumentException($"offsets have to be non-decreasing, got {starts[i]} after "
                + $"{starts[i - 1]}", nameof(offsets));
        if (includesEnd && starts.Length == 0)
            throw new ArgumentException("include_last_offset: number of offsets should be at least 1", nameof(offsets));
        var count = includesEnd ? starts.Length - 1 : starts.Length;
        var bags = new long[includesEnd ? starts[^1] : count == 0 ? 0 : length];
        for (var bag = 0; bag < count; bag++)
            bags.AsSpan((int)starts[bag], (int)((bag + 1 < starts.Length ? starts[bag + 1] : length) - starts[bag])).Fill(bag);
        return (bags, count);
    }

    /// <summary>The rows of each bag that count, at least 1.</summary>
    private static double[] Sizes(long[] bags, bool[] kept, long count)
    {
        var sizes = new double[count];
        for (var i = 0; i < bags.Length; i++)
            if (kept[i]) sizes[bags[i]]++;
        return Array.ConvertAll(sizes, size => Math.Max(size, 1));
    }

    private static Tensor Maxima(Tensor rows, long[] bags, bool[] kept, long count)
    {
        using var plain = Copies.Contiguous(rows);
        var (columns, isFull) = ((int)rows.Sizes[1], new double[count]);
        for (var i = 0; i < bags.Length; i++)
            if (kept[i]) isFull[bags[i]] = 1;
        var choice = plain.dtype == ScalarType.Float64 ? Choice<double>(plain.Span<double>(), columns, bags, kept, count)
            : Choice<float>(plain.Span<float>(), columns, bags, kept, count);
        var largest = AlongDimension.Gather(rows, 0, Creation.From<long>(choice, [count, columns]));
        return isFull.Contains(0) ? largest * Creation.From<double>(isFull, [count, 1], rows.dtype) : largest;
    }

    /// <summary>The row of the largest element of each bag and column; of equal ones the first, 0 for an empty bag.</summary>
    private static long[] Choice<T>(ReadOnlySpan<T> rows, int columns, long[] bags, bool[] kept, long count) where T : unmanaged, INumber<T>
    {
        var (choice, seen) = (new long[count * columns], new bool[count]);
        for (var i = 0; i < bags.Length; i++)
        {
            if (!kept[i]) continue;
            var chosen = choice.AsSpan((int)bags[i] * columns, columns);
            for (var c = 0; c < columns; c++)
                if (!seen[bags[i]] || rows[i * columns + c] > rows[(int)chosen[c] * columns + c]) chosen[c] = i;
            seen[bags[i]] = true;
        }
        return choice;
    }

    private static void Require(Tensor input, Tensor? offsets, Tensor? weights, EmbeddingRules rules, EmbeddingBagMode mode)
    {
        if (input.Rank is not (1 or 2))
            throw new ArgumentException($"input has to be 1D or 2D Tensor, but got Tensor of dimension {input.Rank}", nameof(input));
        if (input.Rank == 1 && offsets?.Rank != 1)
            throw new ArgumentException($"offsets has to be a 1D Tensor but got {(offsets is null ? "null" : Shape.Text(offsets.Sizes))}",
                nameof(offsets));
        if (input.Rank == 2 && offsets is not null)
            throw new ArgumentException("if input is 2D, then offsets has to be null, as input is treated is a mini-batch of fixed length "
                + $"sequences. However, found offsets of shape {Shape.Text(offsets.Sizes)}", nameof(offsets));
        if (weights is not null && !weights.Sizes.SequenceEqual(input.Sizes))
            throw new ArgumentException($"embedding_bag: If per_sample_weights ({Shape.Text(weights.Sizes)}) is not null, then it must have "
                + $"the same shape as the input ({Shape.Text(input.Sizes)})", nameof(weights));
        if (weights is not null && mode != EmbeddingBagMode.Sum)
            throw new ArgumentException("embedding_bag: per_sample_weights was not null. per_sample_weights is only supported for mode=Sum "
                + $"(got mode={mode}).", nameof(weights));
        if (rules.ByFrequency && mode == EmbeddingBagMode.Max)
            throw new ArgumentException("max mode does not support scaling the gradient by the frequency", nameof(rules));
    }
}
