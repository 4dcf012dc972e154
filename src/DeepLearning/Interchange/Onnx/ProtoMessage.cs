using System.Buffers.Binary;
using System.Text;

namespace DeepLearning;

/// <summary>
/// A message in Protocol Buffers' wire format (protobuf.dev/programming-guides/encoding): fields, each a number and a kind, then the value.
/// Large contents are only referred to and written at the end.
/// </summary>
internal sealed class ProtoMessage
{
    private readonly List<(long Length, Action<Stream> Write)> parts = [];

    private enum Wire : byte
    {
        Varint = 0,
        Bytes = 2,
        Fixed32 = 5,
    }

    /// <summary>The number of bytes that the message takes.</summary>
    public long Length { get; private set; }

    public ProtoMessage Number(int field, long value)
    {
        Key(field, Wire.Varint);
        return Add(Varint((ulong)value));
    }

    public ProtoMessage Float(int field, float value)
    {
        Key(field, Wire.Fixed32);
        var bytes = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return Add(bytes);
    }

    public ProtoMessage Text(int field, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return Content(field, bytes.Length, stream => stream.Write(bytes));
    }

    public ProtoMessage Message(int field, ProtoMessage value) => Content(field, value.Length, value.WriteTo);

    /// <summary>A field of many bytes, which are written when the message is.</summary>
    public ProtoMessage Content(int field, long length, Action<Stream> write)
    {
        Key(field, Wire.Bytes);
        Add(Varint((ulong)length));
        return Add(length, write);
    }

    public void WriteTo(Stream stream)
    {
        foreach (var (_, write) in parts) write(stream);
    }

    private void Key(int field, Wire kind) => Add(Varint(((ulong)field << 3) | (byte)kind));

    private ProtoMessage Add(byte[] bytes) => Add(bytes.Length, stream => stream.Write(bytes));

    private ProtoMessage Add(long length, Action<Stream> write)
    {
        parts.Add((length, write));
        Length += length;
        return this;
    }

    // Seven bits in each byte, the lowest first; the eighth says that more follow.
    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }
}
