using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Images of another size: <c>[N, C, L]</c>, <c>[N, C, H, W]</c> or <c>[N, C, D, H, W]</c> → the same with other spatial sizes.
            /// </summary>
            /// <param name="x">The images.</param>
            /// <param name="size">The new spatial sizes, or null.</param>
            /// <param name="scale_factor">New sizes per old ones, one for each dimension, if the sizes are not given.</param>
            /// <param name="mode">How the numbers between pixels are found.</param>
            /// <param name="align_corners">
            /// True puts the outer pixels' middles in the same places; false, as null, their outer edges. Only for linear and cubic modes.
            /// </param>
            /// <param name="recompute_scale_factor">True computes the factor from the new sizes, which are rounded.</param>
            /// <param name="antialias">True smoothes what becomes smaller; only for bilinear and bicubic interpolation.</param>
            /// <exception cref="ArgumentException">Shape, sizes and mode do not fit.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false,
                bool antialias = false) =>
                Interpolation.Interpolate(x, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias);

            /// <summary>Images of another size, which is given or a multiple of the old one.</summary>
            /// <exception cref="ArgumentException">Shape, sizes and mode do not fit.</exception>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) => interpolate(input, size, scale_factor,
                    (InterpolationMode)mode, mode == UpsampleMode.Nearest && !align_corners ? null : align_corners);

            /// <summary>Images of another size, with straight lines between pixels.</summary>
            /// <exception cref="ArgumentException">Shape and sizes do not fit.</exception>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null,
                bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Bilinear, align_corners);

            /// <summary>Images of another size, of the nearest pixels.</summary>
            /// <exception cref="ArgumentException">Shape and sizes do not fit, or corners are to be aligned.</exception>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null,
                bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Nearest, align_corners);

            /// <summary><c>[N, C, L]</c> → <c>[N, C, outputSize]</c>, of the nearest elements.</summary>
            /// <exception cref="ArgumentException">Shape and size do not fit.</exception>
            public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                interpolate(RequireRank(input, 3), List(outputSize), List(scaleFactor));

            /// <summary>The gradient of <see cref="upsample_nearest1d"/> of an input of that length.</summary>
            /// <exception cref="ArgumentException">Shape and size do not fit.</exception>
            public static Tensor upsample_nearest1d_backward(Tensor grad_output, long? outputSize, long inputSize, double? scaleFactor) =>
                Interpolation.NearestGradient(grad_output, [inputSize], List(outputSize), List(scaleFactor));

            /// <summary><c>[N, C, H, W]</c> → <c>[N, C, outputSizes]</c>, of the nearest pixels.</summary>
            /// <exception cref="ArgumentException">Shape and sizes do not fit.</exception>
            public static Tensor upsample_nearest2d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                interpolate(RequireRank(input, 4), outputSizes, scaleFactors);

            /// <summary>The gradient of <see cref="upsample_nearest2d"/> of an input of shape <c>[N, C, H, W]</c>.</summary>
            /// <exception cref="ArgumentException">Shapes do not fit.</exception>
            public static Tensor upsample_nearest2d_backward(Tensor grad_output, long[] inputSizes, long[]? outputSizes = null,
                double[]? scaleFactors = null) =>
                Interpolation.NearestGradient(grad_output, Spatial(inputSizes, 4), outputSizes, scaleFactors);

            /// <summary><c>[N, C, D, H, W]</c> → <c>[N, C, outputSizes]</c>, of the nearest elements.</summary>
            /// <exception cref="ArgumentException">Shape and sizes do not fit.</exception>
            public static Tensor upsample_nearest3d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                interpolate(RequireRank(input, 5), outputSizes, scaleFactors);

            /// <summary>The gradient of <see cref="upsample_nearest3d"/> of an input of shape <c>[N, C, D, H, W]</c>.</summary>
            /// <exception cref="ArgumentException">Shapes do not fit.</exception>
            public static Tensor upsample_nearest3d_backward(Tensor grad_output, long[] inputSizes, long[]? outputSizes = null,
                double[]? scaleFactors = null) =>
                Interpolation.NearestGradient(grad_output, Spatial(inputSizes, 5), outputSizes, scaleFactors);

            private static double[]? List(double? number) => number is { } value ? [value] : null;

            private static Tensor RequireRank(Tensor x, int rank) => x.Rank == rank ? x : throw new ArgumentException(
                $"It is expected input_size equals to {rank}, but got size {x.Rank}: {Shape.Text(x.Sizes)}");

            private static long[] Spatial(long[] shape, int rank) => shape.Length == rank ? shape[2..] : throw new ArgumentException(
                $"It is expected input_size equals to {rank}, but got size {shape.Length}", nameof(shape));
        }
    }
}
