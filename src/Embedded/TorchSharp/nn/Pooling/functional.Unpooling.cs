using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Puts the maxima of a pooling of <c>[N, C, L]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="input">The maxima.</param>
            /// <param name="indices">Their places in the planes of the result, as <c>max_pool1d_with_indices</c> gives them.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            /// <param name="output_size">The sizes of the result; what the pooling suggests, if null.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or an index is outside a plane.</exception>
            public static Tensor max_unpool1d(Tensor input, Tensor indices, long kernel_size, long? stride = null, long? padding = null,
                long[]? output_size = null) =>
                Unpooling.Max(input, indices, 1, [kernel_size], SizeLists.All(stride, 1), SizeLists.All(padding, 1), output_size);

            /// <summary>Puts the maxima of a pooling of <c>[N, C, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="input">The maxima.</param>
            /// <param name="indices">Their places in the planes of the result, as <c>max_pool2d_with_indices</c> gives them.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            /// <param name="output_size">The sizes of the result; what the pooling suggests, if null.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or an index is outside a plane.</exception>
            public static Tensor max_unpool2d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null,
                long[]? padding = null,
                long[]? output_size = null) =>
                Unpooling.Max(input, indices, 2, kernel_size, stride, padding, output_size);

            /// <summary>Puts the maxima of a pooling of <c>[N, C, D, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="input">The maxima.</param>
            /// <param name="indices">Their places in the planes of the result, as <c>max_pool3d_with_indices</c> gives them.</param>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            /// <param name="output_size">The sizes of the result; what the pooling suggests, if null.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or an index is outside a plane.</exception>
            public static Tensor max_unpool3d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null,
                long[]? padding = null,
                long[]? output_size = null) =>
                Unpooling.Max(input, indices, 3, kernel_size, stride, padding, output_size);
        }
    }
}
