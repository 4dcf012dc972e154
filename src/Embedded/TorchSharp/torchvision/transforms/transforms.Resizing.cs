using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.resize(Tensor, int, int, InterpolationMode, int?, bool)"/>
        public static ITransform Resize(
            int height, int width, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null,
            bool antialias = false) =>
            new Lambda(x => functional.resize(x, height, width, interpolation, maxSize, antialias));

        /// <inheritdoc cref="functional.resize(Tensor, int, int, int?)"/>
        public static ITransform Resize(int height, int width, int? maxSize = null) =>
            Resize(height, width, InterpolationMode.Nearest, maxSize);

        /// <inheritdoc cref="functional.resize(Tensor, int, int)"/>
        public static ITransform Resize(int height, int width) => Resize(height, width, InterpolationMode.Nearest);

        /// <summary>The image with a shorter side of this length, in its proportions.</summary>
        /// <inheritdoc cref="functional.resize(Tensor, int, int, InterpolationMode, int?, bool)"/>
        /// <param name="size">The length of the shorter side.</param>
        /// <param name="interpolation">Nearest, NearestExact, Bilinear or Bicubic.</param>
        /// <param name="maxSize">The longer side becomes no longer than this.</param>
        /// <param name="antialias">Blur on the way to smaller sizes; for Bilinear and Bicubic.</param>
        public static ITransform Resize(
            int size, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) =>
            Resize(size, -1, interpolation, maxSize, antialias);

        /// <summary>The image with a shorter side of this length, in its proportions, without interpolation.</summary>
        /// <param name="size">The length of the shorter side.</param>
        /// <param name="maxSize">The longer side becomes no longer than this.</param>
        public static ITransform Resize(int size, int? maxSize = null) => Resize(size, InterpolationMode.Nearest, maxSize);

        /// <summary>The image with a shorter side of this length, in its proportions, without interpolation.</summary>
        public static ITransform Resize(int size) => Resize(size, InterpolationMode.Nearest);
    }
}
