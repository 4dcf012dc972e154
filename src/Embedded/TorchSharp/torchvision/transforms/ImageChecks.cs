using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>What functions of images ask of their operands.</summary>
internal static class ImageChecks
{
    /// <summary>1 for floating-point images, 255 for others.</summary>
    public static double Bound(Tensor image) => image.is_floating_point() ? 1 : 255;

    /// <summary>Float32 for whole numbers, which cannot be computed with.</summary>
    public static ScalarType FloatType(Tensor image) => image.is_floating_point() ? image.dtype : ScalarType.Float32;

    /// <summary>The number of channels: 1 where there is no such dimension.</summary>
    public static long Channels(Tensor image) => image.Rank == 2 ? 1 : image.Sizes[^3];

    /// <exception cref="ArgumentException">The tensor has fewer dimensions than that.</exception>
    public static void RequireRank(Tensor image, int least)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Rank >= least) return;
        throw new ArgumentException($"Input image tensor should have at least {least} dimensions, but found {image.Rank}", nameof(image));
    }

    /// <exception cref="ArgumentException">The number of channels is neither 1 nor 3.</exception>
    public static void RequireGreyOrRgb(int channels, string name)
    {
        if (channels is not (1 or 3)) throw new ArgumentException($"{name} should be either 1 or 3, got {channels}", name);
    }

    /// <exception cref="ArgumentException">The image has neither 1 nor 3 channels.</exception>
    public static void RequireColors(Tensor image, int leastRank = 2)
    {
        RequireRank(image, leastRank);
        if (Channels(image) is not (1 or 3))
            throw new ArgumentException($"Input image tensor permitted channel values are [1, 3], but found {Channels(image)}",
                nameof(image));
    }
}
