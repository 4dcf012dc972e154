using System.Buffers.Binary;

namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// Encodes baseline JPEG with JFIF's header and the standard's tables; color differences at half the resolution. Alpha is left out.
/// </summary>
internal static class JpegWriter
{
    private const int MaxSide = 65_535;

    /// <exception cref="ArgumentException">A side is longer than 65535.</exception>
    public static void Encode(Raster image, int quality, Stream stream)
    {
        if (image.Width > MaxSide || image.Height > MaxSide)
            throw new ArgumentException($"JPEG holds at most {MaxSide} x {MaxSide} pixels, not {image.Width} x {image.Height}",
                nameof(image));
        var color = image.Channels >= 3;
        byte[][] divisors = color
            ? [StandardTables.Divisors(true, quality), StandardTables.Divisors(false, quality)]
            : [StandardTables.Divisors(true, quality)];
        stream.Write([0xff, Marker.Start]);
        WriteSegment(stream, Marker.App0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        for (byte t = 0; t < divisors.Length; t++)
            WriteSegment(stream, Marker.Quantization, [t, .. Array.ConvertAll(Zigzag.Places, place => divisors[t][place])]);
        WriteSegment(stream, Marker.Baseline, FrameHeader(image, color));
        for (var t = 0; t < 2 * divisors.Length; t++)
            WriteSegment(stream, Marker.Huffman, [(byte)(t % 2 << 4 | t / 2), .. StandardTables.Codes[t].Counts,
                .. StandardTables.Codes[t].Symbols]);
        WriteSegment(stream, Marker.Scan, color ? [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0] : [1, 1, 0x00, 0, 63, 0]);
        var bits = new BitWriter(stream);
        if (color) WriteColor(image, divisors, bits);
        else WriteGrey(image, divisors[0], bits);
        bits.Flush();
        stream.Write([0xff, Marker.End]);
    }

    private static byte[] FrameHeader(Raster image, bool color)
    {
        byte[] header = [8, 0, 0, 0, 0, .. color ? (ReadOnlySpan<byte>)[3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1] : [1, 1, 0x11, 0]];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(1), (ushort)image.Height);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(3), (ushort)image.Width);
        return header;
    }

    private static void WriteSegment(Stream stream, byte marker, ReadOnlySpan<byte> data)
    {
        stream.Write([0xff, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
        stream.Write(data);
    }

    private static void WriteGrey(Raster image, byte[] divisors, BitWriter bits)
    {
        var writer = new BlockWriter(divisors, StandardTables.Codes[0], StandardTables.Codes[1]);
        Span<float> block = stackalloc float[64];
        for (var y = 0; y < image.Height; y += 8)
            for (var x = 0; x < image.Width; x += 8)
            {
                for (var i = 0; i < 64; i++)
                    block[i] = image.Row(Math.Min(y + i / 8, image.Height - 1))[Math.Min(x + i % 8, image.Width - 1) * image.Channels];
                writer.Write(block, bits);
            }
    }

    private static void WriteColor(Raster image, byte[][] divisors, BitWriter bits)
    {
        var luma = new BlockWriter(divisors[0], StandardTables.Codes[0], StandardTables.Codes[1]);
        var cb = new BlockWriter(divisors[1], StandardTables.Codes[2], StandardTables.Codes[3]);
        var cr = new BlockWriter(divisors[1], StandardTables.Codes[2], StandardTables.Codes[3]);
        Span<float> blocks = stackalloc float[6 * 64];
        for (var y = 0; y < image.Height; y += 16)
            for (var x = 0; x < image.Width; x += 16)
            {
                ReadUnit(image, y, x, blocks);
                for (var i = 0; i < 4; i++) luma.Write(blocks.Slice(64 * i, 64), bits);
                cb.Write(blocks.Slice(4 * 64, 64), bits);
                cr.Write(blocks.Slice(5 * 64, 64), bits);
            }
    }

    /// <summary>16 × 16 pixels as four blocks of brightness and one of each color difference; the image's edge is repeated.</summary>
    private static void ReadUnit(Raster image, int top, int left, Span<float> blocks)
    {
        blocks[(4 * 64)..].Clear();
        for (var y = 0; y < 16; y++)
        {
            var row = image.Row(Math.Min(top + y, image.Height - 1));
            for (var x = 0; x < 16; x++)
            {
                var pixel = row[(Math.Min(left + x, image.Width - 1) * image.Channels)..];
                var (luma, cb, cr) = ColorConversion.FromRgb(pixel[0], pixel[1], pixel[2]);
                blocks[64 * (y / 8 * 2 + x / 8) + 8 * (y % 8) + x % 8] = luma;
                var half = 8 * (y / 2) + x / 2;
                blocks[4 * 64 + half] += cb / 4f;
                blocks[5 * 64 + half] += cr / 4f;
            }
        }
    }
}
