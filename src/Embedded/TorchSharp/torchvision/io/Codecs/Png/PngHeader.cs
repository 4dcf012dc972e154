using System.Buffers.Binary;

namespace TorchSharp.Vision.Codecs.Png;

/// <summary>What the samples of a pixel mean.</summary>
internal enum PngColor : byte
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}

/// <summary>The chunk that every PNG begins with (PNG 1.2, 11.2.2): size, bits per sample, meaning of the samples, interlacing.</summary>
internal readonly record struct PngHeader(int Width, int Height, int Depth, PngColor Color, bool Interlaced)
{
    public const int Length = 13;

    /// <summary>Samples per pixel in the file.</summary>
    public int Samples => Color switch { PngColor.Grey or PngColor.Palette => 1, PngColor.GreyAlpha => 2, PngColor.Rgb => 3, _ => 4 };

    /// <summary>The bytes that hold a row of so many pixels.</summary>
    public int RowBytes(int width) => (int)(((long)width * Samples * Depth + 7) / 8);

    /// <summary>The distance to the same sample of the pixel before, in bytes: what filters look back by.</summary>
    public int Back => Math.Max(1, Samples * Depth / 8);

    /// <exception cref="InvalidDataException">The fields contradict the standard, or the image is too large.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length) throw new InvalidDataException($"PNG: the header has {data.Length} bytes, not {Length}");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        Raster.CheckSize(width, height);
        var (depth, color) = (data[8], (PngColor)data[9]);
        var allowed = color switch
        {
            PngColor.Grey => depth is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => depth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GreyAlpha or PngColor.RgbAlpha => depth is 8 or 16,
            _ => false,
        };
        if (!allowed) throw new InvalidDataException($"PNG: there is no color type {data[9]} with {depth} bits per sample");
        if (data[10] != 0 || data[11] != 0 || data[12] > 1)
            throw new InvalidDataException($"PNG: unknown compression {data[10]}, filter {data[11]} or interlace method {data[12]}");
        return new((int)width, (int)height, depth, color, data[12] == 1);
    }

    /// <summary>The chunk's data.</summary>
    public byte[] ToBytes()
    {
        var data = new byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(data, Width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), Height);
        (data[8], data[9], data[12]) = ((byte)Depth, (byte)Color, (byte)(Interlaced ? 1 : 0));
        return data;
    }
}
