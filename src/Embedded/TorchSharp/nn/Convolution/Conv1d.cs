using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The convolution of <c>[N, C, L]</c> or <c>[C, L]</c>: see <see cref="nn.functional.conv1d"/>.</summary>
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, Padding? padding_type,
            long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype) : base(nameof(Conv1d),
                in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, false, new long[1], groups, bias,
                padding_mode, device, dtype)
        {
        }

        /// <summary>The convolution: <c>[N, C, L]</c> → <c>[N, F, L]</c>, with other L.</summary>
        public override Tensor forward(Tensor input) => Convolve(input);
    }

    /// <summary>
    /// The transposed convolution of <c>[N, C, L]</c> or <c>[C, L]</c>: see <see cref="nn.functional.conv_transpose1d"/>.
    /// </summary>
    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        internal ConvTranspose1d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
            long[] output_padding, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype) :
            base(nameof(ConvTranspose1d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, true, output_padding,
                groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size) => Spread(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A convolution with random weights.</summary>
            /// <param name="in_channels">The channels of the input.</param>
            /// <param name="out_channels">The channels of the output.</param>
            /// <param name="kernel_size">The size of the kernel.</param>
            /// <param name="stride">From a patch to the next; 1, if not given.</param>
            /// <param name="padding">What stands around the input on either side; or as much as keeps the sizes, or none.</param>
            /// <param name="dilation">From a tap of the kernel to the next; 1, if not given.</param>
            /// <param name="padding_mode">What stands around the input.</param>
            /// <param name="groups">The parts that the channels are divided into, each convolved for itself.</param>
            /// <param name="bias">False leaves the bias out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of weights and bias; the default dtype, if null.</param>
            /// <exception cref="ArgumentException">
            /// The channels cannot be divided among the groups, or a stride with <see cref="Padding.Same"/>.
            /// </exception>
            public static Modules.Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, [kernel_size], [stride], [padding], null, [dilation], padding_mode, groups, bias, device,
                    dtype);

            /// <inheritdoc cref="Conv1d(long, long, long, long, long, long, PaddingModes, long, bool, Device?, ScalarType?)"/>
            public static Modules.Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, [kernel_size], [stride], new long[1], padding, [dilation], padding_mode, groups, bias,
                    device, dtype);

            /// <summary>A transposed convolution with random weights.</summary>
            /// <param name="in_channels">The channels of the input.</param>
            /// <param name="out_channels">The channels of the output.</param>
            /// <param name="kernel_size">The size of the kernel.</param>
            /// <param name="stride">From a patch to the next; 1, if not given.</param>
            /// <param name="padding">What is cut off the output on either side.</param>
            /// <param name="output_padding">What is added to one side of the output.</param>
            /// <param name="dilation">From a tap of the kernel to the next; 1, if not given.</param>
            /// <param name="padding_mode">Zeros: nothing else is possible.</param>
            /// <param name="groups">The parts that the channels are divided into, each convolved for itself.</param>
            /// <param name="bias">False leaves the bias out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of weights and bias; the default dtype, if null.</param>
            /// <exception cref="ArgumentException">The channels cannot be divided among the groups, or another padding mode.</exception>
            public static Modules.ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1,
                long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, [kernel_size], [stride], [padding], [output_padding], [dilation], padding_mode, groups,
                    bias, device, dtype);
        }
    }
}
