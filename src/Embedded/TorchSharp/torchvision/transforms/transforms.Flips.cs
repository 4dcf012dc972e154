using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.hflip"/>
        public static ITransform HorizontalFlip() => new Lambda(functional.hflip);

        /// <inheritdoc cref="functional.vflip"/>
        public static ITransform VerticalFlip() => new Lambda(functional.vflip);

        /// <summary>Left and right swapped, with probability p.</summary>
        public static ITransform RandomHorizontalFlip(double p = 0.5) => Randomize(HorizontalFlip(), p);

        /// <summary>Top and bottom swapped, with probability p.</summary>
        public static ITransform RandomVerticalFlip(double p = 0.5) => Randomize(VerticalFlip(), p);

        /// <inheritdoc cref="functional.erase"/>
        public static ITransform Erase(int top, int left, int height, int width, Tensor value, bool inplace = false) =>
            new Lambda(x => functional.erase(x, top, left, height, width, value, inplace));
    }
}
