using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The average of each of the windows that share <c>[N, C, L]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                AveragePooling.Average(input, 1, PoolWindows.Adaptive("adaptive_avg_pool1d", input, 1, [output_size]));

            /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                AveragePooling.Average(input, 2, PoolWindows.Adaptive("adaptive_avg_pool2d", input, 2, output_size));

            /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                adaptive_avg_pool2d(input, SizeLists.Of(output_size));

            /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                adaptive_avg_pool2d(input, SizeLists.All(output_size, 2));

            /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) =>
                AveragePooling.Average(input, 3, PoolWindows.Adaptive("adaptive_avg_pool3d", input, 3, output_size));

            /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                adaptive_avg_pool3d(input, SizeLists.Of(output_size));

            /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) =>
                adaptive_avg_pool3d(input, SizeLists.All(output_size, 3));

            /// <summary>The largest element of each of the windows that share <c>[N, C, L]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) =>
                First(adaptive_max_pool1d_with_indices(input, output_size));

            /// <summary>
            /// The largest element, and its place in the plane, of each of the windows that share <c>[N, C, L]</c>, or one sample, out
            /// evenly.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                MaxPooling.Max(input, 1, PoolWindows.Adaptive("adaptive_max_pool1d", input, 1, [output_size]));

            /// <summary>The largest element of each of the windows that share <c>[N, C, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) =>
                First(adaptive_max_pool2d_with_indices(input, output_size));

            /// <summary>
            /// The largest element, and its place in the plane, of each of the windows that share <c>[N, C, H, W]</c>, or one sample, out
            /// evenly.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                MaxPooling.Max(input, 2, PoolWindows.Adaptive("adaptive_max_pool2d", input, 2, output_size));

            /// <summary>The largest element of each of the windows that share <c>[N, C, D, H, W]</c>, or one sample, out evenly.</summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) =>
                First(adaptive_max_pool3d_with_indices(input, output_size));

            /// <summary>
            /// The largest element, and its place in the plane, of each of the windows that share <c>[N, C, D, H, W]</c>, or one sample,
            /// out evenly.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="output_size">The number of windows of each dimension.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) =>
                MaxPooling.Max(input, 3, PoolWindows.Adaptive("adaptive_max_pool3d", input, 3, output_size));
        }
    }
}
