using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Which elements of a tensor an operation reads or writes, chosen by index tensors. What <see cref="Placing"/> works with.
/// </summary>
internal abstract class Placement(Tensor?[] indices)
{
    /// <summary>The index tensors; null where nothing is chosen.</summary>
    protected Tensor?[] Indices { get; } = indices;

    /// <summary>The chosen elements of <paramref name="x"/>: the shape they form, and where they lie.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
    public abstract (long[] shape, Positions positions) Locate(Tensor x);

    /// <summary>Keeps the index tensors for the backward pass, where the result gives the same placement again.</summary>
    public Func<Placement> SavedBy(Node node)
    {
        var saved = Array.ConvertAll(Indices, index => index is null ? null : node.Save(index));
        return () => With(Array.ConvertAll(saved, index => index?.Unpack()));
    }

    protected abstract Placement With(Tensor?[] indices);

    /// <summary>The elements of an index tensor in row-major order.</summary>
    /// <exception cref="ArgumentException">The tensor is not of an index dtype.</exception>
    protected static long[] Numbers(Tensor index)
    {
        if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            throw new ArgumentException("tensors used as indices must be long, int, byte or bool tensors, got "
                + $"{index.dtype.TorchName()}", nameof(index));
        using var ordered = Copies.Cast(index, ScalarType.Int64);
        return ordered.Span<long>().ToArray();
    }

    /// <summary>Checks indices into a dimension, counting negative ones from its end where that is allowed.</summary>
    protected static void Wrap(Span<long> index, long size, int dim, bool allowsNegative)
    {
        foreach (ref var i in index)
        {
            if (i >= size || i < (allowsNegative ? -size : 0))
                throw new ArgumentOutOfRangeException(nameof(index), i, $"index {i} is out of bounds for dimension {dim} with size {size}");
            if (i < 0) i += size;
        }
    }
}

/// <summary>
/// x[i₀, :, i₂, …]: the index tensors, broadcast together, choose along their dimensions; null keeps a dimension whole. The dimensions of
/// the broadcast shape stand where the indexed ones stood, or in front if a kept dimension lies between those.
/// </summary>
internal sealed class AdvancedPlacement(Tensor?[] indices, bool allowsNegative = true) : Placement(indices)
{
    private readonly bool allowsNegative = allowsNegative;

    /// <summary>One index tensor, at one dimension.</summary>
    public static AdvancedPlacement At(int dim, Tensor index, bool allowsNegative) =>
        new([.. Enumerable.Repeat<Tensor?>(null, dim), index], allowsNegative);

    protected override Placement With(Tensor?[] indices) => new AdvancedPlacement(indices, allowsNegative);

    public override (long[] shape, Positions positions) Locate(Tensor x)
    {
        var indices = Masks.AsIndices(Indices, x);
        try
        {
            if (indices.Length > x.Rank)
                throw new ArgumentException($"too many indices for tensor of dimension {x.Rank}: got {indices.Length}, shape "
                    + $"{Shape.Text(x.Sizes)}");
            return Locate(x, indices);
        }
        finally
        {
            Array.ForEach(indices, index => index?.Dispose());
        }
    }

    private (long[] shape, Positions positions) Locate(Tensor x, Tensor?[] indices)
    {
        var (first, last) = (Array.FindIndex(indices, i => i is not null), Array.FindLastIndex(indices, i => i is not null));
        var (chosenShape, chosenOffsets) = Chosen(x, indices);
        var place = indices[first..(last + 1)].All(i => i is not null) ? first : 0;
        // A block is as much of the trailing dimensions as lies together in memory.
        var (whole, length) = (x.Rank, 1L);
        while (whole > last + 1 && (x.Strides[whole - 1] == length || x.Sizes[whole - 1] == 1)) length *= x.Sizes[--whole];
        var shape = new List<long>();
        var axes = new List<long[]>();
        for (var d = 0; d < x.Rank; d++)
        {
            if (d < indices.Length && indices[d] is not null) continue;
            shape.Add(x.Sizes[d]);
            if (d < whole) axes.Add(Positions.Axis(x.Sizes[d], x.Strides[d]));
        }
        shape.InsertRange(place, chosenShape);
        axes.Insert(place, chosenOffsets);
        return ([.. shape], Positions.Sums(x.Impl.Offset, length, axes));
    }

    /// <summary>The broadcast shape of the index tensors, and for each of its elements the sum of indices times strides.</summary>
    private (long[] shape, long[] offsets) Chosen(Tensor x, Tensor?[] indices)
    {
        long[] shape = [];
        try
        {
            foreach (var index in indices)
                if (index is not null) shape = Shape.Broadcast(shape, index.Sizes);
        }
        catch (ArgumentException)
        {
            throw new ArgumentException("shape mismatch: indexing tensors could not be broadcast together with shapes "
                + string.Join(", ", indices.Where(i => i is not null).Select(i => Shape.Text(i!.Sizes))), nameof(indices));
        }
        var offsets = new long[Shape.Count(shape)];
        for (var d = 0; d < indices.Length; d++)
        {
            if (indices[d] is not { } index) continue;
            using var expanded = Views.Expand(index, shape);
            var numbers = Numbers(expanded);
            Wrap(numbers, x.Sizes[d], d, allowsNegative);
            for (var i = 0; i < offsets.Length; i++) offsets[i] += numbers[i] * x.Strides[d];
        }
        return (shape, offsets);
    }
}

/// <summary>
/// The elements x[i, …, index[i, …, k], …, k]: coordinate <paramref name="dim"/> comes from the index tensor, the others from the place
/// in it.
/// </summary>
internal sealed class AlongPlacement(int dim, Tensor index) : Placement([index])
{
    private readonly int dim = dim;

    protected override Placement With(Tensor?[] indices) => new AlongPlacement(dim, indices[0]!);

    public override (long[] shape, Positions positions) Locate(Tensor x)
    {
        var index = Indices[0]!;
        var numbers = Numbers(index);
        Wrap(numbers, x.Rank == 0 ? 1 : x.Sizes[dim], dim, allowsNegative: false);
        if (x.Rank == 0) return (index.shape, Positions.Sums(x.Impl.Offset, 1, [numbers]));
        return (index.shape, Positions.Along(x.Impl.Offset, x.Strides, dim, index.Sizes, numbers));
    }
}
