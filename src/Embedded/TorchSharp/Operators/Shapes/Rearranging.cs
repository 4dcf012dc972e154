using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The same elements in another order, or several times.</summary>
internal static class Rearranging
{
    /// <summary>y[…, i, …] = x[…, n − 1 − i, …] at each of the dimensions; ∂L/∂x = g, flipped.</summary>
    public static Tensor Flip(Tensor x, ReadOnlySpan<long> dims)
    {
        var over = Shape.Dims(dims, x.Rank);
        if (x.Rank == 0) return Copies.Clone(x);
        var back = dims.ToArray();
        return Reordered("FlipBackward0", x, (d, i) => Array.IndexOf(over, d) >= 0 ? x.Sizes[d] - 1 - i : i, g => Flip(g, back));
    }

    /// <summary>As <see cref="Flip"/>, and the result lies in memory in the same order as x: a transposed matrix stays one.</summary>
    public static Tensor FlipAsLaid(Tensor x, ReadOnlySpan<long> dims)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.is_contiguous()) return Flip(x, dims);
        var strides = x.stride();
        long[] order = [.. Enumerable.Range(0, x.Rank).OrderByDescending(d => strides[d]).Select(d => (long)d)];
        using var laid = Views.Permute(x, order);
        if (!laid.is_contiguous()) return Flip(x, dims);
        using var flipped = Flip(laid, Array.ConvertAll(Shape.Dims(dims, x.Rank), d => (long)Array.IndexOf(order, d)));
        return Views.Permute(flipped, [.. Enumerable.Range(0, x.Rank).Select(d => (long)Array.IndexOf(order, d))]);
    }

    /// <summary>
    /// y[…, i, …] = x[…, (i − shift) mod n, …] at each of the dimensions; as if 1-d, without any. ∂L/∂x = g, rolled back.
    /// </summary>
    public static Tensor Roll(Tensor x, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims)
    {
        using var uncounted = Scoped.Uncounted();
        if (shifts.Length == 0) throw new ArgumentException("`shifts` required", nameof(shifts));
        if (dims.Length == 0 && shifts.Length == 1)
        {
            using var flat = Views.Reshape(x, [-1]);
            using var rolled = Roll(flat, shifts, [0]);
            return Views.Reshape(rolled, x.Sizes);
        }
        if (dims.Length != shifts.Length)
            throw new ArgumentException($"shifts and dimensions must align. shifts: {Shape.Text(shifts)}, dims: "
                + $"{Shape.Text(dims)}", nameof(dims));
        var total = new long[x.Rank];
        for (var k = 0; k < dims.Length; k++) total[Shape.Dim(dims[k], x.Rank)] += shifts[k];
        var (back, over) = (Array.ConvertAll(shifts.ToArray(), shift => -shift), dims.ToArray());
        return Reordered("RollBackward0", x, (d, i) => ((i - total[d]) % x.Sizes[d] + x.Sizes[d]) % x.Sizes[d], g => Roll(g, back, over));
    }

    /// <summary>Turns the plane of two dimensions by k quarter turns, from the first towards the second; ∂L/∂x = g, turned back.</summary>
    public static Tensor Rot90(Tensor x, long k, long dim0, long dim1)
    {
        using var uncounted = Scoped.Uncounted();
        var (a, b) = (Shape.Dim(dim0, x.Rank), Shape.Dim(dim1, x.Rank));
        if (x.Rank < 2 || a == b)
            throw new ArgumentException($"expected rotation dims to be two different ones, but got dims {dim0} and {dim1} for shape "
                + $"{Shape.Text(x.Sizes)}");
        switch ((k % 4 + 4) % 4)
        {
            case 1:
                using (var flipped = Flip(x, [b])) return Views.Transpose(flipped, a, b);
            case 2:
                return Flip(x, [a, b]);
            case 3:
                using (var flipped = Flip(x, [a])) return Views.Transpose(flipped, a, b);
            default:
                return Copies.Clone(x);
        }
    }

    /// <summary>
    /// The channels of x [N, C, …] dealt out like cards: with groups of C / G, the first of every group, then the second, …
    /// </summary>
    /// <exception cref="ArgumentException">x has less than three dimensions, or its channels are no multiple of the groups.</exception>
    public static Tensor ShuffleChannels(Tensor x, long groups)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank < 3)
            throw new ArgumentException($"channel_shuffle expects input with > 2 dims, but got input with sizes {Shape.Text(x.Sizes)}",
                nameof(x));
        var channels = x.Sizes[1];
        if (groups <= 0)
            throw new ArgumentOutOfRangeException(nameof(groups), groups, "Number of groups to divide channels in must be positive. "
                + $"Value of groups:{groups}");
        if (channels % groups != 0)
            throw new ArgumentException($"Number of channels must be divisible by groups. Got {channels} channels and {groups} groups.",
                nameof(groups));
        using var grouped = Views.Unflatten(x, 1, [groups, channels / groups]);              // [N, G, C/G, …]
        using var dealt = Views.Transpose(grouped, 1, 2);                                    // [N, C/G, G, …]
        return Views.Flatten(dealt, 1, 2);                                                   // [N, C, …]
    }

    /// <summary>
    /// The tensor as a block, repeated along each dimension; surplus counts add dimensions in front. ∂L/∂x = g, summed over the blocks.
    /// </summary>
    public static Tensor Repeat(Tensor x, ReadOnlySpan<long> counts)
    {
        using var uncounted = Scoped.Uncounted();
        var added = counts.Length - x.Rank;
        if (added < 0)
            throw new ArgumentException("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor: got "
                + $"{Shape.Text(counts)} for shape {Shape.Text(x.Sizes)}", nameof(counts));
        var (single, repeated, result) = (new long[2 * counts.Length], new long[2 * counts.Length], new long[counts.Length]);
        for (var d = 0; d < counts.Length; d++)
        {
            var size = d < added ? 1 : x.Sizes[d - added];
            if (counts[d] < 0) throw new ArgumentException("Trying to create tensor with negative dimension: repeats "
                + $"{Shape.Text(counts)}", nameof(counts));
            (single[2 * d], single[2 * d + 1]) = (1, size);
            (repeated[2 * d], repeated[2 * d + 1]) = (counts[d], size);
            result[d] = counts[d] * size;
        }
        using var blocks = Views.Reshape(x, single);                        // [1, n₀, 1, n₁, …]
        using var expanded = Views.Expand(blocks, repeated);                // [r₀, n₀, r₁, n₁, …]
        using var copied = Copies.Clone(expanded);
        return Views.Reshape(copied, result);                               // [r₀ · n₀, r₁ · n₁, …]
    }

    /// <summary>
    /// Each element of a dimension (of the flat tensor, without one) a number of times; ∂L/∂x = g, summed over the repeats.
    /// </summary>
    public static Tensor RepeatInterleave(Tensor x, long repeats, long? dim)
    {
        using var uncounted = Scoped.Uncounted();
        if (repeats < 0) throw new ArgumentException($"Repeats must be non-negative, got {repeats}", nameof(repeats));
        using var list = dim is null ? Views.Reshape(x, [-1]) : x.alias();
        var d = Shape.Dim(dim ?? 0, list.Rank);
        using var column = Views.Unsqueeze(list, d + 1);                    // […, n, 1, …]
        using var expanded = Views.Expand(column, [.. list.Sizes[..(d + 1)], repeats, .. list.Sizes[(d + 1)..]]);
        using var copied = Copies.Clone(expanded);
        return Views.Flatten(copied, d, d + 1);                             // […, n · repeats, …]
    }

    /// <summary>As <see cref="RepeatInterleave(Tensor, long, long?)"/>, with a count for each element of the dimension.</summary>
    public static Tensor RepeatInterleave(Tensor x, Tensor repeats, long? dim)
    {
        using var uncounted = Scoped.Uncounted();
        if (repeats.Rank > 1 || repeats.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            throw new ArgumentException("repeats must be a 0-dim or 1-dim Int64 or Int32 tensor, got "
                + $"{repeats.dtype.TorchName()} {Shape.Text(repeats.Sizes)}", nameof(repeats));
        if (repeats.numel() == 1) return RepeatInterleave(x, repeats.ToInt64(), dim);
        using var list = dim is null ? Views.Reshape(x, [-1]) : x.alias();
        var d = Shape.Dim(dim ?? 0, list.Rank);
        if (repeats.numel() != list.Sizes[d])
            throw new ArgumentException("repeats must have the same size as input along dim, but got repeats.size(0) = "
                + $"{repeats.numel()} and input.size({d}) = {list.Sizes[d]}", nameof(repeats));
        using var whole = repeats.to(ScalarType.Int64);
        var counts = whole.data<long>().ToArray();
        if (counts.Any(count => count < 0)) throw new ArgumentException("repeats can not be negative: got "
            + $"{Shape.Text(counts)}", nameof(repeats));
        long[] sources = [.. counts.SelectMany((count, i) => Enumerable.Repeat((long)i, checked((int)count)))];
        using var index = Creation.List<long>(sources);
        return AlongDimension.Select(list, d, index);
    }

    /// <summary>y[i₀, i₁, …] = x[source(0, i₀), source(1, i₁), …].</summary>
    private static Tensor Reordered(string name, Tensor x, Func<int, long, long> source, Func<Tensor, Tensor> back)
    {
        var axes = new long[x.Rank][];
        for (var d = 0; d < axes.Length; d++)
        {
            axes[d] = new long[x.Sizes[d]];
            for (var i = 0; i < axes[d].Length; i++) axes[d][i] = source(d, i) * x.Strides[d];
        }
        var y = Pointwise.Empty(x.Sizes, x.dtype);
        using (var positions = Positions.Sums(x.Impl.Offset, 1, axes)) Blocks.Read(x, positions, y);
        return Node.Wanted(x) ? new Node(name).Record(y, (x, back)) : y;
    }
}
