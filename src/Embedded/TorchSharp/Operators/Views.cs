using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Tensors that look at the memory of another one: new sizes, strides and offset, the same elements.</summary>
internal static class Views
{
    /// <summary>y[i] = memory[offset + Σ iₖ · strides[k]]; ∂L/∂x = g added at those places.</summary>
    public static Tensor AsStrided(Tensor x, ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, long offset)
    {
        if (sizes.Length != strides.Length)
            throw new ArgumentException($"mismatch in length of strides {Shape.Text(strides)} and shape {Shape.Text(sizes)}", nameof(strides));
        var last = offset;
        for (var i = 0; i < sizes.Length; i++) last += Math.Max(sizes[i] - 1, 0) * strides[i];
        if (offset < 0 || (Shape.Count(sizes) > 0 && (last + 1) * x.ElementSize > x.Impl.Storage.Bytes))
            throw new ArgumentException($"setStorage: sizes {Shape.Text(sizes)}, strides {Shape.Text(strides)}, storage offset {offset} are out of bounds for storage of "
                + $"size {x.Impl.Storage.Bytes} bytes");
        var y = View(x, sizes.ToArray(), strides.ToArray(), offset);
        if (!Node.Wanted(x)) return y;
        var (shape, viewSizes, viewStrides, shift) = (x.shape, sizes.ToArray(), strides.ToArray(), offset - x.Impl.Offset);
        if (!x.is_contiguous()) throw new NotSupportedException("as_strided of a tensor that is not contiguous has no gradient here: call contiguous() first");
        return new Node("AsStridedBackward0").Record(y, (x, g => Scatter(g, shape, target => View(target, viewSizes, viewStrides, shift))));
    }

    /// <summary>The same elements in row-major order under another shape; ∂L/∂x = g in the old shape.</summary>
    public static Tensor Reshape(Tensor x, ReadOnlySpan<long> sizes)
    {
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
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). "
            + $"Use .reshape(...) instead. Input shape {Shape.Text(x.Sizes)}, strides {Shape.Text(x.Strides)}, wanted {Shape.Text(target)}."), "ViewBackward0");
    }

    /// <summary>y[i₀, i₁, …] = x[…], dimension k of y being dimension <paramref name="dims"/>[k] of x; ∂L/∂x = g permuted back.</summary>
    public static Tensor Permute(Tensor x, ReadOnlySpan<long> dims)
    {
        if (dims.Length != x.Rank)
            throw new ArgumentException($"number of dims don't match in permute: got {Shape.Text(dims)} for a tensor of shape {Shape.Text(x.Sizes)}", nameof(dims));
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

    /// <summary>Repeats dimensions of size 1, and new ones in front, without copying; −1 keeps a size. ∂L/∂x = g summed over the repeats.</summary>
    public static Tensor Expand(Tensor x, ReadOnlySpan<long> sizes)
    {
        var target = sizes.ToArray();
        for (var i = 1; i <= target.Length; i++)
            if (target[^i] == -1) target[^i] = i <= x.Rank ? x.Sizes[^i] : throw new ArgumentException(
                $"The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension {target.Length - i}", nameof(sizes));
        if (!Shape.Expands(x.Sizes, target))
            throw new ArgumentException($"The expanded size of the tensor {Shape.Text(target)} must match the existing size {Shape.Text(x.Sizes)} "
                + "at every non-singleton dimension.", nameof(sizes));
        var y = View(x, target, Shape.ExpandStrides(x.Sizes, x.Strides, target), x.Impl.Offset);
        return Node.Wanted(x) ? new Node("ExpandBackward0").Record(y, (x, g => g)) : y;
    }

    /// <summary>x[…, index, …] at one dimension, which vanishes; ∂L/∂x = g at that place, 0 elsewhere.</summary>
    public static Tensor Select(Tensor x, long dim, long index)
    {
        if (x.Rank == 0) throw new ArgumentException("select() cannot be applied to a 0-dim tensor.");
        var d = Shape.Dim(dim, x.Rank);
        var size = x.Sizes[d];
        if (index < -size || index >= size)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"index {index} is out of bounds for dimension {d} with size {size}");
        if (index < 0) index += size;
        long[] sizes = [.. x.Sizes[..d], .. x.Sizes[(d + 1)..]];
        long[] strides = [.. x.Strides[..d], .. x.Strides[(d + 1)..]];
        var y = View(x, sizes, strides, x.Impl.Offset + index * x.Strides[d]);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("SelectBackward0").Record(y, (x, g => Scatter(g, shape, target => Select(target, d, index))));
    }

    /// <summary>x[…, start:end:step, …] at one dimension, clamped as Python does; ∂L/∂x = g at those places, 0 elsewhere.</summary>
    public static Tensor Slice(Tensor x, long dim, long? start, long? end, long step)
    {
        if (x.Rank == 0) throw new ArgumentException("slice() cannot be applied to a 0-dim tensor.");
        if (step <= 0) throw new ArgumentOutOfRangeException(nameof(step), step, $"slice step must be positive, got {step}");
        var d = Shape.Dim(dim, x.Rank);
        var size = x.Sizes[d];
        var from = Clamp(start ?? 0);
        var to = Math.Max(Clamp(end ?? size), from);
        var (sizes, strides) = (x.shape, x.stride());
        sizes[d] = (to - from + step - 1) / step;
        strides[d] *= step;
        var y = View(x, sizes, strides, x.Impl.Offset + (sizes[d] > 0 ? from * x.Strides[d] : 0));
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("SliceBackward0").Record(y, (x, g => Scatter(g, shape, target => Slice(target, d, from, to, step))));

        long Clamp(long at) => Math.Clamp(at < 0 ? at + size : at, 0, size);
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

    /// <summary>y[…, i] = x[…, i, i + offset, …]: the diagonal of two dimensions, last; ∂L/∂x = g on the diagonal.</summary>
    public static Tensor Diagonal(Tensor x, long offset, long dim1, long dim2)
    {
        var (a, b) = (Shape.Dim(dim1, x.Rank), Shape.Dim(dim2, x.Rank));
        if (x.Rank < 2 || a == b) throw new ArgumentException($"diagonal dimensions cannot be identical {dim1}, {dim2} for shape {Shape.Text(x.Sizes)}");
        var length = Math.Max(0, offset >= 0 ? Math.Min(x.Sizes[a], x.Sizes[b] - offset) : Math.Min(x.Sizes[a] + offset, x.Sizes[b]));
        var (sizes, strides) = (new List<long>(), new List<long>());
        for (var i = 0; i < x.Rank; i++)
        {
            if (i == a || i == b) continue;
            sizes.Add(x.Sizes[i]);
            strides.Add(x.Strides[i]);
        }
        var start = length == 0 ? 0 : offset >= 0 ? offset * x.Strides[b] : -offset * x.Strides[a];
        var y = View(x, [.. sizes, length], [.. strides, x.Strides[a] + x.Strides[b]], x.Impl.Offset + start);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("DiagonalBackward0").Record(y, (x, g => Scatter(g, shape, target => Diagonal(target, offset, a, b))));
    }

    /// <summary>The same memory and geometry as a tensor of its own, without history.</summary>
    public static TensorImpl Share(TensorImpl x)
    {
        x.Storage.Retain();
        return new(x.Storage, x.Dtype, x.Sizes, x.Strides, x.Offset);
    }

    private static Tensor Reshaped(Tensor x, long[] sizes, long[] strides, string name)
    {
        var y = View(x, sizes, strides, x.Impl.Offset);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node(name).Record(y, (x, g => Reshape(g, shape)));
    }

    private static Tensor View(Tensor x, long[] sizes, long[] strides, long offset)
    {
        var storage = x.Impl.Storage;
        storage.Retain();
        return new(new TensorImpl(storage, x.dtype, sizes, strides, offset) { Base = x.Impl.Base ?? x.Impl });
    }

    /// <summary>Zeros of the viewed tensor's shape, with the gradient written where the view looked. Differentiable.</summary>
    private static Tensor Scatter(Tensor g, long[] shape, Func<Tensor, Tensor> view)
    {
        var result = Creation.Full(shape, 0, g.dtype);
        using (var target = view(result))
            Copies.Assign(target, g);
        return Node.Wanted(g) ? new Node("ScatterBackward").Record(result, (g, gg => view(gg))) : result;
    }
}
