using System.IO.Compression;

namespace DeepLearning.Tests;

public class IdxTests
{
    private static readonly byte[] Sound = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sound_file_is_read_plain_or_gzipped(bool gzip) =>
        Assert.Equal([10, 20, 30, 40, 50, 60], Read(gzip ? Gzip(Sound) : Sound));

    public static TheoryData<byte[], string> Unsound => new()
    {
        { [], "ends within the header" },
        { [0, 0, 8], "ends within the header" },
        { Sound[..9], "ends within the header" },
        { [0, 0, 9, .. Sound[3..]], "begins with 00000902" },
        { [1, .. Sound[1..]], "begins with 01000802" },
        { "<!DOCTYPE html>"u8.ToArray(), "begins with 3C21444F" },
        { [0, 0, 8, 1, 0, 0, 0, 6, 1, 2, 3, 4, 5, 6], "has 1 dimensions, expected 2" },
        { [0, 0, 8, 255, .. new byte[2000]], "has 255 dimensions, expected 2" },
        { [.. Sound[..7], 3, .. Sound[8..], 1, 1, 1], "states the shape [3, 3], expected [2, 3]" },
        { Sound[..^1], "is truncated: it holds 5 of 6 elements" },
        { Sound[..12], "is truncated: it holds 0 of 6 elements" },
        { [.. Sound, 0], "is too long: it goes on after its 6 elements" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_unsound_file_is_rejected_by_name_and_reason(byte[] content, string reason)
    {
        foreach (var file in new[] { content, Gzip(content) })
        {
            var error = Assert.Throws<InvalidDataException>(() => Read(file));
            Assert.Contains("'digits.idx'", error.Message);
            Assert.Contains(reason, error.Message);
        }
    }

    [Fact]
    public void A_header_that_declares_billions_allocates_nothing()
    {
        byte[] hostile = [0, 0, 8, 3, 0x80, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF];
        using var stream = new MemoryStream(hostile);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => Idx.Read(stream, "digits.idx", [60000, 28, 28]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Contains("[2147483648, 2147483647, 2147483647], expected [60000, 28, 28]", error.Message);
    }

    [Fact]
    public void A_damaged_gzip_stream_is_rejected_by_name()
    {
        var damaged = Gzip(Sound);
        damaged[^6] ^= 0xFF; // in the checksum
        Assert.Contains("'digits.idx'", Assert.Throws<InvalidDataException>(() => Read(damaged)).Message);
        Assert.Contains("'digits.idx'", Assert.Throws<InvalidDataException>(() => Read(Gzip(Sound)[..14])).Message);
    }

    private static byte[] Read(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return Idx.Read(stream, "digits.idx", [2, 3]);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal)) gzip.Write(content);
        return zipped.ToArray();
    }
}
