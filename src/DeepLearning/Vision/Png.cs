using System.Buffers.Binary;
using System.IO.Compression;

namespace DeepLearning;

/// <summary>Writes images in the PNG format (ISO/IEC 15948): 8 bits per channel, not interlaced.</summary>
public static class Png
{
    /// <summary>The bytes of a PNG file.</summary>
    /// <param name="pixels">Row by row from the top, the channels of a pixel side by side: <c>[height, width, channels]</c>.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="channels">1 gray, 2 gray and alpha, 3 RGB, 4 RGB and alpha.</param>
    /// <exception cref="ArgumentException">A size is below 1, the channels are not 1 to 4, or the pixels are not as many as
    /// that.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        byte colorType = channels switch
        {
            1 => 0,
            2 => 4,
            3 => 2,
            4 => 6,
            _ => throw new ArgumentOutOfRangeException(nameof(channels), channels, "An image has 1 to 4 channels."),
        };
        var expected = (long)width * height * channels;
        if (pixels.Length != expected)
            throw new ArgumentException(
                $"pixels has {pixels.Length} bytes, but {height} × {width} pixels of {channels} channels have {expected}.",
                nameof(pixels));

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits per channel
        header[9] = colorType;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(pixels, width * channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>The image as a data URI, to stand in HTML or in a plot.</summary>
    /// <inheritdoc cref="Encode"/>
    public static string ToDataUri(ReadOnlySpan<byte> pixels, int width, int height, int channels) =>
        "data:image/png;base64," + Convert.ToBase64String(Encode(pixels, width, height, channels));

    static byte[] Compress(ReadOnlySpan<byte> pixels, int rowLength)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (; pixels.Length > 0; pixels = pixels[rowLength..])
            {
                zlib.WriteByte(0); // the row follows unfiltered
                zlib.Write(pixels[..rowLength]);
            }
        }
        return packed.ToArray();
    }

    /// <summary>Length, type, data, and the check sum of type and data.</summary>
    static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, new Crc32().Add(type).Add(data).Value);
        file.Write(number);
    }
}
