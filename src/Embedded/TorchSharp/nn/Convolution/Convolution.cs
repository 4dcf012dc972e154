using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// What all convolutions have: weights and bias, uniform over ±1/√(the elements that an output sums), as PyTorch draws them.
/// </summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The bias, or null.</summary>
    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    /// <summary>The weights.</summary>
    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    /// <summary>The padding of the input, in the order of <c>nn.functional.pad</c>.</summary>
    protected long[] _reversed_padding_repeated_twice;

    /// <summary>Makes weights and bias. Arrays have one number per spatial dimension.</summary>
    /// <exception cref="ArgumentException">The channels cannot be divided among the groups, or "same" meets a stride.</exception>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null) : base(name)
    {
        if (groups <= 0) throw new ArgumentException($"groups must be a positive integer, got {groups}", nameof(groups));
        if (in_channels % groups != 0)
            throw new ArgumentException($"in_channels must be divisible by groups: {in_channels} by {groups}", nameof(in_channels));
        if (out_channels % groups != 0)
            throw new ArgumentException($"out_channels must be divisible by groups: {out_channels} by {groups}", nameof(out_channels));
        if (padding_type == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions", nameof(stride));
        (this.in_channels, this.out_channels, this.kernel_size, this.stride) = (in_channels, out_channels, kernel_size, stride);
        (this.dilation, this.transposed, this.output_padding, this.groups) = (dilation, transposed, output_padding, groups);
        (this.padding_mode, this.padding, _reversed_padding_repeated_twice) = (padding_mode, padding, []);
        if (padding_type is { } type) SetPadding(type);
        else SetPadding(padding);
        var (place, type_) = GetDefaultDeviceAndType(device, dtype);
        long[] shape = transposed ? [in_channels, out_channels / groups, .. kernel_size] : [out_channels, in_channels / groups, .. kernel_size];
        weight = new(Creation.Full(shape, 0, type_).Placed(place));
        this.bias = bias ? new(Creation.Full([out_channels], 0, type_)) : null;
        reset_parameters();
    }

    /// <summary>The bias <c>[out]</c>, or null. Setting disposes the old one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, nameof(bias), value);
    }

    /// <summary>
    /// The weights, <c>[out, in / groups, …]</c>, or <c>[in, out / groups, …]</c> of a transposed convolution. Setting disposes the old ones.
    /// </summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, nameof(weight), value);
    }

    /// <summary>The channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>The channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>The sizes of the kernel.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>From a patch to the next.</summary>
    public long[] stride { get; set; }

    /// <summary>What stands around the input on either side, if <see cref="padding_type"/> is null.</summary>
    public long[] padding { get; private set; }

    /// <summary>As much padding as keeps the sizes, or none; null: see <see cref="padding"/>.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>What stands around the input.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>From a tap of the kernel to the next.</summary>
    public long[] dilation { get; set; }

    /// <summary>True for transposed convolutions.</summary>
    public bool transposed { get; }

    /// <summary>What a transposed convolution adds to one side of its output.</summary>
    public long[] output_padding { get; set; }

    /// <summary>The parts that the channels are divided into, each convolved for itself.</summary>
    public long groups { get; set; }

    /// <summary>Draws weights and bias anew.</summary>
    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        var (inputs, _) = nn.init.CalculateFanInAndFanOut(weight);
        var bound = inputs > 0 ? 1 / Math.Sqrt(inputs) : 0;
        nn.init.uniform_(bias, -bound, bound);
    }

    /// <summary>Chooses the padding: as much as keeps the sizes, or none.</summary>
    public void SetPadding(Padding padding)
    {
        padding_type = padding;
        _reversed_padding_repeated_twice = new long[2 * kernel_size.Length];
        for (var i = 0; padding == Padding.Same && i < kernel_size.Length; i++)
        {
            var total = dilation[i] * (kernel_size[i] - 1);
            var at = 2 * (kernel_size.Length - 1 - i);
            (_reversed_padding_repeated_twice[at], _reversed_padding_repeated_twice[at + 1]) = (total / 2, total - total / 2);
        }
    }

    /// <summary>Sets the padding on either side of each spatial dimension.</summary>
    public void SetPadding(long[] padding)
    {
        (this.padding, padding_type) = (padding, null);
        _reversed_padding_repeated_twice = [.. padding.Reverse().SelectMany(pad => new[] { pad, pad })];
    }

    /// <summary>True for <c>[N, C, …]</c> and <c>[C, …]</c> with that many spatial dimensions and the right number of channels.</summary>
    protected bool ValidateShape(Tensor input, long dimensions) =>
        input.ndim == dimensions + 2 ? input.shape[1] == in_channels : input.ndim == dimensions + 1 && input.shape[0] == in_channels;

    /// <summary>The convolution of the padded input.</summary>
    private protected Tensor Convolve(Tensor input)
    {
        var rank = kernel_size.Length;
        if (padding_mode == PaddingModes.Zeros && padding_type is { } type)
            return ConvolutionArguments.Convolve(rank, input, weight, bias, stride, type, dilation, groups);
        if (padding_mode == PaddingModes.Zeros || !ValidateShape(input, rank))
            return ConvolutionArguments.Convolve(rank, input, weight, bias, stride, padding, dilation, groups);
        using var padded = Pads.Pad(input, _reversed_padding_repeated_twice, padding_mode);
        return ConvolutionArguments.Convolve(rank, padded, weight, bias, stride, (long[]?)null, dilation, groups);
    }
}
