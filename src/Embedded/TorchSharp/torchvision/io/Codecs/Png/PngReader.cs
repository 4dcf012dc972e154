using System.IO.Compression;

namespace TorchSharp.Vision.Codecs.Png;

/// <summary>
/// Decodes PNG (ISO 15948): all color types, bit depths and both interlacings; checksums are checked, gamma and the like ignored.
/// </summary>
internal static class PngReader
{
    /// <summary>Deflate makes at most this many bytes of one.</summary>
    private const long LargestExpansion = 1032;

    /// <summary>First column and row, and the steps between columns and rows, of Adam7's passes.</summary>
    private static readonly (int x, int y, int dx, int dy)[] adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith(PngChunks.Signature);

    /// <exception cref="InvalidDataException">The file is damaged, truncated, or declares too many pixels.</exception>
    public static Raster Decode(byte[] file)
    {
        var position = PngChunks.Signature.Length;
        var (first, start, length) = PngChunks.Next(file, ref position);
        if (first != "IHDR") throw new InvalidDataException($"PNG: the first chunk is '{first}', not the header 'IHDR'");
        var header = PngHeader.Read(file.AsSpan(start, length));
        byte[] palette = [];
        byte[]? transparency = null;
        using var compressed = new MemoryStream();
        for (var type = first; type != "IEND";)
        {
            (type, start, length) = PngChunks.Next(file, ref position);
            switch (type)
            {
                case "PLTE": palette = file[start..(start + length)]; break;
                case "tRNS": transparency = Transparency(header, file[start..(start + length)]); break;
                case "IDAT": compressed.Write(file, start, length); break;
                case "IEND": break;
                default:
                    if (char.IsAsciiLetterLower(type[0])) break;
                    throw new InvalidDataException($"PNG: there is no chunk '{type}' that an image needs: the file is damaged");
            }
        }
        if (header.Color == PngColor.Palette && palette.Length is 0 or > 768 || palette.Length % 3 != 0)
            throw new InvalidDataException($"PNG: the palette has {palette.Length} bytes");
        return Pixels(header, new(header, palette, transparency), compressed);
    }

    private static byte[]? Transparency(PngHeader header, byte[] data)
    {
        var expected = header.Color switch { PngColor.Grey => 2, PngColor.Rgb => 6, PngColor.Palette => data.Length, _ => -1 };
        return data.Length == expected ? data : throw new InvalidDataException("PNG: the chunk 'tRNS' does not fit the color type");
    }

    private static Raster Pixels(PngHeader header, PngPixels pixels, MemoryStream compressed)
    {
        if ((long)header.RowBytes(header.Width) * header.Height > compressed.Length * LargestExpansion) throw PngChunks.Truncated();
        compressed.Position = 0;
        using var stream = new ZLibStream(compressed, CompressionMode.Decompress);
        var image = Raster.Empty(header.Width, header.Height, pixels.Channels);
        if (!header.Interlaced) Pass(header, pixels, stream, image, (0, 0, 1, 1));
        else foreach (var pass in adam7) Pass(header, pixels, stream, image, pass);
        // Reading to the end lets the stream check its sum.
        Read(stream, new byte[1], atLeast: 0);
        return image;
    }

    private static void Pass(PngHeader header, PngPixels pixels, Stream stream, Raster image, (int x, int y, int dx, int dy) pass)
    {
        var width = (header.Width - pass.x + pass.dx - 1) / pass.dx;
        if (width == 0) return;
        // A byte that names the filter, and the row.
        var line = new byte[1 + header.RowBytes(width)];
        var above = new byte[line.Length];
        for (var y = pass.y; y < header.Height; y += pass.dy)
        {
            Read(stream, line, line.Length);
            PngFilter.Undo(line[0], line.AsSpan(1), above.AsSpan(1), header.Back);
            pixels.Decode(line.AsSpan(1), width, image.Row(y)[(pass.x * pixels.Channels)..], pass.dx * pixels.Channels);
            (line, above) = (above, line);
        }
    }

    private static void Read(Stream stream, byte[] buffer, int atLeast)
    {
        var read = 0;
        try
        {
            read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException damage)
        {
            throw new InvalidDataException("PNG: the compressed pixels are damaged", damage);
        }
        if (read < atLeast) throw PngChunks.Truncated();
    }
}
