using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Operators;

/// <summary>Moves rows between padded and packed sequences. Composed of other operators.</summary>
internal static class Packing
{
    /// <summary>Sequences <c>[Tᵢ, *]</c> as <c>[T, N, *]</c> or <c>[N, T, *]</c>.</summary>
    public static Tensor PadSequences(Tensor[] sequences, bool batchFirst, double padding)
    {
        RequireAlike(sequences);
        using var scope = Scoped.Open();
        var length = sequences.Max(sequence => sequence.Sizes[0]);
        var padded = Array.ConvertAll(sequences, sequence => sequence.Sizes[0] == length ? sequence : Joining.Cat(
            [sequence, Creation.Full([length - sequence.Sizes[0], .. sequence.Sizes[1..]], padding, sequence.dtype)], 0));
        return Joining.Stack(padded, batchFirst ? 0 : 1).MoveToOuterDisposeScope();
    }

    /// <summary>The rows of padded sequences step after step, those of the longest sequence first.</summary>
    public static PackedSequence Pack(Tensor input, Tensor lengths, bool batchFirst, bool enforceSorted)
    {
        if (input.Rank < 2) throw new ArgumentException($"expected padded sequences [T, N, *], got shape {Shape.Text(input.Sizes)}");
        var (count, steps) = batchFirst ? (input.Sizes[0], input.Sizes[1]) : (input.Sizes[1], input.Sizes[0]);
        return Pack(Lengths(lengths, count, steps), enforceSorted, (i, t) => batchFirst ? i * steps + t : t * count + i,
            () => Views.Reshape(input, [count * steps, .. input.Sizes[2..]]));
    }

    /// <summary>The rows of sequences <c>[Tᵢ, *]</c> step after step, those of the longest sequence first.</summary>
    public static PackedSequence PackSequences(Tensor[] sequences, bool enforceSorted)
    {
        RequireAlike(sequences);
        var lengths = Array.ConvertAll(sequences, sequence => sequence.Sizes[0]);
        var ends = new long[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++) ends[i + 1] = ends[i] + lengths[i];
        return Pack(lengths, enforceSorted, (i, t) => ends[i] + t, () => Joining.Cat(sequences, 0));
    }

    /// <param name="lengths">The length of each sequence.</param>
    /// <param name="enforceSorted">Whether they must decrease.</param>
    /// <param name="place">In which row a sequence's step is.</param>
    /// <param name="rows">All rows.</param>
    private static PackedSequence Pack(long[] lengths, bool enforceSorted, Func<long, long, long> place, Func<Tensor> rows)
    {
        RequireOrder(lengths, enforceSorted);
        long[] order = [.. Enumerable.Range(0, lengths.Length).OrderByDescending(i => lengths[i]).Select(i => (long)i)];
        var counts = new long[lengths.Max()];
        for (var t = 0; t < counts.Length; t++) counts[t] = lengths.Count(length => length > t);
        var places = new List<long>();
        for (var t = 0; t < counts.Length; t++)
            for (var i = 0; i < counts[t]; i++) places.Add(place(order[i], t));
        var data = Scoped.Result(() => rows().index_select(0, tensor(places.ToArray())));
        return new(data, tensor(counts), enforceSorted ? null : tensor(order), enforceSorted ? null : tensor(Inverse(order)));
    }

    /// <summary>Padded sequences in the order they were packed from, and their lengths.</summary>
    public static (Tensor padded, Tensor lengths) Unpack(PackedSequence packed, bool batchFirst, double padding, long? totalLength)
    {
        var counts = packed.batch_sizes.data<long>().ToArray();
        var (count, steps) = (counts[0], totalLength ?? counts.Length);
        if (steps < counts.Length)
            throw new ArgumentException("Expected total_length to be at least the length of the longest sequence in input, but got "
                + $"total_length={steps} and max sequence length being {counts.Length}", nameof(totalLength));
        using var scope = Scoped.Open();
        var order = packed.Orders.unsorted?.data<long>().ToArray();
        var (places, lengths) = (new long[count * steps], new long[count]);
        Array.Fill(places, packed.data.Sizes[0]);
        for (var n = 0L; n < count; n++)
        {
            var (row, place) = (order?[n] ?? n, 0L);
            for (var t = 0; t < counts.Length && row < counts[t]; place += counts[t++], lengths[n]++)
                places[batchFirst ? n * steps + t : t * count + n] = place + row;
        }
        // The padding is one more row, which all places without a row of their own read.
        var rows = Joining.Cat([packed.data, Creation.Full([1, .. packed.data.Sizes[1..]], padding, packed.data.dtype)], 0);
        long[] sizes = batchFirst ? [count, steps, .. rows.Sizes[1..]] : [steps, count, .. rows.Sizes[1..]];
        var padded = Views.Reshape(rows.index_select(0, tensor(places)), sizes);
        return (padded.MoveToOuterDisposeScope(), tensor(lengths).MoveToOuterDisposeScope());
    }

    private static void RequireAlike(Tensor[] sequences)
    {
        if (sequences.Length == 0) throw new ArgumentException("received an empty list of sequences", nameof(sequences));
        foreach (var sequence in sequences)
            if (sequence.Rank == 0 || sequence.Rank != sequences[0].Rank || !sequence.Sizes[1..].SequenceEqual(sequences[0].Sizes[1..]))
                throw new ArgumentException("expected sequences that differ in their first dimension alone, got shapes "
                    + $"{Shape.Text(sequences[0].Sizes)} and {Shape.Text(sequence.Sizes)}", nameof(sequences));
    }

    private static long[] Lengths(Tensor lengths, long count, long steps)
    {
        if (lengths.Rank != 1 || lengths.dtype != ScalarType.Int64)
            throw new ArgumentException("'lengths' argument should be a 1D CPU int64 tensor, but got "
                + $"{lengths.Rank}D cpu {lengths.dtype.TorchName()} tensor", nameof(lengths));
        var each = lengths.data<long>().ToArray();
        if (each.Length != count)
            throw new ArgumentException($"Expected `len(lengths)` to be equal to batch_size, but got {each.Length} (batch_size={count})",
                nameof(lengths));
        if (each.Length > 0 && each.Max() > steps)
            throw new ArgumentException($"Expected lengths of at most {steps}, the size of the padded input, but got {each.Max()}",
                nameof(lengths));
        return each;
    }

    private static void RequireOrder(long[] lengths, bool enforceSorted)
    {
        if (lengths.Length == 0) throw new ArgumentException("Cannot pack empty tensors.", nameof(lengths));
        if (lengths.Min() <= 0)
            throw new ArgumentException("Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0",
                nameof(lengths));
        for (var i = 1; enforceSorted && i < lengths.Length; i++)
            if (lengths[i] > lengths[i - 1])
                throw new ArgumentException("`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can "
                    + "pass `enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement",
                    nameof(lengths));
    }

    private static long[] Inverse(long[] order)
    {
        var inverse = new long[order.Length];
        for (var i = 0; i < order.Length; i++) inverse[order[i]] = i;
        return inverse;
    }
}
