using static TorchSharp.torch;

namespace TorchSharp.Utils.tensorboard;

/// <summary>Animated GIF (version 89a) that repeats for ever.</summary>
internal static class GifWriter
{
    private const int Colors = 256;

    /// <summary>A file of frames <c>[T, H, W, 3]</c>, bytes.</summary>
    public static byte[] Encode(Tensor frames, int fps)
    {
        var (height, width) = ((int)frames.Sizes[1], (int)frames.Sizes[2]);
        using var file = new MemoryStream();
        file.Write("GIF89a"u8);
        Number(file, width);
        Number(file, height);
        file.Write([0x70, 0, 0]); // no common colors
        file.Write([0x21, 0xff, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0]); // without end
        var size = height * width * 3;
        for (var t = 0; t < frames.Sizes[0]; t++)
        {
            file.Write([0x21, 0xf9, 4, 0]);
            Number(file, Math.Max(1, 100 / fps)); // hundredths of a second
            file.Write([0, 0, 0x2c, 0, 0, 0, 0]);
            Number(file, width);
            Number(file, height);
            file.WriteByte(0x87); // 256 colors of the frame's own
            WritePixels(file, frames.Span<byte>().Slice(t * size, size));
        }
        file.WriteByte(0x3b);
        return file.ToArray();
    }

    /// <summary>The colors of a frame (its own if they are few enough, else 6 · 7 · 6 levels), and which one each pixel has.</summary>
    private static void WritePixels(Stream file, ReadOnlySpan<byte> pixels)
    {
        var palette = new Dictionary<int, byte>();
        var exact = true;
        for (var i = 0; i < pixels.Length && exact; i += 3)
        {
            var color = Pack(pixels[i], pixels[i + 1], pixels[i + 2]);
            if (palette.ContainsKey(color)) continue;
            exact = palette.Count < Colors;
            if (exact) palette.Add(color, (byte)palette.Count);
        }
        if (!exact)
        {
            palette.Clear();
            for (var level = 0; level < 6 * 7 * 6; level++)
                palette.Add(Pack(level / 42 * 51, level / 6 % 7 * 255 / 6, level % 6 * 51), (byte)level);
        }

        var table = new byte[3 * Colors];
        foreach (var (color, index) in palette)
            (table[3 * index], table[3 * index + 1], table[3 * index + 2]) = ((byte)(color >> 16), (byte)(color >> 8), (byte)color);
        file.Write(table);

        var indices = new byte[pixels.Length / 3];
        for (var i = 0; i < indices.Length; i++)
        {
            var (r, g, b) = (pixels[3 * i], pixels[3 * i + 1], pixels[3 * i + 2]);
            indices[i] = palette[exact ? Pack(r, g, b) : Pack(Nearest(r, 6), Nearest(g, 7), Nearest(b, 6))];
        }
        LzwWriter.Write(file, indices);
    }

    private static int Pack(int r, int g, int b) => r << 16 | g << 8 | b;

    /// <summary>The nearest of so many levels between 0 and 255.</summary>
    private static int Nearest(int value, int levels) => (value * (levels - 1) + 127) / 255 * 255 / (levels - 1);

    private static void Number(Stream file, int value) => file.Write([(byte)value, (byte)(value >> 8)]);
}
