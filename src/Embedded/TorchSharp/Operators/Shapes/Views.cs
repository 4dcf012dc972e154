using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Tensors that look at the memory of another one: new sizes, strides and offset, the same elements.</summary>
internal static partial class Views
{
    /// <summary>The same elements in row-major order under another shape; ∂L/∂x = g in the old shape.</summary>
    public static Tensor Reshape(Tensor x, ReadOnlySpan<long> sizes)
    {
        using var uncounted = Scoped.Uncounted();
        var target = Shape.Infer(sizes, x.numel());
        if (Shape.ViewStrides(x.Sizes, x.Strides, target) is { } strides) return Reshaped(x, target, strides, "ViewBackward0");
        using var copy = Copies.Clone(x);
        return Reshaped(copy, target, Shape.Strides(target), "UnsafeViewBackward0");
    }

    /// <summary>As <see cref="Reshape"/>, but never copies.</summary>
    /// <exception cref="InvalidOperationException">The elements would have to move.</exception>
    public static Tensor ViewAs(Tensor x, ReadOnlySpan<long> sizes)
    {
        var target = Shape.Infer(sizes, x.numel());
        return Reshaped(x, target, Shape.ViewStrides(x.Sizes, x.Strides, target) ?? throw new InvalidOperationException(
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous "
                + $"subspaces). Use .reshape(...) instead. Input shape {Shape.Text(x.Sizes)}, strides {Shape.Text(x.Strides)}, wanted "
            + $"{Shape.Text(target)}."), "ViewBackward0");
    }

    /// <summary>y[i₀, i₁, …] = x[…], dimension k of y being dimension <paramref name="dims"/>[k] of x; ∂L/∂x = g permuted back.</summary>
    public static Tensor Permute(Tensor x, ReadOnlySpan<long> dims)
    {
        if (dims.Length != x.Rank)
            throw new ArgumentException($"number of dims don't match in permute: got {Shape.Text(dims)} for a tensor of shape "
                + $"{Shape.Text(x.Sizes)}", nameof(dims));
        var order = Shape.Dims(dims, x.Rank);
        var (sizes, strides, back) = (new long[order.Length], new long[order.Length], new long[order.Length]);
        for (var i = 0; i < order.Length; i++) (sizes[i], strides[i], back[order[i]]) = (x.Sizes[order[i]], x.Strides[order[i]], i);
        var y = View(x, sizes, strides, x.Impl.Offset);
        return Node.Wanted(x) ? new Node("PermuteBackward0").Record(y, (x, g => Permute(g, back))) : y;
    }

    /// <summary>Swaps two dimensions; ∂L/∂x = g swapped back.</summary>
    public static Tensor Transpose(Tensor x, long dim0, long dim1)
    {
        var (a, b) = (Shape.Dim(dim0, x.Rank), Shape.Dim(dim1, x.Rank));
        var (sizes, strides) = (x.shape, x.stride());
        if (x.Rank > 0)
        {
            (sizes[a], sizes[b]) = (sizes[b], sizes[a]);
            (strides[a], strides[b]) = (strides[b], strides[a]);
        }
        var y = View(x, sizes, strides, x.Impl.Offset);
        return Node.Wanted(x) ? new Node("TransposeBackward0").Record(y, (x, g => Transpose(g, a, b))) : y;
    }

    /// <summary>The transposed matrix; a vector or a number as it is. ∂L/∂x = g transposed.</summary>
    public static Tensor TransposedMatrix(Tensor x) => x.Rank <= 2
        ? Transpose(x, 0, x.Rank < 2 ? 0 : 1)
        : throw new ArgumentException($"t() expects a tensor with <= 2 dimensions, but self is {x.Rank}D: {Shape.Text(x.Sizes)}");

    /// <summary>
    /// Repeats dimensions of size 1, and new ones in front, without copying; −1 keeps a size. ∂L/∂x = g summed over the repeats.
    /// </summary>
    public static Tensor Expand(Tensor x, ReadOnlySpan<long> sizes)
    {
        var target = sizes.ToArray();
        for (var i = 1; i <= target.Length; i++)
            if (target[^i] == -1) target[^i] = i <= x.Rank ? x.Sizes[^i] : throw new ArgumentException(
                "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension "
                    + $"{target.Length - i}", nameof(sizes));
        if (!Shape.Expands(x.Sizes, target))
            throw new ArgumentException($"The expanded size of the tensor {Shape.Text(target)} must match the existing size "
                + $"{Shape.Text(x.Sizes)} at every non-singleton dimension.", nameof(sizes));
        var y = View(x, target, Shape.ExpandStrides(x.Sizes, x.Strides, target), x.Impl.Offset);
        return Node.Wanted(x) ? new Node("ExpandBackward0").Record(y, (x, g => g)) : y;
    }

    /// <summary>Removes dimensions of size 1: all, or one (nothing if its size is not 1); ∂L/∂x = g in the old shape.</summary>
    public static Tensor Squeeze(Tensor x, long? dim)
    {
        var only = dim is { } d ? Shape.Dim(d, x.Rank) : -1;
        var (sizes, strides) = (new List<long>(x.Rank), new List<long>(x.Rank));
        for (var i = 0; i < x.Rank; i++)
        {
            if (x.Sizes[i] == 1 && (only < 0 || only == i)) continue;
            sizes.Add(x.Sizes[i]);
            strides.Add(x.Strides[i]);
        }
        return Reshaped(x, [.. sizes], [.. strides], "SqueezeBackward0");
    }

    /// <summary>Inserts a dimension of size 1; ∂L/∂x = g in the old shape.</summary>
    public static Tensor Unsqueeze(Tensor x, long dim)
    {
        var d = Shape.Dim(dim, x.Rank + 1);
        var stride = d < x.Rank ? x.Sizes[d] * x.Strides[d] : 1;
        return Reshaped(x, [.. x.Sizes[..d], 1, .. x.Sizes[d..]], [.. x.Strides[..d], stride, .. x.Strides[d..]], "UnsqueezeBackward0");
    }

    /// <summary>Dimensions start … end (both included) as one; a 0-d tensor becomes <c>[1]</c>. ∂L/∂x = g in the old shape.</summary>
    public static Tensor Flatten(Tensor x, long start, long end)
    {
        var (first, last) = (Shape.Dim(start, x.Rank), Shape.Dim(end, x.Rank));
        if (first > last) throw new ArgumentException($"flatten() has invalid args: start_dim {start} cannot come after end_dim "
            + $"{end}", nameof(start));
        if (x.Rank == 0) return Reshape(x, [1]);
        return Reshape(x, [.. x.Sizes[..first], Shape.Count(x.Sizes[first..(last + 1)]), .. x.Sizes[(last + 1)..]]);
    }

    /// <summary>One dimension as several, of which one size may be −1; ∂L/∂x = g in the old shape.</summary>
    public static Tensor Unflatten(Tensor x, long dim, ReadOnlySpan<long> sizes)
    {
        var d = Shape.Dim(dim, x.Rank);
        if (sizes.Length == 0) throw new ArgumentException("unflatten: sizes must be non-empty", nameof(sizes));
        return ViewAs(x, [.. x.Sizes[..d], .. Shape.Infer(sizes, x.Sizes[d]), .. x.Sizes[(d + 1)..]]);
    }

    /// <summary>Moves dimensions to other places; the others keep their order. ∂L/∂x = g moved back.</summary>
    public static Tensor Move(Tensor x, ReadOnlySpan<long> source, ReadOnlySpan<long> destination)
    {
        if (source.Length != destination.Length)
            throw new ArgumentException($"movedim: Invalid source or destination dims: source {Shape.Text(source)} and destination "
                + $"{Shape.Text(destination)} must have the same number of elements", nameof(source));
        var (from, to) = (Shape.Dims(source, x.Rank), Shape.Dims(destination, x.Rank));
        var rest = new Queue<long>(Enumerable.Range(0, x.Rank).Where(d => !from.Contains(d)).Select(d => (long)d));
        var order = new long[x.Rank];
        for (var d = 0; d < order.Length; d++)
            order[d] = Array.IndexOf(to, d) is >= 0 and var moved ? from[moved] : rest.Dequeue();
        return Permute(x, order);
    }

    /// <summary>All tensors expanded to their common shape.</summary>
    public static Tensor[] Broadcast(IReadOnlyList<Tensor> tensors)
    {
        long[] shape = [];
        foreach (var tensor in tensors) shape = Shape.Broadcast(shape, tensor.Sizes);
        return [.. tensors.Select(tensor => Expand(tensor, shape))];
    }

    /// <summary>The same memory and geometry as a tensor of its own, without history.</summary>
    public static TensorImpl Share(TensorImpl x) => new(x.Storage, x.Dtype, x.Sizes, x.Strides, x.Offset);

    private static Tensor Reshaped(Tensor x, long[] sizes, long[] strides, string name)
    {
        var y = View(x, sizes, strides, x.Impl.Offset);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node(name).Record(y, (x, g => Reshape(g, shape)));
    }

    private static Tensor View(Tensor x, long[] sizes, long[] strides, long offset) =>
        new(new TensorImpl(x.Impl.Storage, x.dtype, sizes, strides, offset, viewed: x.Impl.Base ?? x.Impl));
}
