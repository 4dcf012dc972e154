using System.Buffers.Binary;
using System.Text;

namespace TorchSharp.Vision.Codecs.Png;

/// <summary>
/// The pieces that a PNG consists of after its signature: length, four letters, data, checksum (PNG 1.2, 5.3).
/// </summary>
internal static class PngChunks
{
    private static readonly uint[] crcTable = MakeCrcTable();

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>The next chunk: its type, and where in the file its data lie.</summary>
    /// <exception cref="InvalidDataException">The file ends before the chunk does, or its checksum is wrong.</exception>
    public static (string type, int start, int length) Next(ReadOnlySpan<byte> file, ref int position)
    {
        if (file.Length - position < 12) throw Truncated();
        var length = BinaryPrimitives.ReadUInt32BigEndian(file[position..]);
        if (length > file.Length - position - 12) throw Truncated();
        var start = position + 8;
        var type = Encoding.ASCII.GetString(file.Slice(position + 4, 4));
        var end = start + (int)length;
        if (Crc(file[(position + 4)..end]) != BinaryPrimitives.ReadUInt32BigEndian(file[end..]))
            throw new InvalidDataException($"PNG: the checksum of the chunk '{type}' is wrong: the file is damaged");
        position = end + 4;
        return (type, start, (int)length);
    }

    /// <summary>Writes a chunk.</summary>
    public static void Write(Stream stream, string type, ReadOnlySpan<byte> data)
    {
        var body = new byte[4 + data.Length];
        Encoding.ASCII.GetBytes(type, body);
        data.CopyTo(body.AsSpan(4));
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        stream.Write(number);
    }

    public static InvalidDataException Truncated() => new("PNG: the file is truncated");

    /// <summary>The CRC-32 of ISO 3309, bit-reversed, as zlib computes it.</summary>
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data) crc = crcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
            table[n] = c;
        }
        return table;
    }
}
