using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Utils.tensorboard;

/// <summary>Writes one message of Google's protocol buffers: fields by their numbers, in any order.</summary>
internal sealed class ProtoMessage
{
    private readonly List<byte> bytes = [];

    public ProtoMessage Integer(int field, long value) => Key(field, 0).Varint((ulong)value);

    public ProtoMessage Double(int field, double value) => Key(field, 1).Raw(BitConverter.GetBytes(value));

    public ProtoMessage Float(int field, float value) => Key(field, 5).Raw(BitConverter.GetBytes(value));

    public ProtoMessage Bytes(int field, ReadOnlySpan<byte> value) => Key(field, 2).Varint((ulong)value.Length).Raw(value);

    public ProtoMessage Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public ProtoMessage Message(int field, ProtoMessage message) => Bytes(field, message.ToArray());

    public ProtoMessage Doubles(int field, ReadOnlySpan<double> values) => Bytes(field, MemoryMarshal.AsBytes(values));

    public byte[] ToArray() => [.. bytes];

    /// <summary>A field's number, and how its value is written.</summary>
    private ProtoMessage Key(int field, int kind) => Varint((ulong)((field << 3) | kind));

    /// <summary>Seven bits per byte, the lowest first, the high bit set on all but the last.</summary>
    private ProtoMessage Varint(ulong value)
    {
        for (; value > 0x7f; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return this;
    }

    private ProtoMessage Raw(ReadOnlySpan<byte> value)
    {
        bytes.AddRange(value);
        return this;
    }
}
