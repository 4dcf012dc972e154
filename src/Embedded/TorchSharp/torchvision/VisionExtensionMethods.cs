using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Functions of images as methods.</summary>
public static class VisionExtensionMethods
{
    /// <inheritdoc cref="torchvision.transforms.functional.crop(Tensor, int, int, int, int)"/>
    public static Tensor crop(this Tensor image, int top, int left, int height, int width) =>
        torchvision.transforms.functional.crop(image, top, left, height, width);
}
