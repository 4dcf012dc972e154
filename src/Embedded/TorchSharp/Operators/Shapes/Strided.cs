using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Views of any places of the memory.</summary>
internal static partial class Views
{
    /// <summary>Sizes, strides and offset: which places of the memory a tensor looks at.</summary>
    private sealed record Geometry(long[] Sizes, long[] Strides, long Offset)
    {
        /// <summary>One more than the last place.</summary>
        public long End { get; } = Shape.Count(Sizes) == 0 ? 0 : Offset + 1 + Sizes.Zip(Strides, (size, stride) => (size - 1) * stride).Sum();

        /// <summary>True if two elements may lie at one place.</summary>
        public bool Overlaps { get; } = MayOverlap(Sizes, Strides);

        public static Geometry Of(Tensor x) => new(x.shape, x.stride(), x.Impl.Offset);

        public bool IsInside(Geometry other) => Offset >= other.Offset && End <= other.End;

        /// <summary>The places of the elements in row-major order, Int64.</summary>
        public Tensor Places()
        {
            using var positions = Positions.Sums(Offset, 1, [.. Sizes.Select((size, d) => Positions.Axis(size, Strides[d]))]);
            return Creation.From<long>(positions.Offsets, null);
        }

        private static bool MayOverlap(long[] sizes, long[] strides)
        {
            var reach = 0L;
            foreach (var d in Enumerable.Range(0, sizes.Length).Where(d => sizes[d] > 1).OrderBy(d => strides[d]))
            {
                if (strides[d] <= reach) return true;
                reach += (sizes[d] - 1) * strides[d];
            }
            return false;
        }
    }

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
        var (view, memory) = (new Geometry(sizes.ToArray(), strides.ToArray(), offset), Geometry.Of(x));
        if (!x.is_contiguous() || view.Overlaps || !view.IsInside(memory)) return new Node("AsStridedBackward0").Record(y, (x, g => Regrouped(g, view, memory)));
        var (shape, shift) = (x.shape, offset - x.Impl.Offset);
        return new Node("AsStridedBackward0").Record(y, (x, g => Scatter(g, shape, target => View(target, view.Sizes, view.Strides, shift))));
    }

    /// <summary>
    /// The gradient of a view of any geometry for a tensor of any geometry: g is added up place by place in memory, and each of the tensor's
    /// elements gets what arrived at its place, shared with the other elements there. Differentiable.
    /// </summary>
    private static Tensor Regrouped(Tensor g, Geometry view, Geometry tensor)
    {
        using var viewed = view.Places();
        using var own = tensor.Places();
        using var flat = Reshape(g, [-1]);
        using var memory = Placing.Spread([Math.Max(view.End, tensor.End)], new AdvancedPlacement([viewed]), flat);
        using var read = Placing.Read(memory, new AdvancedPlacement([own]));
        using var shared = tensor.Overlaps ? read.div(Multiplicity(own, memory.numel(), g.dtype)) : read.alias();
        return Reshape(shared, tensor.Sizes);
    }

    /// <summary>For each place how often it occurs in the list.</summary>
    private static Tensor Multiplicity(Tensor places, long count, ScalarType dtype)
    {
        using var ones = Creation.Full(places.Sizes, 1, dtype);
        using var counts = Placing.Spread([count], new AdvancedPlacement([places]), ones);
        return Placing.Read(counts, new AdvancedPlacement([places]));
    }
}
