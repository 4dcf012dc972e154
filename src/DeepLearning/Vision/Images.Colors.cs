using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Images
{
    private static readonly float[] GrayWeights = [0.299f, 0.587f, 0.114f];

    /// <summary>Brightness as the eye weighs colors: 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). Gray stays as it is.</summary>
    /// <param name="images">[C, H, W] or [N, C, H, W].</param>
    /// <returns>[1, H, W] or [N, 1, H, W].</returns>
    public static Tensor Gray(Tensor images)
    {
        ImageCheck.Pictures(images, nameof(images));
        if (images.shape[^3] == 1) return images.alias();
        using var scope = NewDisposeScope();
        using var weights = tensor(GrayWeights, [3, 1, 1], device: images.device);
        return (images * weights).sum(-3, keepdim: true).MoveToOuterDisposeScope();
    }

    /// <summary>Three channels: gray three times; RGB stays as it is.</summary>
    /// <param name="images">[C, H, W] or [N, C, H, W].</param>
    /// <returns>[3, H, W] or [N, 3, H, W].</returns>
    public static Tensor Rgb(Tensor images)
    {
        ImageCheck.Pictures(images, nameof(images));
        return images.shape[^3] == 3 ? images.alias() : cat([images, images, images], -3);
    }
}
