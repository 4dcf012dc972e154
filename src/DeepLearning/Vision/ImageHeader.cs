using System.Buffers.Binary;

namespace DeepLearning;

/// <summary>Kinds of picture files.</summary>
internal enum ImageFileFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG, any of its processes.</summary>
    Jpeg,

    /// <summary>Portable gray map or pixmap, P2, P3, P5, P6.</summary>
    Netpbm,
}

/// <summary>What a picture file says of itself, read without decoding it.</summary>
internal readonly record struct ImageHeader(ImageFileFormat Format, long Width, long Height)
{
    /// <summary>How many pixels it declares.</summary>
    internal double Pixels => (double)Width * Height;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind, or ends before its size.</exception>
    internal static ImageHeader Of(ReadOnlySpan<byte> file, string name)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png(file, name);
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return Jpeg(file, name);
        if (file.Length > 2 && file[0] == 'P' && file[1] is (byte)'2' or (byte)'3' or (byte)'5' or (byte)'6')
            return Netpbm.Header(file, name).Size;
        throw Refusal(name, file.IsEmpty ? "is empty" : "is neither PNG, JPEG, PGM nor PPM: it begins with " +
            Convert.ToHexString(file[..Math.Min(8, file.Length)]));
    }

    internal static InvalidDataException Refusal(string name, string why, Exception? inner = null) =>
        new($"The picture '{name}' {why}.", inner);

    private static ImageHeader Png(ReadOnlySpan<byte> file, string name) => file.Length < 24
        ? throw Refusal(name, "ends within its header")
        : new(ImageFileFormat.Png, BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]));

    /// <summary>Goes from segment to segment up to the one that begins a frame: FF C0 … FF CF, but C4, C8 and CC, which mean
    /// others.</summary>
    private static ImageHeader Jpeg(ReadOnlySpan<byte> file, string name)
    {
        for (var at = 2; at + 9 <= file.Length;)
        {
            if (file[at] != 0xFF) throw Refusal(name, $"is damaged: no JPEG marker at byte {at}");
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8)) // fill bytes, and markers without a length
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(ImageFileFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        throw Refusal(name, "ends within its header");
    }
}
