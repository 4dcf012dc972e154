using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Gray maps (PGM: P2 text, P5 binary) and pixmaps (PPM: P3, P6): the mark, the width, the height, the largest value, and the samples
/// row by row, two bytes each, the higher first, where the largest value is above 255. Comments go from # to the end of the line.
/// </summary>
internal static class Netpbm
{
    /// <summary>The size, the largest value, and where the samples begin.</summary>
    internal static (ImageHeader Size, int Largest, int Start) Header(ReadOnlySpan<byte> file, string name)
    {
        var at = 2;
        var width = Number(file, ref at, int.MaxValue, "width", name);
        var height = Number(file, ref at, int.MaxValue, "height", name);
        var largest = Number(file, ref at, 65_535, "largest value", name);
        return (new(ImageFileFormat.Netpbm, width, height), largest, at + 1); // one white space ends the header
    }

    /// <summary>The picture, float32 [1 or 3, H, W] in 0 … 1. Its size was checked before.</summary>
    internal static Tensor Decode(byte[] file, string name)
    {
        var ((_, width, height), largest, start) = Header(file, name);
        var channels = file[1] is (byte)'2' or (byte)'5' ? 1 : 3;
        var plane = checked((int)(width * height));
        var (text, bytesEach) = (file[1] is (byte)'2' or (byte)'3', largest > 255 ? 2 : 1);
        var needed = (long)plane * channels * (text ? 2 : bytesEach) - (text ? 1 : 0); // a digit and a space each, at least
        if (file.Length - start < needed)
            throw ImageHeader.Refusal(
                name, $"is truncated: {Math.Max(0, file.Length - start)} bytes of samples, expected {needed}");

        var values = new float[channels * plane]; // [C, H, W]
        for (var pixel = 0; pixel < plane; pixel++)
            for (var channel = 0; channel < channels; channel++)
            {
                var sample = text ? Number(file, ref start, largest, "sample", name)
                    : Sample(file, start + (pixel * channels + channel) * bytesEach, bytesEach);
                if (sample > largest) throw ImageHeader.Refusal(name, $"has the sample {sample} above the largest value {largest}");
                values[channel * plane + pixel] = (float)sample / largest;
            }

        return tensor(values, [channels, height, width]);
    }

    /// <summary>The bytes [C, H, W] of a picture as a binary file.</summary>
    /// <exception cref="ArgumentException">.pgm is for one channel, .ppm for three.</exception>
    internal static byte[] Encode(Tensor bytes, string extension)
    {
        var (channels, height, width) = (bytes.shape[0], bytes.shape[1], bytes.shape[2]);
        if (channels == 1 != extension.Equals(".pgm", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"A picture of {channels} channels cannot be written as '{extension}'.", nameof(extension));
        var header = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"P{(channels == 1 ? 5 : 6)}\n{width} {height}\n255\n"));
        using var interleaved = bytes.permute(1, 2, 0).contiguous(); // [H, W, C]
        return [.. header, .. interleaved.data<byte>()];
    }

    private static int Sample(byte[] file, int at, int bytes) =>
        bytes == 1 ? file[at] : BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    /// <summary>The next number in decimal, after white space and comments.</summary>
    private static int Number(ReadOnlySpan<byte> file, ref int at, int most, string what, string name)
    {
        while (at < file.Length && (char.IsWhiteSpace((char)file[at]) || file[at] == '#'))
        {
            if (file[at] == '#') while (at < file.Length && file[at] != '\n') at++;
            else at++;
        }

        var (value, first) = (0L, at);
        for (; at < file.Length && file[at] is >= (byte)'0' and <= (byte)'9' && value <= most; at++) value = 10 * value + file[at] - '0';
        if (at == first)
            throw ImageHeader.Refusal(
                name, at < file.Length ? $"has no number for its {what} at byte {at}" : $"ends before its {what}");
        return value > most || (value == 0 && what != "sample")
            ? throw ImageHeader.Refusal(name, $"has the {what} {value}, expected up to {most}") : (int)value;
    }
}
