using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>The image in another size.</summary>
            /// <param name="input"><c>[…, H, W]</c>.</param>
            /// <param name="height">The new height; if <paramref name="width"/> is −1, the length of the shorter side.</param>
            /// <param name="width">The new width; −1 keeps the proportions.</param>
            /// <param name="interpolation">Nearest, NearestExact, Bilinear or Bicubic.</param>
            /// <param name="maxSize">The longer side becomes no longer than this; only with a width of −1.</param>
            /// <param name="antialias">Blur on the way to smaller sizes; for Bilinear and Bicubic.</param>
            /// <exception cref="ArgumentException">The sizes or the interpolation are not possible.</exception>
            public static Tensor resize(
                Tensor input, int height, int width, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null,
                bool antialias = false)
            {
                ImageChecks.RequireRank(input, 2);
                var isSmooth = interpolation is InterpolationMode.Bilinear or InterpolationMode.Bicubic;
                if (!isSmooth && interpolation is not (InterpolationMode.Nearest or InterpolationMode.NearestExact))
                    throw new ArgumentException($"Interpolation mode '{interpolation}' is unsupported with Tensor input",
                        nameof(interpolation));
                var (h, w) = NewSize(input.Sizes[^2], input.Sizes[^1], height, width, maxSize);
                if (h == input.Sizes[^2] && w == input.Sizes[^1]) return input.alias();
                return ImageBatch.Apply(input, x =>
                {
                    var y = nn.functional.interpolate(
                        x, [h, w], null, interpolation, isSmooth ? false : null, antialias: antialias && isSmooth);
                    // Bicubic curves swing over the range.
                    return interpolation == InterpolationMode.Bicubic && input.dtype == ScalarType.Byte ? y.clamp(0, 255) : y;
                });
            }

            /// <summary>The image in another size, without interpolation.</summary>
            /// <inheritdoc cref="resize(Tensor, int, int, InterpolationMode, int?, bool)"/>
            public static Tensor resize(Tensor input, int height, int width, int? maxSize = null) =>
                resize(input, height, width, InterpolationMode.Nearest, maxSize);

            /// <summary>The image in another size, without interpolation.</summary>
            /// <inheritdoc cref="resize(Tensor, int, int, InterpolationMode, int?, bool)"/>
            public static Tensor resize(Tensor input, int height, int width) => resize(input, height, width, InterpolationMode.Nearest);

            /// <summary>A part of the image, resized without interpolation.</summary>
            /// <exception cref="ArgumentException">The part reaches over the edges, or a size is not positive.</exception>
            public static Tensor resized_crop(Tensor input, int top, int left, int height, int width, int newHeight, int newWidth)
            {
                ImageChecks.RequireRank(input, 3);
                ArgumentOutOfRangeException.ThrowIfNegative(top);
                ArgumentOutOfRangeException.ThrowIfNegative(left);
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(newHeight);
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(newWidth);
                if (top + height > input.Sizes[^2] || left + width > input.Sizes[^1])
                    throw new ArgumentException($"Crop dimensions exceed image size: rows {top} to {top + height} and columns {left} to "
                        + $"{left + width} of {input.Sizes[^2]}x{input.Sizes[^1]}", nameof(input));
                using var part = crop(input, top, left, height, width);
                return resize(part, newHeight, newWidth);
            }

            private static (long height, long width) NewSize(long oldHeight, long oldWidth, int height, int width, int? maxSize)
            {
                if (width != -1)
                {
                    if (maxSize is not null)
                        throw new ArgumentException("max_size should only be passed if size specifies the length of the smaller edge, i.e. "
                            + $"width -1, got {width}", nameof(maxSize));
                    return (height, width);
                }
                if (maxSize <= height)
                    throw new ArgumentException($"max_size = {maxSize} must be strictly greater than the requested size for the smaller "
                        + $"edge size = {height}", nameof(maxSize));
                var (least, most) = (Math.Min(oldHeight, oldWidth), Math.Max(oldHeight, oldWidth));
                var (shorter, longer) = ((long)height, (long)((double)height * most / least));
                if (longer > maxSize) (shorter, longer) = ((long)((double)maxSize.Value * shorter / longer), maxSize.Value);
                return oldWidth <= oldHeight ? (longer, shorter) : (shorter, longer);
            }
        }
    }
}
