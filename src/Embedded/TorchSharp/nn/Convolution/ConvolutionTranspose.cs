using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all transposed convolutions have: the size of their output can be chosen, where the stride leaves it open.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Padding with something other than zeros.</exception>
    protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null) : base(name, in_channels, out_channels, kernel_size, stride, padding,
            padding_type, dilation, transposed, output_padding, groups, bias, padding_mode, device, dtype)
    {
        if (padding_mode != PaddingModes.Zeros)
            throw new ArgumentException($"Only \"zeros\" padding mode is supported for {name}, got {padding_mode}", nameof(padding_mode));
    }

    /// <summary>The transposed convolution, with <see cref="Convolution.output_padding"/>.</summary>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>The transposed convolution with an output of the given spatial sizes (or shape), if the stride allows it.</summary>
    /// <exception cref="ArgumentException">The output cannot have these sizes.</exception>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>
    /// The output padding that gives the output its size. PyTorch's message says which sizes are possible: from
    /// (size − 1) · stride − 2 · padding + dilation · (kernel − 1) + 1 on, stride − 1 more at most.
    /// </summary>
    /// <exception cref="ArgumentException">The output cannot have these sizes.</exception>
    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation,
        long num_spatial_dims)
    {
        if (output_size is null) return output_padding;
        var spatial = input.Sizes[^(int)num_spatial_dims..];
        var others = input.Rank - spatial.Length;
        if (output_size.Length == input.Rank) output_size = output_size[others..];
        if (output_size.Length != spatial.Length)
            throw new ArgumentException($"ConvTranspose{num_spatial_dims}D: for {input.Rank}D input, output_size must have {num_spatial_dims} or "
                + $"{input.Rank} elements (got {output_size.Length})", nameof(output_size));
        var (least, most) = (new long[spatial.Length], new long[spatial.Length]);
        for (var d = 0; d < least.Length; d++)
        {
            least[d] = (spatial[d] - 1) * stride[d] - 2 * padding[d] + dilation[d] * (kernel_size[d] - 1) + 1;
            most[d] = least[d] + stride[d] - 1;
        }
        if (output_size.Where((size, d) => size < least[d] || size > most[d]).Any())
            throw new ArgumentException($"requested an output size of {Shape.Text(output_size)}, but valid sizes range from {Shape.Text(least)} "
                + $"to {Shape.Text(most)} (for an input of {Shape.Text(spatial)})", nameof(output_size));
        return [.. output_size.Select((size, d) => size - least[d])];
    }

    /// <summary>The transposed convolution with an output of the given spatial sizes.</summary>
    private protected Tensor Spread(Tensor input, long[]? output_size)
    {
        var rank = kernel_size.Length;
        var extra = output_size is null || input.Rank - rank is not (1 or 2)
            ? output_padding : _output_padding(input, output_size, kernel_size, stride, padding, dilation, rank);
        return ConvolutionArguments.Spread(rank, input, weight, bias, stride, padding, extra, dilation, groups);
    }
}
