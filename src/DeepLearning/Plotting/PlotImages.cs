namespace DeepLearning;

/// <summary>Images for a plot: gray or RGB, all of one size. Arrays <c>[N, H, W]</c> and <c>[N, C, H, W]</c> become one by
/// themselves.</summary>
public sealed partial class PlotImages
{
    readonly float[] values;

    PlotImages(float[] values, int count, int channels, int height, int width)
    {
        if (channels is not (1 or 3))
            throw new ArgumentException(
                $"An image has 1 channel (gray) or 3 (RGB), but got {channels} in [{count}, {channels}, {height}, {width}].");
        (this.values, Count, Channels, Height, Width) = (values, count, channels, height, width);
    }

    /// <summary>The number of images.</summary>
    public int Count { get; }

    /// <summary>1 (gray) or 3 (RGB).</summary>
    public int Channels { get; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; }

    /// <summary>The width in pixels.</summary>
    public int Width { get; }

    /// <summary>All values in the order <c>[N, C, H, W]</c>.</summary>
    internal ReadOnlySpan<float> Values => values;

    internal float this[int image, int channel, int row, int column] =>
        values[((image * Channels + channel) * Height + row) * Width + column];

    /// <summary>Gray images <c>[N, H, W]</c>.</summary>
    public static implicit operator PlotImages(float[,,] images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new(Flatten(images), images.GetLength(0), 1, images.GetLength(1), images.GetLength(2));
    }

    /// <summary>Gray or RGB images <c>[N, 1 or 3, H, W]</c>.</summary>
    public static implicit operator PlotImages(float[,,,] images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new(Flatten(images), images.GetLength(0), images.GetLength(1), images.GetLength(2), images.GetLength(3));
    }

    static float[] Flatten(Array images) => [.. images.Cast<float>()];
}
