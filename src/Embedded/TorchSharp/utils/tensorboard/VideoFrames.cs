using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Utils.tensorboard;

/// <summary>The frames of several videos as one.</summary>
internal static class VideoFrames
{
    /// <summary>
    /// <c>[N, T, C, H, W]</c> → <c>[T, rows · H, columns · W, 3]</c> of bytes: videos side by side, black ones up to the next power of two.
    /// </summary>
    /// <exception cref="ArgumentException">The video has another shape.</exception>
    public static Tensor From(Tensor video)
    {
        if (video.Rank != 5 || video.Sizes[2] is not (1 or 3) || video.numel() == 0)
            throw new ArgumentException("a video [N, T, C, H, W] of 1 or 3 channels is expected, got shape "
                + Shape.Text(video.Sizes), nameof(video));
        var (videos, frames, channels) = (video.Sizes[0], video.Sizes[1], video.Sizes[2]);
        var (height, width) = (video.Sizes[3], video.Sizes[4]);
        var places = (long)BitOperations.RoundUpToPowerOf2((ulong)videos);
        var rows = 1L << (BitOperations.Log2((ulong)places) / 2);
        var pixels = video.dtype == ScalarType.Byte ? video
            : (video.detach().to(ScalarType.Float32) * 255).clamp(0, 255).to(ScalarType.Byte);
        return cat([pixels, zeros([places - videos, .. video.Sizes[1..]], ScalarType.Byte)])
            .reshape(rows, places / rows, frames, channels, height, width)
            .permute(2, 0, 4, 1, 5, 3) // [T, rows, H, columns, W, C]
            .reshape(frames, rows * height, places / rows * width, channels)
            .expand(-1, -1, -1, 3).contiguous();
    }
}
