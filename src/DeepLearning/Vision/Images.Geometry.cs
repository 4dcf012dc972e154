using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Images
{
    /// <summary>Scaled to another size, bilinear, with the smoothing that keeps a smaller picture free of false patterns.</summary>
    /// <param name="images">[C, H, W] or [N, C, H, W].</param>
    /// <param name="height">The new height, at least 1.</param>
    /// <param name="width">The new width, at least 1.</param>
    /// <returns>[C, height, width] or [N, C, height, width].</returns>
    public static Tensor Resize(Tensor images, int height, int width)
    {
        ImageCheck.Pictures(images, nameof(images));
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        using var scope = NewDisposeScope();
        var batch = images.shape.Length == 4 ? images : images.unsqueeze(0);
        var scaled = nn.functional.interpolate(
            batch, [height, width], mode: InterpolationMode.Bilinear, align_corners: false, antialias: true);
        return (images.shape.Length == 4 ? scaled : scaled.squeeze(0)).MoveToOuterDisposeScope();
    }

    /// <summary>A rectangle cut out.</summary>
    /// <param name="images">[C, H, W] or [N, C, H, W].</param>
    /// <param name="top">The first row.</param>
    /// <param name="left">The first column.</param>
    /// <param name="height">How many rows.</param>
    /// <param name="width">How many columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rectangle is empty or reaches out of the picture.</exception>
    public static Tensor Crop(Tensor images, int top, int left, int height, int width)
    {
        ImageCheck.Pictures(images, nameof(images));
        var (rows, columns) = (images.shape[^2], images.shape[^1]);
        if (top < 0 || left < 0 || height < 1 || width < 1 || (long)top + height > rows || (long)left + width > columns)
            throw new ArgumentOutOfRangeException(
                nameof(top), $"rows {top} to {(long)top + height - 1}, columns {left} to {(long)left + width - 1}",
                $"Expected a rectangle within {rows} × {columns} pixels.");
        return images.narrow(-2, top, height).narrow(-1, left, width).clone();
    }

    /// <summary>Scaled so that it covers the size, then cut to it around the middle: nothing is distorted.</summary>
    /// <param name="image">[C, H, W].</param>
    /// <param name="height">The new height, at least 1.</param>
    /// <param name="width">The new width, at least 1.</param>
    /// <returns>[C, height, width].</returns>
    public static Tensor Cover(Tensor image, int height, int width)
    {
        ImageCheck.Picture(image, nameof(image));
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var scale = Math.Max((double)height / image.shape[1], (double)width / image.shape[2]);
        var (rows, columns) = (
            Math.Max(height, (int)Math.Round(scale * image.shape[1])), Math.Max(width, (int)Math.Round(scale * image.shape[2])));
        using var scaled = Resize(image, rows, columns);
        return Crop(scaled, (rows - height) / 2, (columns - width) / 2, height, width);
    }

    /// <summary>Pictures side by side on one.</summary>
    /// <param name="images">[N, C, H, W].</param>
    /// <param name="columns">How many stand in a row, at least 1.</param>
    /// <param name="gap">Pixels between them, 0 or more.</param>
    /// <param name="background">The gaps' brightness.</param>
    /// <returns>[C, rows · (H + gap) − gap, columns · (W + gap) − gap].</returns>
    public static Tensor Grid(Tensor images, int columns = 8, int gap = 2, double background = 1)
    {
        ImageCheck.Batch(images, nameof(images));
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        var (count, channels, height, width) = (images.shape[0], images.shape[1], images.shape[2], images.shape[3]);
        columns = (int)Math.Min(columns, count);
        var rows = (count + columns - 1) / columns;
        var sheet = full([channels, rows * (height + gap) - gap, columns * (width + gap) - gap], background, images.dtype);
        using var scope = NewDisposeScope();
        for (var i = 0L; i < count; i++)
            sheet.narrow(1, i / columns * (height + gap), height).narrow(2, i % columns * (width + gap), width).copy_(images[i]);
        return sheet;
    }
}
