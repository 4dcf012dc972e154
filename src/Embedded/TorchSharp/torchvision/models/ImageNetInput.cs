using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>The two ways to normalize images that models were trained with.</summary>
internal static class ImageNetInput
{
    /// <summary>
    /// From images that have ImageNet's means and deviations taken off to such with 0.5 for all, <c>[N, 3, H, W]</c>.
    /// </summary>
    public static Tensor ToHalves(Tensor images)
    {
        using var deviations = tensor(new[] { 0.229 / 0.5, 0.224 / 0.5, 0.225 / 0.5 }, [3, 1, 1], images.dtype);
        using var means = tensor(new[] { (0.485 - 0.5) / 0.5, (0.456 - 0.5) / 0.5, (0.406 - 0.5) / 0.5 }, [3, 1, 1], images.dtype);
        return images * deviations + means;
    }
}
