using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What users ask for, checked and turned into a <see cref="ConvolutionShape"/>.</summary>
internal static class ConvolutionArguments
{
    /// <summary>
    /// The convolution over <paramref name="rank"/> dimensions, of <c>[N, C, …]</c> or <c>[C, …]</c>; the spatial sizes become
    /// ⌊(size + 2 · padding − dilation · (kernel − 1) − 1) / stride⌋ + 1.
    /// </summary>
    /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
    public static Tensor Convolve(
        int rank, Tensor x, Tensor w, Tensor? bias, long[]? stride, long[]? padding, long[]? dilation, long groups) =>
        Batched(rank, x, $"conv{rank}d", input =>
        {
            var (step, pad, gap) = Steps(rank, input, w, bias, w.Sizes[0], stride, padding, dilation, groups);
            var outputs = new long[rank];
            for (var d = 0; d < rank; d++) outputs[d] = input.Sizes[d + 2] + 2 * pad[d] - gap[d] * (w.Sizes[d + 2] - 1) - 1;
            if (outputs.Any(size => size < 0)) throw TooSmall(input, w, pad, gap);
            for (var d = 0; d < rank; d++) outputs[d] = outputs[d] / step[d] + 1;
            return Convolutions.Convolve(input, w, bias, ConvolutionShape.Of(input, w, outputs, step, pad, gap, groups));
        });

    /// <summary>The convolution that keeps the spatial sizes (an odd number of missing pixels: one more at the end) or adds nothing.</summary>
    public static Tensor Convolve(
        int rank, Tensor x, Tensor w, Tensor? bias, long[]? stride, Padding padding, long[]? dilation, long groups)
    {
        if (padding == Padding.Valid) return Convolve(rank, x, w, bias, stride, (long[]?)null, dilation, groups);
        return Batched(rank, x, $"conv{rank}d", input =>
        {
            var (step, _, gap) = Steps(rank, input, w, bias, w.Sizes[0], stride, null, dilation, groups);
            if (step.Any(s => s != 1)) throw new ArgumentException("padding='same' is not supported for strided convolutions", nameof(stride));
            var before = new long[rank];
            for (var d = 0; d < rank; d++) before[d] = gap[d] * (w.Sizes[d + 2] - 1) / 2;
            return Convolutions.Convolve(input, w, bias, ConvolutionShape.Of(input, w, input.Sizes[2..].ToArray(), step, before, gap, groups));
        });
    }

    /// <summary>
    /// The transposed convolution with weights <c>[C, F / groups, …]</c>; the spatial sizes become
    /// (size − 1) · stride − 2 · padding + dilation · (kernel − 1) + 1 + output padding.
    /// </summary>
    /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
    public static Tensor Spread(int rank, Tensor x, Tensor w, Tensor? bias, long[]? stride, long[]? padding, long[]? outputPadding,
        long[]? dilation, long groups) => Batched(rank, x, $"conv_transpose{rank}d", input =>
        {
            var (step, pad, gap) = Steps(rank, input, w, bias, null, stride, padding, dilation, groups);
            var extra = Expand(rank, outputPadding, 0, "output_padding");
            if (extra.Any(e => e < 0)) throw new ArgumentException($"negative output_padding is not supported, got {Shape.Text(extra)}");
            var outputs = new long[rank];
            for (var d = 0; d < rank; d++)
            {
                if (extra[d] >= step[d] && extra[d] >= gap[d])
                    throw new ArgumentException("output padding must be smaller than either stride or dilation, but got output_padding: "
                        + $"{Shape.Text(extra)}, stride: {Shape.Text(step)}, dilation: {Shape.Text(gap)}");
                outputs[d] = (input.Sizes[d + 2] - 1) * step[d] - 2 * pad[d] + gap[d] * (w.Sizes[d + 2] - 1) + 1 + extra[d];
            }
            if (outputs.Any(size => size <= 0))
                throw new ArgumentException($"Given input size per channel: ({Extents(input.Sizes[2..])}). Calculated output size per channel: "
                    + $"({Extents(outputs)}). Output size is too small");
            return Convolutions.Spread(input, w, bias, ConvolutionShape.Transposed(input, w, outputs, step, pad, gap, groups));
        });

    /// <summary>One number per dimension, from that many, one for all, or none.</summary>
    public static long[] Expand(int rank, long[]? numbers, long missing, string name) => numbers switch
    {
        null => [.. Enumerable.Repeat(missing, rank)],
        [var all] => [.. Enumerable.Repeat(all, rank)],
        _ when numbers.Length == rank => numbers,
        _ => throw new ArgumentException($"expected {name} to be a single integer value or a list of {rank} values to match the convolution "
            + $"dimensions, but got {name}={Shape.Text(numbers)}", name),
    };

    /// <summary>Applies an operation on batches to a batch or to one image.</summary>
    private static Tensor Batched(int rank, Tensor x, string name, Func<Tensor, Tensor> f)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank == rank + 2) return f(x);
        if (x.Rank != rank + 1)
            throw new ArgumentException($"Expected {rank + 1}D (unbatched) or {rank + 2}D (batched) input to {name}, but got input of size: "
                + Shape.Text(x.Sizes));
        using var batch = Views.Unsqueeze(x, 0);
        using var y = f(batch);
        return Views.Squeeze(y, 0);
    }

    // `filters` is the number of a bias's elements, null for a transposed convolution.
    private static (long[] stride, long[] padding, long[] dilation) Steps(int rank, Tensor x, Tensor w, Tensor? bias, long? filters,
        long[]? stride, long[]? padding, long[]? dilation, long groups)
    {
        var shape = Shape.Text(w.Sizes);
        if (w.Rank != rank + 2)
            throw new ArgumentException($"Expected {rank + 2}-dimensional weight for {rank + 2}-dimensional input {Shape.Text(x.Sizes)}, but "
                + $"got weight of size {shape} instead");
        var (step, pad, gap) = (Expand(rank, stride, 1, "stride"), Expand(rank, padding, 0, "padding"), Expand(rank, dilation, 1, "dilation"));
        if (pad.Any(p => p < 0)) throw new ArgumentException($"negative padding is not supported, got {Shape.Text(pad)}");
        if (step.Any(s => s <= 0)) throw new ArgumentException($"non-positive stride is not supported, got {Shape.Text(step)}");
        if (gap.Any(d => d <= 0)) throw new ArgumentException($"dilation should be greater than zero, but got {Shape.Text(gap)}");
        if (groups <= 0) throw new ArgumentException($"non-positive groups is not supported, got {groups}");
        if (w.Sizes[0] < groups)
            throw new ArgumentException($"Given groups={groups}, expected weight to be at least {groups} at dimension 0, but got weight of size "
                + $"{shape} instead");
        if (w.Sizes[0] % groups != 0)
            throw new ArgumentException($"Given groups={groups}, expected weight to be divisible by {groups} at dimension 0, but got weight of "
                + $"size {shape} instead");
        var channels = filters is null ? w.Sizes[0] : w.Sizes[1] * groups;
        if (x.Sizes[1] != channels)
            throw new ArgumentException($"Given {(filters is null ? "transposed=1" : $"groups={groups}")}, weight of size {shape}, expected "
                + $"input{Shape.Text(x.Sizes)} to have {channels} channels, but got {x.Sizes[1]} channels instead");
        var outputs = filters ?? w.Sizes[1] * groups;
        if (bias is not null && (bias.Rank != 1 || bias.Sizes[0] != outputs))
            throw new ArgumentException($"Given {(filters is null ? "transposed=1, " : "")}weight of size {shape}, expected bias to be "
                + $"1-dimensional with {outputs} elements, but got bias of size {Shape.Text(bias.Sizes)} instead");
        if (x.Sizes[2..].Contains(0) || w.Sizes.Contains(0))
            throw new ArgumentException($"Only zero batch inputs are supported, but got input shape: {Shape.Text(x.Sizes)}, weight {shape}");
        if (!x.is_floating_point()) throw Elementwise.Unsupported(x.dtype, $"\"slow_conv{rank}d\"");
        if (w.dtype != x.dtype)
            throw new ArgumentException($"expected scalar type {x.dtype.TorchName()} but found {w.dtype.TorchName()}: input and weight");
        if (bias is not null && bias.dtype != x.dtype)
            throw new ArgumentException($"Input type ({x.dtype.TorchName()}) and bias type ({bias.dtype.TorchName()}) should be the same");
        return (step, pad, gap);
    }

    private static ArgumentException TooSmall(Tensor x, Tensor w, long[] padding, long[] dilation)
    {
        var (padded, kernel) = (new long[padding.Length], new long[padding.Length]);
        for (var d = 0; d < padded.Length; d++)
            (padded[d], kernel[d]) = (x.Sizes[d + 2] + 2 * padding[d], dilation[d] * (w.Sizes[d + 2] - 1) + 1);
        return new($"Calculated padded input size per channel: ({Extents(padded)}). Kernel size: ({Extents(kernel)}). Kernel size can't be "
            + "greater than actual input size");
    }

    private static string Extents(ReadOnlySpan<long> sizes) => string.Join(" x ", sizes.ToArray());
}
