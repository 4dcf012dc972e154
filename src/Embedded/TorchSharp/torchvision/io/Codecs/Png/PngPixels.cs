using System.Buffers.Binary;

namespace TorchSharp.Vision.Codecs.Png;

/// <summary>
/// Turns rows of packed samples into bytes: grey of 1, 2 or 4 bits is stretched to 0–255, of 16 bits the higher byte is taken, places in
/// the palette become its colors, and what is declared transparent gets an alpha of 0.
/// </summary>
/// <param name="header">The image's.</param>
/// <param name="palette">R, G, B for each place; empty if there is none.</param>
/// <param name="transparency">
/// The alphas of the palette's places, or one pixel's samples of 16 bits; null if nothing is transparent.
/// </param>
internal sealed class PngPixels(PngHeader header, byte[] palette, byte[]? transparency)
{
    /// <summary>Channels of the decoded image.</summary>
    public int Channels { get; } = header.Color switch
    {
        PngColor.Grey => transparency is null ? 1 : 2,
        PngColor.GreyAlpha => 2,
        PngColor.Rgb or PngColor.Palette => transparency is null ? 3 : 4,
        _ => 4,
    };

    /// <summary>Decodes a row.</summary>
    /// <param name="row">Packed samples.</param>
    /// <param name="width">The number of pixels.</param>
    /// <param name="pixels">Where the first pixel goes.</param>
    /// <param name="step">The distance from one pixel to the next, in bytes.</param>
    public void Decode(ReadOnlySpan<byte> row, int width, Span<byte> pixels, int step)
    {
        for (var x = 0; x < width; x++)
        {
            var pixel = pixels.Slice(x * step, Channels);
            if (header.Color == PngColor.Palette) Look(Packed(row, x), pixel);
            else Convert(row, x, pixel);
        }
    }

    private void Look(int place, Span<byte> pixel)
    {
        if (3 * place >= palette.Length)
            throw new InvalidDataException($"PNG: color {place} of a palette of {palette.Length / 3}: the file is damaged");
        palette.AsSpan(3 * place, 3).CopyTo(pixel);
        if (transparency is not null) pixel[3] = place < transparency.Length ? transparency[place] : (byte)255;
    }

    private void Convert(ReadOnlySpan<byte> row, int x, Span<byte> pixel)
    {
        var transparent = transparency is not null;
        for (var s = 0; s < header.Samples; s++)
        {
            var sample = header.Depth switch
            {
                16 => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * (x * header.Samples + s))..]),
                8 => row[x * header.Samples + s],
                _ => Packed(row, x),
            };
            transparent = transparent && sample == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * s));
            pixel[s] = (byte)(header.Depth switch { 16 => sample >> 8, 8 => sample, var depth => sample * 255 / ((1 << depth) - 1) });
        }
        if (transparency is not null) pixel[^1] = (byte)(transparent ? 0 : 255);
    }

    /// <summary>Sample <paramref name="x"/> of a row of samples of at most a byte, the highest bits first.</summary>
    private int Packed(ReadOnlySpan<byte> row, int x)
    {
        var bit = x * header.Depth;
        return (row[bit >> 3] >> (8 - header.Depth - (bit & 7))) & ((1 << header.Depth) - 1);
    }
}
