using System.Buffers.Binary;
using System.IO.Compression;
using TorchSharp.Vision.Codecs;
using TorchSharp.Vision.Codecs.Png;

namespace TorchSharp.Tests.Vision;

/// <summary>Files that are damaged, or made to do harm, give clear errors, soon and without much memory.</summary>
public class DamagedImageTests
{
    [Fact]
    public void TruncatedFilesAreRefused()
    {
        foreach (var file in new[] { ImageFile.Png, ImageFile.Jpeg, ImageFile.ProgressiveJpeg })
            for (var length = 8; length < file.Length - 2; length += 7)
            {
                var error = Assert.Throws<InvalidDataException>(() => ImageCodec.Decode(file[..length]));
                Assert.Contains("truncated", error.Message);
            }
    }

    [Fact]
    public void OtherFilesAreNamed()
    {
        Assert.Contains("only jpeg and png", Error<NotSupportedException>([]), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("474946383961", Error<NotSupportedException>("GIF89a"u8.ToArray()));
        var arithmetic = Replaced(ImageFile.Jpeg, [0xff, 0xc0], [0xff, 0xc9]);
        Assert.Contains("SOF9", Error<NotSupportedException>(arithmetic));
    }

    [Theory, InlineData(40_000, 40_000), InlineData(int.MaxValue, int.MaxValue), InlineData(0, 5)]
    public void SizesOfNoPictureAreRefused(int width, int height) =>
        Assert.Contains($"{width} x {height}", Error<InvalidDataException>(Png([8, 2, 0, 0, 0], width, height, [])));

    [Fact]
    public void SmallFilesThatDeclareLargeImagesCostNoMemory()
    {
        var jpeg = Replaced(ImageFile.Jpeg, [0, 21, 0, 35], [0x27, 0x10, 0x27, 0x10]);
        foreach (var file in new[] { Png([8, 2, 0, 0, 0], 9_000, 9_000, new byte[1000]), jpeg })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains("truncated", Error<InvalidDataException>(file));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
        }
    }

    [Fact]
    public void WrongChunksAreNamed()
    {
        var flipped = ImageFile.Png.ToArray();
        flipped[^20] ^= 1;
        Assert.Contains("checksum of the chunk 'IDAT'", Error<InvalidDataException>(flipped));
        Assert.Contains("color type 5 with 8 bits", Error<InvalidDataException>(Png([8, 5, 0, 0, 0], 3, 3, [])));
        Assert.Contains("color type 2 with 4 bits", Error<InvalidDataException>(Png([4, 2, 0, 0, 0], 3, 3, [])));
        Assert.Contains("interlace method 2", Error<InvalidDataException>(Png([8, 2, 0, 0, 2], 3, 3, [])));
        Assert.Contains("palette has 0 bytes", Error<InvalidDataException>(Png([8, 3, 0, 0, 0], 3, 3, new byte[12])));
        Assert.Contains("no filter 9", Error<InvalidDataException>(Png([8, 0, 0, 0, 0], 1, 1, [9, 0])));
        Assert.Contains("first chunk is 'IEND'", Error<InvalidDataException>([.. PngChunks.Signature, .. ImageFile.Png[^12..]]));
    }

    [Fact]
    public void AnyDamageIsFoundOrHarmless()
    {
        var random = new Random(3);
        foreach (var original in new[] { ImageFile.Png, ImageFile.Jpeg, ImageFile.ProgressiveJpeg,
            ImageFile.All["jpeg restart markers"].File })
            for (var n = 0; n < 500; n++)
            {
                var file = original.ToArray();
                for (var i = random.Next(1, 12); i > 0; i--) file[random.Next(2, file.Length)] = (byte)random.Next(256);
                try
                {
                    ImageCodec.Decode(file);
                }
                catch (Exception error) when (error is InvalidDataException or NotSupportedException)
                {
                    Assert.NotEmpty(error.Message);
                }
            }
    }

    private static string Error<T>(byte[] file) where T : Exception => Assert.Throws<T>(() => ImageCodec.Decode(file)).Message;

    /// <summary>A PNG with any header and rows.</summary>
    private static byte[] Png(byte[] headerEnd, int width, int height, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        headerEnd.CopyTo(header, 8);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress)) zlib.Write(rows);
        using var file = new MemoryStream();
        file.Write(PngChunks.Signature);
        PngChunks.Write(file, "IHDR", header);
        PngChunks.Write(file, "IDAT", packed.ToArray());
        PngChunks.Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Replaced(byte[] file, ReadOnlySpan<byte> old, ReadOnlySpan<byte> replacement)
    {
        var copy = file.ToArray();
        replacement.CopyTo(copy.AsSpan(copy.AsSpan().IndexOf(old)));
        return copy;
    }
}
