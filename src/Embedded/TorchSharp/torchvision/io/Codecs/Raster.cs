namespace TorchSharp.Vision.Codecs;

/// <summary>
/// A decoded image: one byte per sample, the samples of a pixel side by side, row after row.
/// </summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Channels">1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.</param>
/// <param name="Samples"><c>[Height, Width, Channels]</c>.</param>
internal sealed record Raster(int Width, int Height, int Channels, byte[] Samples)
{
    /// <summary>More pixels than the largest camera sensors have. A file that declares more is taken for damaged or hostile.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>An image without contents.</summary>
    public static Raster Empty(int width, int height, int channels) => new(width, height, channels,
        new byte[(long)width * height * channels]);

    /// <summary>The samples of one row.</summary>
    public Span<byte> Row(int y) => Samples.AsSpan(y * Width * Channels, Width * Channels);

    /// <exception cref="InvalidDataException">A side is zero, or the image has more than <see cref="MaxPixels"/>.</exception>
    public static void CheckSize(long width, long height)
    {
        if (width < 1 || height < 1) throw new InvalidDataException($"the image has no pixels: it declares {width} x {height}");
        if (width > MaxPixels / height)
            throw new InvalidDataException($"the image declares {width} x {height} pixels, more than the {MaxPixels} that are decoded");
    }
}
