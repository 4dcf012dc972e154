using System.IO.Compression;

namespace TorchSharp.Vision.Codecs.Png;

/// <summary>Encodes PNG, 8 bits per sample, each row with the filter that leaves the smallest differences.</summary>
internal static class PngWriter
{
    public static void Encode(Raster image, Stream stream)
    {
        var color = image.Channels switch { 1 => PngColor.Grey, 2 => PngColor.GreyAlpha, 3 => PngColor.Rgb, _ => PngColor.RgbAlpha };
        stream.Write(PngChunks.Signature);
        PngChunks.Write(stream, "IHDR", new PngHeader(image.Width, image.Height, 8, color, false).ToBytes());
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) WriteRows(image, zlib);
        PngChunks.Write(stream, "IDAT", compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        PngChunks.Write(stream, "IEND", []);
    }

    private static void WriteRows(Raster image, Stream stream)
    {
        var best = new byte[image.Width * image.Channels];
        var candidate = new byte[best.Length];
        ReadOnlySpan<byte> above = new byte[best.Length];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var (chosen, smallest) = (0, long.MaxValue);
            for (var filter = 0; filter < PngFilter.Count; filter++)
            {
                PngFilter.Apply(filter, row, above, image.Channels, candidate);
                var size = Size(candidate);
                if (size >= smallest) continue;
                (chosen, smallest) = (filter, size);
                (best, candidate) = (candidate, best);
            }
            stream.WriteByte((byte)chosen);
            stream.Write(best);
            above = row;
        }
    }

    /// <summary>Σ |difference|, with differences taken as signed.</summary>
    private static long Size(ReadOnlySpan<byte> differences)
    {
        var sum = 0L;
        foreach (var difference in differences) sum += Math.Abs((int)(sbyte)difference);
        return sum;
    }
}
