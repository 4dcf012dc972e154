using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Puts the maxima of a pooling back in their places, zeros elsewhere (Zeiler and Fergus, 2014).</summary>
internal static class Unpooling
{
    /// <summary>y[indices[i]] = x[i] in each plane, else 0; ∂L/∂x = g read there.</summary>
    /// <param name="x">The maxima, <c>[N, C, …]</c> or <c>[C, …]</c>.</param>
    /// <param name="indices">Their places in the planes of the result, Int64, in the shape of x.</param>
    /// <param name="dims">The number of dimensions of a plane.</param>
    /// <param name="kernel">The sizes of the windows.</param>
    /// <param name="stride">Their distances; the kernel's sizes, if null.</param>
    /// <param name="padding">The padding of the pooling; 0 if null.</param>
    /// <param name="size">The sizes of the result, with or without the other dimensions; what the pooling suggests, if null.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or an index is outside a plane.</exception>
    public static Tensor Max(Tensor x, Tensor indices, int dims, long[] kernel, long[]? stride, long[]? padding, long[]? size)
    {
        if (x.Rank != dims + 1 && x.Rank != dims + 2)
            throw new ArgumentException($"Input to max_unpooling{dims}d should be a {dims + 1}d or {dims + 2}d Tensor, but got a "
                + $"tensor with {x.Rank} dimensions.", nameof(x));
        if (indices.dtype != ScalarType.Int64)
            throw new ArgumentException($"elements in indices should be type int64 but got: {indices.dtype}", nameof(indices));
        if (!indices.Sizes.SequenceEqual(x.Sizes))
            throw new ArgumentException($"Expected shape of indices to be same as that of the input tensor ({Shape.Text(x.Sizes)}) but got "
                + $"indices tensor with shape: {Shape.Text(indices.Sizes)}", nameof(indices));
        var plane = SizeOf(x, dims, kernel, stride, padding, size);
        var (planes, inputs, outputs) = (Shape.Count(x.Sizes[..^dims]), Shape.Count(x.Sizes[^dims..]), Shape.Count(plane));
        using var places = Views.Reshape(indices, [planes, inputs]);
        Require(places, plane, outputs);
        using var zeros = Creation.Full([planes, outputs], 0, x.dtype);
        using var values = Views.Reshape(x, [planes, inputs]);
        using var y = Placing.Put(zeros, new AlongPlacement(1, places), values, accumulate: false);
        return Views.Reshape(y, [.. x.Sizes[..^dims], .. plane]);
    }

    private static long[] SizeOf(Tensor x, int dims, long[] kernel, long[]? stride, long[]? padding, long[]? size)
    {
        var operation = $"max_unpool{dims}d";
        if (size is not null && size.Length != dims && size.Length != dims + 2)
            throw new ArgumentException($"output_size should be a sequence containing {dims} or {dims + 2} elements, but it has a "
                + $"length of '{size.Length}'", nameof(size));
        var (plane, wanted) = (new long[dims], size?[^dims..]);
        for (var d = 0; d < dims; d++)
        {
            var length = PoolWindows.At(operation, nameof(kernel), kernel, d, dims, 1);
            var step = PoolWindows.At(operation, nameof(stride), stride, d, dims, length);
            var natural = (x.Sizes[x.Rank - dims + d] - 1) * step + length
                - 2 * PoolWindows.At(operation, nameof(padding), padding, d, dims, 0);
            plane[d] = wanted?[d] ?? natural;
            if (wanted is not null && (plane[d] <= natural - step || plane[d] >= natural + step))
                throw new ArgumentException($"invalid output_size \"{Shape.Text(wanted)}\" (dim {d} must be between {natural - step} and "
                    + $"{natural + step})", nameof(size));
        }
        return plane;
    }

    private static void Require(Tensor places, long[] plane, long outputs)
    {
        using var plain = Copies.Contiguous(places);
        foreach (var place in plain.Span<long>())
            if (place < 0 || place >= outputs)
                throw new ArgumentException($"Found an invalid max index: {place} (output volumes are of size {string.Join("x", plane)})",
                    nameof(places));
    }
}
