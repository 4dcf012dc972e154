using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DeepLearning.Tests.Vision;

public class PngTests
{
    static readonly byte[] Pixels = [.. Enumerable.Range(0, 24).Select(value => (byte)(value * 10))];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    [InlineData(4, 6)]
    public void APictureReadsBack(int channels, int colorType)
    {
        var (width, height) = (24 / channels / 2, 2);
        var chunks = Chunks(Png.Encode(Pixels, width, height, channels)).ToArray();
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        var header = chunks[0].Data;
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, (byte)colorType, 0, 0, 0], header[8..]);

        using var rows = new ZLibStream(new MemoryStream(chunks[1].Data), CompressionMode.Decompress);
        for (var row = 0; row < height; row++)
        {
            Assert.Equal(0, rows.ReadByte()); // no filter
            var values = new byte[width * channels];
            rows.ReadExactly(values);
            Assert.Equal(Pixels[(row * values.Length)..((row + 1) * values.Length)], values);
        }
        Assert.Equal(-1, rows.ReadByte());
    }

    [Fact]
    public void TheCheckSumIsThatOfTheStandard()
    {
        // The end chunk is empty, so its CRC is the same in every PNG file.
        Assert.Equal([0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82], Png.Encode([0], 1, 1, 1)[^12..]);
    }

    [Fact]
    public void ADataUriSaysWhatItIs() => Assert.StartsWith("data:image/png;base64,iVBORw0KGgo", Png.ToDataUri([0], 1, 1, 1));

    [Fact]
    public void SizesMustFit()
    {
        Assert.Contains("23 bytes", Assert.Throws<ArgumentException>(() => Png.Encode(Pixels.AsSpan(1), 4, 2, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("width", () => Png.Encode([], 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("height", () => Png.Encode([], 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("channels", () => Png.Encode(Pixels, 1, 1, 5));
    }

    static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }
}
