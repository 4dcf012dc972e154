using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class ImagesFilesTests
{
    [Theory]
    [InlineData(".png", 1)]
    [InlineData(".png", 3)]
    [InlineData(".pgm", 1)]
    [InlineData(".ppm", 3)]
    public void What_was_written_is_read_again_to_the_byte(string extension, int channels)
    {
        using var root = new TemporaryFolder();
        var (image, path) = (Bytes(channels, 11, 17), Path.Combine(root.Path, "picture" + extension));
        Images.Write(path, image);
        var read = Images.Read(path);
        Assert.Equal(ScalarType.Float32, read.dtype);
        Assert.Equal(image.shape, read.shape);
        Assert.Equal(0, (read - image).abs().max().item<float>(), 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_JPEG_is_nearly_the_picture_and_better_quality_is_nearer(int channels)
    {
        var image = Images.Resize(Bytes(channels, 4, 4), 40, 48);
        double Error(int quality) => (Images.Decode(Images.Encode(image, ".jpg", quality), "x") - image).abs().mean().item<float>();
        Assert.InRange(Error(95), 0, 0.02);
        Assert.True(Error(95) < Error(20));
    }

    [Fact]
    public void Numbers_outside_are_cut_off()
    {
        var read = Images.Decode(Images.Encode(tensor(new[] { -1f, 0.5f, 2f }, [1, 1, 3]), ".png"), "x");
        Assert.Equal([0, 128 / 255f, 1], read.data<float>().ToArray());
    }

    [Fact]
    public void Gray_maps_in_text_with_comments_and_in_sixteen_bits_are_read()
    {
        var text = Images.Decode(Encoding.ASCII.GetBytes("P2 # a comment\n3 # another\n1\n100\n0 50\n100\n"), "x");
        Assert.Equal([0, 0.5f, 1], text.data<float>().ToArray());
        byte[] wide = [.. "P5\n2 1\n65535\n"u8, 0x80, 0x00, 0xFF, 0xFF];
        Assert.Equal([32768 / 65535f, 1], Images.Decode(wide, "x").data<float>().ToArray());
        Assert.Equal([1, 0, 0.2f], Images.Decode(Encoding.ASCII.GetBytes("P3 1 1 5 5 0 1"), "x").data<float>().ToArray());
    }

    /// <summary>The corners' colors, from the upper left around, after each of the eight ways to hold a camera.</summary>
    [Theory]
    [InlineData(1, "RGBW")]
    [InlineData(2, "GRWB")]
    [InlineData(3, "BWRG")]
    [InlineData(4, "WBGR")]
    [InlineData(5, "RWBG")]
    [InlineData(6, "WRGB")]
    [InlineData(7, "BGRW")]
    [InlineData(8, "GBWR")]
    [InlineData(9, "RGBW")] // there is no such way
    public void A_photograph_is_set_upright(byte orientation, string corners)
    {
        var image = zeros(3, 16, 32); // red, green; below white, blue
        image[0].narrow(1, 0, 16).narrow(0, 0, 8).fill_(1);
        image[1].narrow(1, 16, 16).narrow(0, 0, 8).fill_(1);
        image[2].narrow(1, 16, 16).narrow(0, 8, 8).fill_(1);
        image.narrow(2, 0, 16).narrow(1, 8, 8).fill_(1);
        var jpeg = Images.Encode(image, ".jpg", quality: 100);
        byte[] tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
        byte[] tagged = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff, .. jpeg[2..]];

        var read = Images.Decode(tagged, "x");
        Assert.Equal(orientation is >= 5 and <= 8 ? [3, 32, 16] : [3, 16, 32], read.shape);
        var (bottom, right) = (read.shape[1] - 1, read.shape[2] - 1);
        Assert.Equal(corners, string.Concat(new[] { (0L, 0L), (0, right), (bottom, right), (bottom, 0) }.Select(Color)));

        char Color((long Row, long Column) at) =>
            ((read[0, at.Row, at.Column].item<float>() > 0.5, read[1, at.Row, at.Column].item<float>() > 0.5)) switch
            {
                (true, true) => 'W',
                (true, false) => 'R',
                (false, true) => 'G',
                _ => 'B',
            };
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "nothing", "is empty" },
        { "text", "is neither PNG, JPEG, PGM nor PPM: it begins with 3C68746D6C3E" },
        { "PNG of a billion pixels", "declares 32000 × 32000 pixels, more than 64 million" },
        { "PNG of 2^64 pixels", "declares 4294967295 × 4294967295 pixels" },
        { "JPEG of 4 billion pixels", "declares 65535 × 65535 pixels" },
        { "PGM of a billion pixels", "declares 32000 × 32000 pixels" },
        { "PGM with a huge number", "has the width" },
        { "PGM cut off", "is truncated: 3 bytes of samples, expected 6" },
        { "PGM with a sample too large", "has the sample 9 above the largest value 5" },
        { "PNG cut off in the header", "ends within its header" },
        { "PNG cut off", "is damaged" },
        { "PNG with no pixels behind its size", "is damaged" },
        { "PNG with a changed byte", "is damaged" },
        { "JPEG cut off in the header", "ends within its header" },
        { "JPEG cut off", "is damaged" },
        { "JPEG without a marker", "no JPEG marker" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_refused_by_name_and_reason_at_once(string kind, string why)
    {
        var bytes = File(kind);
        var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var message = Assert.Throws<InvalidDataException>(() => Images.Decode(bytes, "evil.png")).Message;
        Assert.Contains("'evil.png'", message);
        Assert.Contains(why, message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    [Fact]
    public void An_endless_stream_is_not_read_to_its_end()
    {
        using var endless = new Zeros(300_000_000);
        Assert.Contains("has more than 256 MB", Assert.Throws<InvalidDataException>(() => Images.Read(endless, "zeros.png")).Message);
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Contains("got Float32 [2, 4, 4]", Assert.Throws<ArgumentException>(() => Images.Encode(zeros(2, 4, 4), ".png")).Message);
        Assert.Contains("got Int64 [1, 4, 4]",
            Assert.Throws<ArgumentException>(() => Images.Encode(zeros([1, 4, 4], ScalarType.Int64), ".png")).Message);
        Assert.Contains("'.gif'", Assert.Throws<ArgumentException>(() => Images.Encode(zeros(1, 4, 4), ".gif")).Message);
        Assert.Contains("3 channels", Assert.Throws<ArgumentException>(() => Images.Encode(zeros(3, 4, 4), ".pgm")).Message);
        Assert.Throws<FileNotFoundException>(() => Images.Read("/no/such/picture.png"));
    }

    /// <summary>Random bytes as a picture.</summary>
    private static Tensor Bytes(int channels, int height, int width)
    {
        var random = new SeededRandom(1, 0);
        var values = new float[channels * height * width];
        for (var i = 0; i < values.Length; i++) values[i] = random.Below(256) / 255f;
        return tensor(values, [channels, height, width]);
    }

    private static byte[] File(string kind)
    {
        var png = Images.Encode(Bytes(3, 20, 20), ".png");
        var jpeg = Images.Encode(Bytes(3, 20, 20), ".jpg");
        return kind switch
        {
            "nothing" => [],
            "text" => "<html>"u8.ToArray(),
            "PNG of a billion pixels" => Sized(32_000),
            "PNG of 2^64 pixels" => Sized(uint.MaxValue),
            "PNG with no pixels behind its size" => Sized(4_000),
            "JPEG of 4 billion pixels" =>
                [0xFF, 0xD8, 0xFF, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0xFF, 0xFF, 0xFF, 0xFF, 3, 1, 0x11, 0],
            "PGM of a billion pixels" => "P5 32000 32000 255 "u8.ToArray(),
            "PGM with a huge number" => "P5 99999999999999999999999 1 255 "u8.ToArray(),
            "PGM cut off" => [.. "P5 3 2 255\n"u8, 1, 2, 3],
            "PGM with a sample too large" => [.. "P5 1 1 5\n"u8, 9],
            "PNG cut off in the header" => png[..20],
            "PNG cut off" => png[..(png.Length / 2)],
            "PNG with a changed byte" => [.. png[..200], (byte)(png[200] + 1), .. png[201..]],
            "JPEG cut off in the header" => jpeg[..30],
            "JPEG cut off" => jpeg[..(jpeg.Length / 2)],
            "JPEG without a marker" => [0xFF, 0xD8, .. new byte[40]],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown file."),
        };

        byte[] Sized(uint size)
        {
            var declared = png[..];
            BinaryPrimitives.WriteUInt32BigEndian(declared.AsSpan(16), size);
            BinaryPrimitives.WriteUInt32BigEndian(declared.AsSpan(20), size);
            BinaryPrimitives.WriteUInt32BigEndian(declared.AsSpan(29), Crc(declared.AsSpan(12, 17)));
            return declared;
        }
    }

    /// <summary>CRC-32 as PNG's chunks have it, so that the size alone is at fault.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }

    private sealed class Zeros(long length) : MemoryStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, left);
            left -= read;
            return read;
        }
    }
}
