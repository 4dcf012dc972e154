using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The windows of a pooling in a volume: those of three dimensions, of which the first may be single.</summary>
/// <param name="Depth">Along the first dimension.</param>
/// <param name="Height">Along the second.</param>
/// <param name="Width">Along the third.</param>
/// <param name="Divisor">Divides sums in place of the number of elements, if not null.</param>
internal sealed record PoolWindows(PoolAxis Depth, PoolAxis Height, PoolAxis Width, long? Divisor = null)
{
    /// <summary>The elements of one plane of the input.</summary>
    public int Inputs => checked(Depth.Size * Height.Size * Width.Size);

    /// <summary>The elements of one plane of the output.</summary>
    public int Outputs => checked(Depth.Outputs * Height.Outputs * Width.Outputs);

    /// <summary>Windows in the last dimensions of a tensor.</summary>
    public static PoolWindows Of(IReadOnlyList<PoolAxis> axes, long? divisor = null) =>
        new(axes.Count > 2 ? axes[^3] : PoolAxis.Single, axes.Count > 1 ? axes[^2] : PoolAxis.Single, axes[^1], divisor);

    /// <summary>Windows of one size at equal distances in the last dimensions of x; no stride means the kernel's size.</summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static PoolWindows Regular(string operation, Tensor x, int dims, long[] kernel, long[]? stride, long[]? padding,
        long[]? dilation,
        bool ceil, bool countsPadding = false, long? divisor = null)
    {
        Require(x, dims);
        if (divisor == 0) throw new ArgumentException("divisor must be not zero", nameof(divisor));
        var axes = new PoolAxis[dims];
        for (var d = 0; d < dims; d++)
        {
            var length = At(operation, nameof(kernel), kernel, d, dims, 1);
            axes[d] = PoolAxis.Regular(x.Sizes[x.Rank - dims + d], length, At(operation, nameof(stride), stride, d, dims, length),
                At(operation, nameof(padding), padding, d, dims, 0), At(operation, nameof(dilation), dilation, d, dims, 1), ceil,
                    countsPadding);
        }
        if (Array.Exists(axes, axis => axis.Outputs == 0))
            throw new ArgumentException($"Given input size: ({string.Join("x",
                x.Sizes[^(dims + 1)..].ToArray())}). Calculated output size: "
                + $"({x.Sizes[^(dims + 1)]}x{string.Join("x", axes.Select(axis => axis.Outputs))}). Output size is too small", nameof(x));
        return Of(axes, divisor);
    }

    /// <summary>Windows that share the last dimensions of x out evenly.</summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static PoolWindows Adaptive(string operation, Tensor x, int dims, long[] outputs)
    {
        if (x.Rank != dims + 1 && x.Rank != dims + 2)
            throw new ArgumentException($"{operation}(): Expected {dims + 1}D or {dims + 2}D tensor, but got {Shape.Text(x.Sizes)}",
                nameof(x));
        for (var d = x.Rank - dims; d < x.Rank; d++)
            if (x.Sizes[d] == 0) throw new ArgumentException($"{operation}(): Expected input to have non-zero size for non-batch "
                + $"dimensions, but input has sizes {Shape.Text(x.Sizes)} with dimension {d} being empty", nameof(x));
        if (outputs.Length != dims && outputs.Length != 1)
            throw new ArgumentException($"{operation}: output_size must be {dims}", nameof(outputs));
        if (Array.Exists(outputs, size => size < 0))
            throw new ArgumentException($"{operation}: elements of output_size must be greater than or equal to 0 but received "
                + $"{{{string.Join(", ", outputs)}}}", nameof(outputs));
        var axes = new PoolAxis[dims];
        for (var d = 0; d < dims; d++) axes[d] = PoolAxis.Adaptive(x.Sizes[x.Rank - dims + d], outputs[outputs.Length == 1 ? 0 : d]);
        return Of(axes);
    }

    /// <summary>The shape of the output for an input of a shape, whose last dimensions are pooled.</summary>
    public long[] OutputShape(ReadOnlySpan<long> shape, int dims) =>
        [.. shape[..^dims], .. new long[] { Depth.Outputs, Height.Outputs, Width.Outputs }[^dims..]];

    /// <summary>An entry of a list with one number per dimension, or one for all.</summary>
    public static long At(string operation, string name, long[]? list, int d, int dims, long missing) =>
        list is not { Length: > 0 } ? missing
        : list.Length == 1 ? list[0]
        : list.Length == dims ? list[d]
        : throw new ArgumentException($"{operation}: {name} must either be a single int, or {dims} ints, got {Shape.Text(list)}", name);

    /// <exception cref="ArgumentException">x is neither a sample nor a batch with so many dimensions to pool.</exception>
    public static void Require(Tensor x, int dims)
    {
        var sampleIsEmpty = x.Rank == dims + 1 ? x.numel() == 0 : x.Rank == dims + 2 && Shape.Count(x.Sizes[1..]) == 0;
        if ((x.Rank != dims + 1 && x.Rank != dims + 2) || sampleIsEmpty)
            throw new ArgumentException($"Expected {dims + 1}D or {dims + 2}D (batch mode) tensor with optional 0 dim batch size for "
                + $"input, but got:{Shape.Text(x.Sizes)}", nameof(x));
    }
}
