using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// The largest element of each window of <c>[N, C, H, W]</c>, or of one sample; the windows lie at random distances (Graham,
            /// 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static Tensor fractional_max_pool2d(Tensor input, long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                First(fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio));

            /// <summary>
            /// The largest element of each window of <c>[N, C, H, W]</c>, or of one sample; the windows lie at random distances (Graham,
            /// 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static Tensor fractional_max_pool2d(Tensor input, long kernel_size, long? output_size = null,
                double? output_ratio = null) => fractional_max_pool2d(input, SizeLists.All(kernel_size, 2),
                    SizeLists.All(output_size, 2), SizeLists.All(output_ratio, 2));

            /// <summary>
            /// The largest element of each window of <c>[N, C, H, W]</c>, or of one sample; the windows lie at random distances (Graham,
            /// 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static Tensor fractional_max_pool2d(Tensor input, (long, long) kernel_size,
                (long, long)? output_size = null, (double, double)? output_ratio = null) => fractional_max_pool2d(input,
                    SizeLists.Of(kernel_size), SizeLists.Of(output_size), SizeLists.Of(output_ratio));

            /// <summary>
            /// The largest element, and its place in the plane, of each window of <c>[N, C, H, W]</c>, or of one sample; the windows lie
            /// at random distances (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(Tensor input, long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null) =>
                MaxPooling.Fractional(input, 2, kernel_size, OutputSize(input, 2, output_size, output_ratio));

            /// <summary>
            /// The largest element, and its place in the plane, of each window of <c>[N, C, H, W]</c>, or of one sample; the windows lie
            /// at random distances (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(Tensor input, long kernel_size,
                long? output_size = null,
                double? output_ratio = null) => fractional_max_pool2d_with_indices(input, SizeLists.All(kernel_size, 2),
                    SizeLists.All(output_size, 2), SizeLists.All(output_ratio, 2));

            /// <summary>
            /// The largest element, and its place in the plane, of each window of <c>[N, C, H, W]</c>, or of one sample; the windows lie
            /// at random distances (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(Tensor input, (long, long) kernel_size,
                (long, long)? output_size = null, (double, double)? output_ratio = null) => fractional_max_pool2d_with_indices(input,
                    SizeLists.Of(kernel_size), SizeLists.Of(output_size), SizeLists.Of(output_ratio));

            /// <summary>
            /// The largest element of each window of <c>[N, C, D, H, W]</c>, or of one sample; the windows lie at random distances
            /// (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static Tensor fractional_max_pool3d(Tensor input, long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                First(fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio));

            /// <summary>
            /// The largest element of each window of <c>[N, C, D, H, W]</c>, or of one sample; the windows lie at random distances
            /// (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static Tensor fractional_max_pool3d(Tensor input, long kernel_size, long? output_size = null,
                double? output_ratio = null) => fractional_max_pool3d(input, SizeLists.All(kernel_size, 3),
                    SizeLists.All(output_size, 3), SizeLists.All(output_ratio, 3));

            /// <summary>
            /// The largest element of each window of <c>[N, C, D, H, W]</c>, or of one sample; the windows lie at random distances
            /// (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static Tensor fractional_max_pool3d(Tensor input, (long, long, long) kernel_size,
                (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) => fractional_max_pool3d(input,
                    SizeLists.Of(kernel_size), SizeLists.Of(output_size), SizeLists.Of(output_ratio));

            /// <summary>
            /// The largest element, and its place in the plane, of each window of <c>[N, C, D, H, W]</c>, or of one sample; the windows
            /// lie at random distances (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(Tensor input, long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null) =>
                MaxPooling.Fractional(input, 3, kernel_size, OutputSize(input, 3, output_size, output_ratio));

            /// <summary>
            /// The largest element, and its place in the plane, of each window of <c>[N, C, D, H, W]</c>, or of one sample; the windows
            /// lie at random distances (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(Tensor input, long kernel_size,
                long? output_size = null,
                double? output_ratio = null) => fractional_max_pool3d_with_indices(input, SizeLists.All(kernel_size, 3),
                    SizeLists.All(output_size, 3), SizeLists.All(output_ratio, 3));

            /// <summary>
            /// The largest element, and its place in the plane, of each window of <c>[N, C, D, H, W]</c>, or of one sample; the windows
            /// lie at random distances (Graham, 2014).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="output_size">The number of windows; either this or the ratio is given.</param>
            /// <param name="output_ratio">The number of windows, as a fraction of the input's size, between 0 and 1.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or both or neither of size and ratio are given.</exception>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(Tensor input, (long, long, long) kernel_size,
                (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                    fractional_max_pool3d_with_indices(input,
                    SizeLists.Of(kernel_size), SizeLists.Of(output_size), SizeLists.Of(output_ratio));

            /// <summary>Refuses anything but one of size and ratio.</summary>
            internal static void RequireOne(long[]? size, double[]? ratio, int dims)
            {
                if (size is null && ratio is null)
                    throw new ArgumentException($"fractional_max_pool{dims}d requires specifying either an output_size or an output_ratio",
                        nameof(size));
                if (size is not null && ratio is not null)
                    throw new ArgumentException("only one of output_size and output_ratio may be specified", nameof(size));
                if (ratio is not null && Array.Exists(ratio, r => !(r > 0 && r < 1)))
                    throw new ArgumentException($"output_ratio must be between 0 and 1 (got {string.Join(", ", ratio)})", nameof(ratio));
            }

            private static long[] OutputSize(Tensor input, int dims, long[]? size, double[]? ratio)
            {
                RequireOne(size, ratio, dims);
                if (size is not null) return size;
                PoolWindows.Require(input, dims);
                return [.. input.shape[^dims..].Select((length, d) => (long)(length * ratio![ratio.Length == 1 ? 0 : d]))];
            }
        }
    }
}
