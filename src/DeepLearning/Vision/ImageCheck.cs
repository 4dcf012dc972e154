using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Refuses what is no picture, in words that name the argument, what it is, and what was expected.</summary>
internal static class ImageCheck
{
    /// <summary>float32 [1 or 3, H, W], not empty.</summary>
    internal static void Picture(Tensor image, string argument)
    {
        ArgumentNullException.ThrowIfNull(image, argument);
        if (image.dtype != ScalarType.Float32 || image.shape.Length != 3 || image.shape[0] is not (1 or 3) || image.numel() == 0)
            throw Refusal(image, argument, "[1 or 3, H, W]");
    }

    /// <summary>float32 [C, H, W] or [N, C, H, W] with C of 1 or 3, not empty.</summary>
    internal static void Pictures(Tensor images, string argument)
    {
        ArgumentNullException.ThrowIfNull(images, argument);
        if (images.dtype != ScalarType.Float32 || images.shape.Length is not (3 or 4) || images.shape[^3] is not (1 or 3)
            || images.numel() == 0)
            throw Refusal(images, argument, "[1 or 3, H, W] or [N, 1 or 3, H, W]");
    }

    /// <summary>float32 [N, C, H, W], not empty.</summary>
    internal static void Batch(Tensor images, string argument)
    {
        ArgumentNullException.ThrowIfNull(images, argument);
        if (images.dtype != ScalarType.Float32 || images.shape.Length != 4 || images.numel() == 0)
            throw Refusal(images, argument, "[N, C, H, W]");
    }

    private static ArgumentException Refusal(Tensor tensor, string argument, string expected) =>
        new($"Expected {argument} Float32 {expected}, got {tensor.dtype} [{string.Join(", ", tensor.shape)}].", argument);
}
