using TorchSharp.Operators;
using TorchSharp.Vision.Codecs;
using static TorchSharp.torch;
using static TorchSharp.torchvision.io;

namespace TorchSharp.Vision;

/// <summary>Decoded images as tensors <c>[C, H, W]</c> of bytes, and back.</summary>
internal static class ImageTensors
{
    /// <summary>The image with the channels that a mode asks for.</summary>
    public static Tensor From(Raster image, ImageReadMode mode)
    {
        if (mode == ImageReadMode.UNCHANGED) mode = image.Channels == 1 ? ImageReadMode.GRAY : ImageReadMode.RGB;
        var colors = (grey: mode is ImageReadMode.GRAY or ImageReadMode.GRAY_ALPHA, isGrey: image.Channels < 3) switch
        {
            (true, true) => Planes(image, 0),
            (true, false) => Grey(image),
            (false, true) => Planes(image, 0, 0, 0),
            (false, false) => Planes(image, 0, 1, 2),
        };
        if (mode is ImageReadMode.GRAY or ImageReadMode.RGB) return colors;
        using (colors)
        {
            using var alpha = image.Channels % 2 == 0
                ? Planes(image, image.Channels - 1)
                : Creation.Full([1, image.Height, image.Width], 255, ScalarType.Byte);
            return Joining.Cat([colors, alpha], 0);
        }
    }

    /// <summary>The pixels of a tensor.</summary>
    /// <exception cref="ArgumentException">It is not <c>[1–4, H, W]</c> of bytes, or it has no pixels.</exception>
    public static Raster ToRaster(Tensor image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.dtype != ScalarType.Byte)
            throw new ArgumentException($"Input tensor dtype should be uint8, got {image.dtype.TorchName()}", nameof(image));
        if (image.Rank != 3 || image.Sizes[0] is < 1 or > 4 || image.numel() == 0)
            throw new ArgumentException($"Input data should be a 3-dimensional tensor of 1 to 4 channels, got shape "
                + $"{Shape.Text(image.Sizes)}", nameof(image));
        using var contiguous = image.contiguous();
        var samples = contiguous.Span<byte>();
        var raster = Raster.Empty((int)image.Sizes[2], (int)image.Sizes[1], (int)image.Sizes[0]);
        for (var c = 0; c < raster.Channels; c++)
        {
            var plane = samples.Slice(c * raster.Width * raster.Height, raster.Width * raster.Height);
            for (var i = 0; i < plane.Length; i++) raster.Samples[i * raster.Channels + c] = plane[i];
        }
        return raster;
    }

    private static Tensor Grey(Raster image)
    {
        using var rgb = Planes(image, 0, 1, 2);
        return torchvision.transforms.functional.Grey(rgb);
    }

    private static Tensor Planes(Raster image, params ReadOnlySpan<int> channels)
    {
        var y = Creation.Empty([channels.Length, image.Height, image.Width], ScalarType.Byte);
        var size = image.Width * image.Height;
        for (var c = 0; c < channels.Length; c++)
        {
            var plane = y.Span<byte>().Slice(c * size, size);
            for (var i = 0; i < size; i++) plane[i] = image.Samples[i * image.Channels + channels[c]];
        }
        return y;
    }
}
