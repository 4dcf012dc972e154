namespace TorchSharp.Tests;

/// <summary>Decodes the GIF files that the writer makes: frames with colors of their own.</summary>
internal static class GifReader
{
    public static (int width, int height, int delay, List<byte[]> frames) Read(ReadOnlySpan<byte> file)
    {
        Assert.Equal("GIF89a"u8, file[..6]);
        var (width, height, delay) = (file[6] | file[7] << 8, file[8] | file[9] << 8, 0);
        var frames = new List<byte[]>();
        file = file[13..];
        while (file[0] != 0x3b)
        {
            if (file[0] == 0x21)
            {
                if (file[1] == 0xf9) delay = file[4] | file[5] << 8;
                file = file[2..];
                while (file[0] != 0) file = file[(file[0] + 1)..];
                file = file[1..];
                continue;
            }
            Assert.Equal(0x2c, file[0]);
            Assert.Equal(0x87, file[9]);
            var palette = file.Slice(10, 768);
            file = file[778..];
            Assert.Equal(8, file[0]);
            file = file[1..];
            var data = new List<byte>();
            for (; file[0] != 0; file = file[(file[0] + 1)..]) data.AddRange(file.Slice(1, file[0]));
            file = file[1..];
            var pixels = new List<byte>();
            foreach (var index in Decompress([.. data])) pixels.AddRange(palette.Slice(3 * index, 3));
            Assert.Equal(width * height * 3, pixels.Count);
            frames.Add([.. pixels]);
        }
        Assert.Equal(1, file.Length);
        return (width, height, delay, frames);
    }

    private static List<byte> Decompress(byte[] data)
    {
        var output = new List<byte>();
        List<byte[]> table = [];
        byte[]? previous = null;
        var (width, position) = (9, 0);
        while (true)
        {
            var code = 0;
            for (var bit = 0; bit < width; bit++, position++) code |= (data[position / 8] >> position % 8 & 1) << bit;
            if (code == 257) return output;
            if (code == 256)
            {
                table = [.. Enumerable.Range(0, 258).Select(i => new[] { (byte)i })];
                (previous, width) = (null, 9);
                continue;
            }
            var entry = code < table.Count ? table[code] : [.. previous!, previous![0]];
            output.AddRange(entry);
            if (previous is not null && table.Count < 4096) table.Add([.. previous, entry[0]]);
            if (table.Count == 1 << width && width < 12) width++;
            previous = entry;
        }
    }
}
