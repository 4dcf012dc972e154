using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>One tensor as several views.</summary>
internal static class Splitting
{
    /// <summary>Views of these lengths along a dimension, one after the other; ∂L/∂x = their gradients joined.</summary>
    /// <exception cref="ArgumentException">The lengths do not add up to the dimension's size.</exception>
    public static Tensor[] ByLengths(Tensor x, ReadOnlySpan<long> lengths, long dim)
    {
        var d = Dimension(x, dim, "split");
        var sum = 0L;
        foreach (var length in lengths) sum += length >= 0 ? length : long.MaxValue / lengths.Length;
        if (sum != x.Sizes[d])
            throw new ArgumentException($"split_with_sizes expects split_sizes to be non-negative and to sum exactly to {x.Sizes[d]} "
                + $"(input tensor's size at dimension {d}), but got split_sizes={Shape.Text(lengths)}", nameof(lengths));
        var parts = new Tensor[lengths.Length];
        using (new GradMode.Switch(false))
            for (var (k, start) = (0, 0L); k < parts.Length; start += lengths[k++])
                parts[k] = Views.Slice(x, d, start, start + lengths[k], 1);
        return Recorded("SplitBackward0", x, parts, grads => Joining.Cat(grads, d));
    }

    /// <summary>Views of a length along a dimension; the last may be shorter.</summary>
    /// <exception cref="ArgumentException">The length is negative, or zero for a dimension that is not.</exception>
    public static Tensor[] ByLength(Tensor x, long length, long dim)
    {
        var size = x.Sizes[Dimension(x, dim, "split")];
        if (length < 0 || (length == 0 && size > 0))
            throw new ArgumentException($"split expects split_size be positive for a dimension of size {size}, but got "
                + $"split_size={length}", nameof(length));
        var count = length == 0 ? 1 : Math.Max((size + length - 1) / length, 1);
        var lengths = new long[count];
        for (var k = 0L; k < count; k++) lengths[k] = Math.Min(length, size - k * length);
        return ByLengths(x, lengths, dim);
    }

    /// <summary>At most this many views of equal length along a dimension; the last may be shorter.</summary>
    public static Tensor[] Chunks(Tensor x, long chunks, long dim)
    {
        if (chunks <= 0) throw new ArgumentOutOfRangeException(nameof(chunks), chunks, "chunk expects `chunks` to be greater than 0, "
            + $"got: {chunks}");
        var size = x.Sizes[Dimension(x, dim, "chunk")];
        return size == 0 ? ByLengths(x, new long[chunks], dim) : ByLength(x, (size + chunks - 1) / chunks, dim);
    }

    /// <summary>Exactly this many views along a dimension, whose lengths differ by at most 1.</summary>
    public static Tensor[] Sections(Tensor x, long sections, long dim)
    {
        if (sections <= 0) throw new ArgumentOutOfRangeException(nameof(sections), sections, "number of sections must be larger than "
            + $"0, got {sections}");
        var size = x.Sizes[Dimension(x, dim, "tensor_split")];
        var lengths = new long[sections];
        for (var k = 0L; k < sections; k++) lengths[k] = size / sections + (k < size % sections ? 1 : 0);
        return ByLengths(x, lengths, dim);
    }

    /// <summary>Views from 0 to the first index, from there to the second, …, from the last to the end, as Python slices.</summary>
    public static Tensor[] AtIndices(Tensor x, IReadOnlyList<long> indices, long dim)
    {
        var d = Dimension(x, dim, "tensor_split");
        var parts = new Tensor[indices.Count + 1];
        for (var k = 0; k < parts.Length; k++)
            parts[k] = Views.Slice(x, d, k == 0 ? 0 : indices[k - 1], k < indices.Count ? indices[k] : null, 1);
        return parts;
    }

    /// <summary>As <see cref="Sections"/> for a 0-d tensor, as <see cref="AtIndices"/> for a 1-d one.</summary>
    public static Tensor[] ByTensor(Tensor x, Tensor indices, long dim)
    {
        if (indices.dtype != ScalarType.Int64 || indices.Rank > 1)
            throw new ArgumentException("tensor_split expected tensor_indices_or_sections to be a zero-dimensional or one-dimensional "
                + $"Int64 tensor, got {indices.dtype.TorchName()} {Shape.Text(indices.Sizes)}", nameof(indices));
        return indices.Rank == 0 ? Sections(x, indices.ToInt64(), dim) : AtIndices(x, indices.data<long>().ToArray(), dim);
    }

    /// <summary>This many views of equal length along a dimension that it divides.</summary>
    public static Tensor[] Evenly(Tensor x, long sections, long dim, string operation)
    {
        var size = x.Sizes[Shape.Dim(dim, x.Rank)];
        return sections > 0 && size % sections == 0
            ? Sections(x, sections, dim)
            : throw new ArgumentException($"torch.{operation} attempted to split along dimension {dim}, but the size of the dimension "
                + $"{size} is not divisible by the split_size {sections}!", nameof(sections));
    }

    /// <summary>The dimension that <c>hsplit</c>, <c>vsplit</c> or <c>dsplit</c> splits along.</summary>
    public static long Along(Tensor x, string operation)
    {
        var (rank, dim) = operation switch { "hsplit" => (1, x.Rank == 1 ? 0 : 1), "vsplit" => (2, 0), _ => (3, 2) };
        return x.Rank >= rank ? dim
            : throw new ArgumentException($"torch.{operation} requires a tensor with at least {rank} dimension, but got a tensor with "
                + $"{x.Rank} dimensions!");
    }

    /// <summary>All elements of a dimension as views without it; ∂L/∂x = their gradients stacked.</summary>
    public static Tensor[] Unbind(Tensor x, long dim)
    {
        var d = Dimension(x, dim, "unbind");
        var parts = new Tensor[x.Sizes[d]];
        using (new GradMode.Switch(false))
            for (var k = 0; k < parts.Length; k++) parts[k] = Views.Select(x, d, k);
        return Recorded("UnbindBackward0", x, parts, grads => Joining.Stack(grads, d));
    }

    private static Tensor[] Recorded(string name, Tensor x, Tensor[] parts, Func<Tensor[], Tensor> join)
    {
        if (!Node.Wanted(x) || parts.Length == 0) return parts;
        var (shapes, dtype) = (Array.ConvertAll(parts, part => part.shape), x.dtype);
        new Node(name).RecordJoint(parts, [x], grads =>
            [join([.. grads.Select((grad, k) => grad ?? Creation.Full(shapes[k], 0, dtype))])]);
        return parts;
    }

    private static int Dimension(Tensor x, long dim, string operation) => x.Rank > 0
        ? Shape.Dim(dim, x.Rank)
        : throw new ArgumentException($"{operation} expects at least a 1-dimensional tensor");
}
