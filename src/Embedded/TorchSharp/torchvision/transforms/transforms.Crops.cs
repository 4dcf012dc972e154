using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.crop(Tensor, int, int, int, int)"/>
        public static ITransform Crop(int top, int left, int height, int width) =>
            new Lambda(x => functional.crop(x, top, left, height, width));

        /// <inheritdoc cref="functional.center_crop(Tensor, int, int)"/>
        public static ITransform CenterCrop(int height, int width) => new Lambda(x => functional.center_crop(x, height, width));

        /// <inheritdoc cref="functional.center_crop(Tensor, int)"/>
        public static ITransform CenterCrop(int size) => CenterCrop(size, size);

        /// <inheritdoc cref="functional.pad(Tensor, ReadOnlySpan{long}, double, PaddingModes)"/>
        public static ITransform Pad(long[] padding, PaddingModes mode = PaddingModes.Constant, double fill = 0) =>
            new Lambda(x => functional.pad(x, padding, fill, mode));
    }
}
