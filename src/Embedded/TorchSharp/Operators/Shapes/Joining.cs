using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Several tensors as one.</summary>
internal static class Joining
{
    /// <summary>
    /// The tensors one after the other along a dimension; ∂L/∂xₖ = the slice of g that xₖ became. Tensors of shape <c>[0]</c> are
    /// skipped.
    /// </summary>
    /// <exception cref="ArgumentException">There are no tensors, or their sizes differ at another dimension.</exception>
    public static Tensor Cat(IReadOnlyList<Tensor> tensors, long dim)
    {
        using var uncounted = Scoped.Uncounted();
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Count == 0) throw new ArgumentException("torch.cat(): expected a non-empty list of Tensors", nameof(tensors));
        var dtype = tensors.Aggregate(tensors[0].dtype, (type, x) => TypePromotion.Of(type, x.dtype));
        Tensor[] parts = [.. tensors.Where(x => x.Rank != 1 || x.Sizes[0] != 0)];
        var first = parts.FirstOrDefault(tensors[0]);
        if (first.Rank == 0) throw new ArgumentException("zero-dimensional tensor cannot be concatenated", nameof(tensors));
        var d = Shape.Dim(dim, first.Rank);
        var sizes = first.shape;
        sizes[d] = parts.Sum(x => LengthBeside(first, x, d));
        var y = Pointwise.Empty(sizes, dtype);
        var operands = new (Tensor, Func<Tensor, Tensor>)[tensors.Count];
        var start = 0L;
        for (var k = 0; k < operands.Length; k++)
        {
            var part = tensors[k];
            var (from, to) = (start, start + (part.numel() == 0 && part.Rank == 1 ? 0 : part.Sizes[d]));
            if (to > from)
                using (var target = Views.Slice(y, d, from, to, 1)) Copies.Assign(target, part);
            var shape = part.shape;
            operands[k] = (part, to > from ? g => Views.Slice(g, d, from, to, 1) : g => Creation.Full(shape, 0, g.dtype));
            start = to;
        }
        return Node.Wanted([.. tensors]) ? new Node("CatBackward0").Record(y, operands) : y;
    }

    /// <summary>The tensors, all of one shape, side by side along a new dimension; ∂L/∂xₖ = g at index k of it.</summary>
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, long dim)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Count == 0) throw new ArgumentException("stack expects a non-empty TensorList", nameof(tensors));
        for (var k = 1; k < tensors.Count; k++)
            if (!tensors[k].Sizes.SequenceEqual(tensors[0].Sizes))
                throw new ArgumentException($"stack expects each tensor to be equal size, but got {Shape.Text(tensors[0].Sizes)} at "
                    + $"entry 0 and {Shape.Text(tensors[k].Sizes)} at entry {k}", nameof(tensors));
        return Through(tensors, x => Views.Unsqueeze(x, dim), rows => Cat(rows, Shape.Dim(dim, tensors[0].Rank + 1)));
    }

    /// <summary>Along columns: dimension 1, or 0 for 1-d tensors.</summary>
    public static Tensor Horizontally(IReadOnlyList<Tensor> tensors) =>
        Through(tensors, x => AtLeast(x, 1), wide => Cat(wide, wide.Length > 0 && wide[0].Rank == 1 ? 0 : 1));

    /// <summary>Along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor Vertically(IReadOnlyList<Tensor> tensors) => Through(tensors, x => AtLeast(x, 2), tall => Cat(tall, 0));

    /// <summary>Along depth: dimension 2 of at least 3-d tensors.</summary>
    public static Tensor InDepth(IReadOnlyList<Tensor> tensors) => Through(tensors, x => AtLeast(x, 3), deep => Cat(deep, 2));

    /// <summary>1-d tensors as the columns of a matrix; others side by side.</summary>
    public static Tensor Columns(IReadOnlyList<Tensor> tensors) =>
        Through(tensors, x => x.Rank <= 1 ? Views.Reshape(x, [x.numel(), 1]) : x.alias(), columns => Cat(columns, 1));

    /// <summary>A matrix with the tensors, seen as matrices, on its diagonal and zeros elsewhere.</summary>
    public static Tensor BlockDiagonal(IReadOnlyList<Tensor> tensors)
    {
        using var uncounted = Scoped.Uncounted();
        foreach (var x in tensors)
            if (x.Rank > 2) throw new ArgumentException("torch.block_diag: Input tensors must have 2 or fewer dimensions. Got "
                + $"{x.Rank}: {Shape.Text(x.Sizes)}", nameof(tensors));
        return Through(tensors, x => AtLeast(x, 2), blocks =>
        {
            var (before, columns) = (0L, blocks.Sum(block => block.Sizes[1]));
            return Through(blocks, block =>
            {
                using var left = Creation.Full([block.Sizes[0], before], 0, block.dtype);
                before += block.Sizes[1];
                using var right = Creation.Full([block.Sizes[0], columns - before], 0, block.dtype);
                return Cat([left, block, right], 1);
            }, rows => Cat(rows, 0));
        });
    }

    /// <summary>The tensor with dimensions of size 1 added: <c>[1]</c>, <c>[1, n]</c>, <c>[1, n, 1]</c>, <c>[m, n, 1]</c>.</summary>
    public static Tensor AtLeast(Tensor x, int rank) => x.Rank >= rank ? x.alias() : Views.Reshape(x, (x.Rank, rank) switch
    {
        (0, 1) => [1],
        (0, 2) => [1, 1],
        (1, 2) => [1, x.Sizes[0]],
        (0, _) => [1, 1, 1],
        (1, _) => [1, x.Sizes[0], 1],
        _ => [x.Sizes[0], x.Sizes[1], 1],
    });

    /// <summary>Applies a view to each tensor, and disposes the views when they are joined.</summary>
    private static Tensor Through(IReadOnlyList<Tensor> tensors, Func<Tensor, Tensor> view, Func<Tensor[], Tensor> join)
    {
        using var uncounted = Scoped.Uncounted();
        ArgumentNullException.ThrowIfNull(tensors);
        Tensor[] views = [.. tensors.Select(view)];
        try
        {
            return join(views);
        }
        finally
        {
            Array.ForEach(views, x => x.Dispose());
        }
    }

    /// <summary>The length that a tensor adds to the dimension at which it is joined to the first.</summary>
    private static long LengthBeside(Tensor first, Tensor x, int dim)
    {
        if (x.Rank != first.Rank)
            throw new ArgumentException($"Tensors must have same number of dimensions: got {first.Rank} and {x.Rank}, shapes "
                + $"{Shape.Text(first.Sizes)} and "
                + Shape.Text(x.Sizes));
        for (var d = 0; d < x.Rank; d++)
            if (d != dim && x.Sizes[d] != first.Sizes[d])
                throw new ArgumentException($"Sizes of tensors must match except in dimension {dim}. Expected size {first.Sizes[d]} but "
                    + $"got size {x.Sizes[d]} for dimension {d}: shapes {Shape.Text(first.Sizes)} and {Shape.Text(x.Sizes)}");
        return x.Sizes[dim];
    }
}
