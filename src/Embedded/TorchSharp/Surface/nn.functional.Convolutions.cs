using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// y[n, f, o] = b[f] + Σ w[f, c, k] · x[n, c, o · stride − padding + k · dilation]: <c>[N, C, L]</c> or <c>[C, L]</c> with
            /// weights <c>[F, C / groups, K]</c> → <c>[N, F, (L + 2 · padding − dilation · (K − 1) − 1) / stride + 1]</c>.
            /// </summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? dilation = null, long groups = 1) =>
                ConvolutionArguments.Convolve(1, input, weight, bias, List(stride), List(padding), List(dilation), groups);

            /// <summary><see cref="conv1d"/> with zeros around that keep the length, or without any.</summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit; a stride with <see cref="Padding.Same"/>.</exception>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null,
                Padding padding = Padding.Valid, long? dilation = null, long groups = 1) =>
                ConvolutionArguments.Convolve(1, input, weight, bias, List(stride), padding, List(dilation), groups);

            /// <summary>
            /// The convolution of <c>[N, C, H, W]</c> or <c>[C, H, W]</c> with weights <c>[F, C / groups, Kh, Kw]</c>: each spatial size
            /// becomes (size + 2 · padding − dilation · (K − 1) − 1) / stride + 1. Lists have one number per dimension, or one for all.
            /// </summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                ConvolutionArguments.Convolve(2, input, weight, bias, strides, padding, dilation, groups);

            /// <summary><see cref="conv2d"/> with zeros around that keep the sizes, or without any.</summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit; a stride with <see cref="Padding.Same"/>.</exception>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                ConvolutionArguments.Convolve(2, input, weight, bias, strides, padding, dilation, groups);

            /// <summary>
            /// The convolution of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c> with weights <c>[F, C / groups, Kd, Kh, Kw]</c>.
            /// </summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                ConvolutionArguments.Convolve(3, input, weight, bias, strides, padding, dilation, groups);

            /// <summary><see cref="conv3d"/> with zeros around that keep the sizes, or without any.</summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit; a stride with <see cref="Padding.Same"/>.</exception>
            public static Tensor conv3d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                ConvolutionArguments.Convolve(3, input, weight, bias, strides, padding, dilation, groups);

            /// <summary>
            /// The transposed convolution, the gradient of <see cref="conv1d"/>: <c>[N, C, L]</c> or <c>[C, L]</c> with weights
            /// <c>[C, F / groups, K]</c> → <c>[N, F, (L − 1) · stride − 2 · padding + dilation · (K − 1) + output_padding + 1]</c>.
            /// </summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null,
                long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) => ConvolutionArguments.Spread(
                    1, input, weight, bias, List(stride), List(padding), List(output_padding), List(dilation), groups);

            /// <summary>
            /// The transposed convolution, the gradient of <see cref="conv2d"/>: <c>[N, C, H, W]</c> or <c>[C, H, W]</c> with weights
            /// <c>[C, F / groups, Kh, Kw]</c>; each spatial size becomes
            /// (size − 1) · stride − 2 · padding + dilation · (K − 1) + output_padding + 1.
            /// </summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                ConvolutionArguments.Spread(2, input, weight, bias, strides, padding, output_padding, dilation, groups);

            /// <summary>The transposed convolution of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c>, the gradient of <see cref="conv3d"/>.</summary>
            /// <exception cref="ArgumentException">Shapes, dtypes or numbers do not fit.</exception>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                ConvolutionArguments.Spread(3, input, weight, bias, strides, padding, output_padding, dilation, groups);

            private static long[]? List(long? number) => number is { } value ? [value] : null;
        }
    }
}
