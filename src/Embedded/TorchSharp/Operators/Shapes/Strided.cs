using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Views of any places of the memory.</summary>
internal static partial class Views
{
    /// <summary>A tensor without contents, in memory of its own, of any strides.</summary>
    public static Tensor EmptyStrided(long[] sizes, long[] strides, ScalarType dtype)
    {
        using var uncounted = Scoped.Uncounted();
        using var memory = Creation.Empty([new Geometry(sizes, strides, 0).End], dtype);
        var y = AsStrided(memory, sizes, strides, 0);
        using (y) return y.detach();
    }

    /// <summary>y[i] = memory[offset + Σ iₖ · strides[k]]; ∂L/∂x = g added at those places.</summary>
    public static Tensor AsStrided(Tensor x, ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, long offset)
    {
        if (sizes.Length != strides.Length)
            throw new ArgumentException($"mismatch in length of strides {Shape.Text(strides)} and shape "
                + $"{Shape.Text(sizes)}", nameof(strides));
        var last = offset;
        for (var i = 0; i < sizes.Length; i++) last += Math.Max(sizes[i] - 1, 0) * strides[i];
        if (offset < 0 || (Shape.Count(sizes) > 0 && (last + 1) * x.ElementSize > x.Impl.Storage.Bytes))
            throw new ArgumentException($"setStorage: sizes {Shape.Text(sizes)}, strides {Shape.Text(strides)}, storage offset {offset} "
                + $"are out of bounds for storage of size {x.Impl.Storage.Bytes} bytes");
        var y = View(x, sizes.ToArray(), strides.ToArray(), offset);
        if (!Node.Wanted(x)) return y;
        var (view, memory) = (new Geometry(sizes.ToArray(), strides.ToArray(), offset), Geometry.Of(x));
        var node = new Node("AsStridedBackward0");
        if (!x.is_contiguous() || view.Overlaps || !view.IsInside(memory)) return node.Record(y, (x, g => Regrouped(g, view, memory)));
        var (shape, shift) = (x.shape, offset - x.Impl.Offset);
        return node.Record(y, (x, g => Scatter(g, shape, target => View(target, view.Sizes, view.Strides, shift))));
    }

    /// <summary>
    /// The gradient of a view of any geometry for a tensor of any geometry: g is added up place by place in memory, and each of the
    /// tensor's
    /// elements gets what arrived at its place, shared with the other elements there. Differentiable.
    /// </summary>
    private static Tensor Regrouped(Tensor g, Geometry view, Geometry tensor)
    {
        using var memory = view.ToMemory(g, Math.Max(view.End, tensor.End));
        using var read = tensor.FromMemory(memory);
        if (!tensor.Overlaps) return read.alias();
        using var ones = Creation.Full(tensor.Sizes, 1, g.dtype);
        using var counts = tensor.ToMemory(ones, memory.numel());
        using var shares = tensor.FromMemory(counts);
        return Arithmetic.Div(read, shares);
    }
}
