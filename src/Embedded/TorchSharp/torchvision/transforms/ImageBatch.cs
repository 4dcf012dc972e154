using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>Images of any kind for operators that take batches <c>[N, C, H, W]</c> of floating-point numbers.</summary>
internal static class ImageBatch
{
    /// <summary>
    /// What an operator makes of images <c>[…, C, H, W]</c> or <c>[H, W]</c>. Of whole numbers it is given Float32, and its results are
    /// rounded.
    /// </summary>
    public static Tensor Apply(Tensor images, Func<Tensor, Tensor> function)
    {
        using var scope = NewDisposeScope();
        var type = images.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        var (channels, height, width) = torchvision.transforms.functional.get_dimensions(images);
        var count = images.Rank < 3 ? 1 : Shape.Count(images.Sizes[..^3]);
        // […, C, H, W] → [N, C, H, W], and back.
        var y = function(images.to(type).reshape(count, channels, height, width));
        y = y.reshape([.. images.Sizes[..^2], y.Sizes[^2], y.Sizes[^1]]);
        if (images.dtype == type) return y.MoveToOuterDisposeScope();
        return (images.is_floating_point() ? y : y.round()).to(images.dtype).MoveToOuterDisposeScope();
    }
}
