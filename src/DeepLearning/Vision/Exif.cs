using System.Buffers.Binary;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// How a camera was held: the tag "orientation" (0x0112) in the segment APP1 of a JPEG file (CIPA DC-008, "Exif 2.3"). Its values 1 … 8 say
/// where the first row and the first column of the pixels belong.
/// </summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>The picture [C, H, W] as it was seen.</summary>
    internal static Tensor Upright(Tensor image, ReadOnlySpan<byte> file)
    {
        var orientation = Orientation(file);
        if (orientation >= 5) image = image.transpose(1, 2); // the first row is a column
        return orientation switch
        {
            2 or 6 => image.flip(2),
            3 or 7 => image.flip(1, 2),
            4 or 8 => image.flip(1),
            _ => image,
        };
    }

    /// <summary>1 … 8; 1, upright, where the file does not say, or says something else.</summary>
    private static int Orientation(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return 1;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] is >= 0xE0 and <= 0xEF or 0xFE;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            var content = file[(at + 4)..Math.Clamp(at + 2 + length, at + 4, file.Length)];
            if (file[at + 1] == 0xE1 && content.StartsWith("Exif\0\0"u8)) return OfTiff(content[6..]);
            at += 2 + length;
        }

        return 1;
    }

    /// <summary>Looks through the first directory of a TIFF file: a count, then entries of 12 bytes, tag, type, count and value.</summary>
    private static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var big = tiff[0] == 'M';
        var directory = Number(tiff[4..], 4, big);
        if (directory > tiff.Length - 2) return 1;
        var (entries, at) = (Number(tiff[(int)directory..], 2, big), directory + 2);
        for (; entries > 0 && at + 12 <= tiff.Length; entries--, at += 12)
        {
            var entry = tiff[(int)at..];
            if (Number(entry, 2, big) == OrientationTag) return Number(entry[8..], 2, big) is >= 1 and <= 8 and var value ? (int)value : 1;
        }

        return 1;
    }

    private static long Number(ReadOnlySpan<byte> bytes, int length, bool big) => (length, big) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
    };
}
