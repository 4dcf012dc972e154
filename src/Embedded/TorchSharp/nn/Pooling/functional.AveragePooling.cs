using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The average of each window of <c>[N, C, L]</c>, or of one sample.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true) => AveragePooling.Average(input, 1, PoolWindows.Regular("avg_pool1d", input, 1,
                    [kernel_size],
                    SizeLists.All(stride, 1), SizeLists.All(padding, 1), null, ceil_mode, count_include_pad));

            /// <summary>The average of each window of <c>[N, C, H, W]</c>, or of one sample.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <param name="divisor_override">What the sum is divided by, in place of the number of elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AveragePooling.Average(input, 2, PoolWindows.Regular("avg_pool2d", input, 2, kernel_size, stride, padding, null, ceil_mode,
                    count_include_pad, divisor_override));

            /// <summary>The average of each window of <c>[N, C, H, W]</c>, or of one sample.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <param name="divisor_override">What the sum is divided by, in place of the number of elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) => avg_pool2d(input, SizeLists.All(kernel_size, 2),
                    SizeLists.All(stride, 2), SizeLists.All(padding, 2), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The average of each window of <c>[N, C, H, W]</c>, or of one sample.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <param name="divisor_override">What the sum is divided by, in place of the number of elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long,
                long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => avg_pool2d(input,
                    SizeLists.Of(kernel_size), SizeLists.Of(stride), SizeLists.Of(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The gradient of <c>avg_pool2d</c> for its input: every window shares its number out to its elements.</summary>
            /// <param name="input">The gradient for the averages.</param>
            /// <param name="originalInput">What was averaged; only its shape counts.</param>
            /// <param name="kernel_sizes">The size of a window.</param>
            /// <param name="strides">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="paddings">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <param name="divisor_override">What the sum is divided by, in place of the number of elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool2d_backward(Tensor input, Tensor originalInput, long[] kernel_sizes, long[]? strides = null,
                long[]? paddings = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AveragePooling.Spread(input, 2, PoolWindows.Regular("avg_pool2d_backward", originalInput, 2, kernel_sizes, strides,
                    paddings, null,
                    ceil_mode, count_include_pad, divisor_override), originalInput.shape);

            /// <summary>The average of each window of <c>[N, C, D, H, W]</c>, or of one sample.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <param name="divisor_override">What the sum is divided by, in place of the number of elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool3d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AveragePooling.Average(input, 3, PoolWindows.Regular("avg_pool3d", input, 3, kernel_size, stride, padding, null, ceil_mode,
                    count_include_pad, divisor_override));

            /// <summary>The gradient of <c>avg_pool3d</c> for its input: every window shares its number out to its elements.</summary>
            /// <param name="input">The gradient for the averages.</param>
            /// <param name="originalInput">What was averaged; only its shape counts.</param>
            /// <param name="kernel_sizes">The size of a window.</param>
            /// <param name="strides">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="paddings">Zeros around the input, at most half a window.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <param name="count_include_pad">The zeros count as elements.</param>
            /// <param name="divisor_override">What the sum is divided by, in place of the number of elements.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor avg_pool3d_backward(Tensor input, Tensor originalInput, long[] kernel_sizes, long[]? strides = null,
                long[]? paddings = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AveragePooling.Spread(input, 3, PoolWindows.Regular("avg_pool3d_backward", originalInput, 3, kernel_sizes, strides,
                    paddings, null,
                    ceil_mode, count_include_pad, divisor_override), originalInput.shape);

            /// <summary>(n · mean xᵖ)^(1/p) over each window of n elements of <c>[N, C, L]</c>, or of one sample: its p-norm.</summary>
            /// <param name="input">x.</param>
            /// <param name="norm_type">p.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                AveragePooling.Norm("lp_pool1d", input, 1, norm_type, [kernel_size], SizeLists.All(stride, 1), ceil_mode);

            /// <summary>(n · mean xᵖ)^(1/p) over each window of n elements of <c>[N, C, H, W]</c>, or of one sample: its p-norm.</summary>
            /// <param name="input">x.</param>
            /// <param name="norm_type">p.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long[] kernel_size, long[]? stride = null,
                bool ceil_mode = false) =>
                AveragePooling.Norm("lp_pool2d", input, 2, norm_type, kernel_size, stride, ceil_mode);

            /// <summary>(n · mean xᵖ)^(1/p) over each window of n elements of <c>[N, C, H, W]</c>, or of one sample: its p-norm.</summary>
            /// <param name="input">x.</param>
            /// <param name="norm_type">p.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                lp_pool2d(input, norm_type, SizeLists.All(kernel_size, 2), SizeLists.All(stride, 2), ceil_mode);
        }
    }
}
