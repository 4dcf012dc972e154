using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Channels that become pixels, and pixels that become channels.</summary>
internal static class Shuffles
{
    /// <summary>
    /// y[…, c, h · r + i, w · r + j] = x[…, c · r² + i · r + j, h, w]: <c>[…, C · r², H, W]</c> → <c>[…, C, H · r, W · r]</c> (Shi et
    /// al., 2016).
    /// </summary>
    /// <exception cref="ArgumentException">The channels cannot be divided by r².</exception>
    public static Tensor PixelShuffle(Tensor x, long r)
    {
        RequireImage(x, r, "pixel_shuffle", "upscale_factor");
        if (x.Sizes[^3] % (r * r) != 0)
            throw new ArgumentException("pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of "
                + $"upscale_factor, but input.size(-3)={x.Sizes[^3]} is not divisible by {r * r}");
        var (c, h, w) = (x.Sizes[^3] / (r * r), x.Sizes[^2], x.Sizes[^1]);
        return Rearranged(x, [c, r, r, h, w], [0, 3, 1, 4, 2], [c, h * r, w * r]);       // [c, h, r, w, r]
    }

    /// <summary>The inverse of <see cref="PixelShuffle"/>: <c>[…, C, H · r, W · r]</c> → <c>[…, C · r², H, W]</c>.</summary>
    /// <exception cref="ArgumentException">The height or the width cannot be divided by r.</exception>
    public static Tensor PixelUnshuffle(Tensor x, long r)
    {
        RequireImage(x, r, "pixel_unshuffle", "downscale_factor");
        foreach (var (name, dim) in new[] { ("height", -2), ("width", -1) })
        {
            if (x.size(dim) % r != 0)
                throw new ArgumentException($"pixel_unshuffle expects {name} to be divisible by downscale_factor, but input.size({dim})="
                    + $"{x.size(dim)} is not divisible by {r}");
        }
        var (c, h, w) = (x.Sizes[^3], x.Sizes[^2] / r, x.Sizes[^1] / r);
        return Rearranged(x, [c, h, r, w, r], [0, 2, 4, 1, 3], [c * r * r, h, w]);       // [c, r, r, h, w]
    }

    /// <summary>The last three dimensions cut into five, put in another order, and merged.</summary>
    private static Tensor Rearranged(Tensor x, long[] cut, long[] order, long[] merged)
    {
        var batch = x.Sizes[..^3].ToArray();
        using var parts = Views.Reshape(x, [.. batch, .. cut]);
        using var ordered = Views.Permute(parts, [.. batch.Select((_, d) => (long)d), .. order.Select(d => d + batch.Length)]);
        return Views.Reshape(ordered, [.. batch, .. merged]);
    }

    private static void RequireImage(Tensor x, long r, string name, string factor)
    {
        if (x.Rank < 3)
            throw new ArgumentException($"{name} expects input to have at least 3 dimensions, but got input with {x.Rank} dimension(s)");
        if (r <= 0) throw new ArgumentException($"{name} expects a positive {factor}, but got {r}");
    }
}
