using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The largest element of each window of <c>[N, C, L]</c>, or of one sample; NaN counts as the largest.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null,
                bool ceil_mode = false) => First(max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode));

            /// <summary>
            /// The largest element of each window, and its place, of <c>[N, C, L]</c>, or of one sample; NaN counts as the largest.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(Tensor input, long kernel_size, long? stride = null,
                long? padding = null, long? dilation = null, bool ceil_mode = false) => MaxPooling.Max(input, 1,
                    PoolWindows.Regular("max_pool1d",
                    input, 1, [kernel_size], SizeLists.All(stride, 1), SizeLists.All(padding, 1), SizeLists.All(dilation, 1), ceil_mode));

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>, or of one sample; NaN counts as the largest.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="strides">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) =>
                First(max_pool2d_with_indices(input, kernel_size, strides, padding, dilation, ceil_mode));

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>, or of one sample; NaN counts as the largest.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null,
                bool ceil_mode = false) => max_pool2d(input, SizeLists.All(kernel_size, 2), SizeLists.All(stride, 2),
                    SizeLists.All(padding, 2),
                    SizeLists.All(dilation, 2), ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>, or of one sample; NaN counts as the largest.</summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long,
                long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, SizeLists.Of(kernel_size), SizeLists.Of(stride), SizeLists.Of(padding), SizeLists.Of(dilation),
                    ceil_mode);

            /// <summary>
            /// The largest element of each window, and its place in the plane, of <c>[N, C, H, W]</c>, or of one sample; NaN counts as the
            /// largest.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="strides">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null,
                long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => MaxPooling.Max(input, 2,
                    PoolWindows.Regular("max_pool2d", input, 2, kernel_size, strides, padding, dilation, ceil_mode));

            /// <summary>
            /// The largest element of each window of <c>[N, C, D, H, W]</c>, or of one sample; NaN counts as the largest.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="strides">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor max_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) =>
                First(max_pool3d_with_indices(input, kernel_size, strides, padding, dilation, ceil_mode));

            /// <summary>
            /// The largest element of each window, and its place in the plane, of <c>[N, C, D, H, W]</c>, or of one sample; NaN counts as
            /// the largest.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="strides">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">Places around the input that no maximum comes from; 0 if null, at most half a window.</param>
            /// <param name="dilation">The distance of a window's elements; 1 if null.</param>
            /// <param name="ceil_mode">Keep a last window that reaches beyond the input.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null,
                long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => MaxPooling.Max(input, 3,
                    PoolWindows.Regular("max_pool3d", input, 3, kernel_size, strides, padding, dilation, ceil_mode));

            private static Tensor First((Tensor values, Tensor indices) result)
            {
                result.indices.Temporary().Dispose();
                return result.values;
            }
        }
    }
}
