using System.Text;

namespace TorchSharp.Utils.tensorboard;

/// <summary>Writes one message of Google's protocol buffers: fields by their numbers, in any order.</summary>
internal sealed class ProtoMessage
{
    private readonly MemoryStream stream = new();
    private readonly BinaryWriter output;

    public ProtoMessage() => output = new(stream);

    public ProtoMessage Integer(int field, long value)
    {
        output.Write7BitEncodedInt64(field << 3);
        output.Write7BitEncodedInt64(value);
        return this;
    }

    public ProtoMessage Double(int field, double value)
    {
        output.Write7BitEncodedInt64((field << 3) | 1);
        output.Write(value);
        return this;
    }

    public ProtoMessage Float(int field, float value)
    {
        output.Write7BitEncodedInt64((field << 3) | 5);
        output.Write(value);
        return this;
    }

    public ProtoMessage Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        output.Write7BitEncodedInt64((field << 3) | 2);
        output.Write7BitEncodedInt64(bytes.Length);
        output.Write(bytes);
        return this;
    }

    public ProtoMessage Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public ProtoMessage Message(int field, ProtoMessage message) => Bytes(field, message.ToArray());

    public ProtoMessage Doubles(int field, ReadOnlySpan<double> values) =>
        Bytes(field, System.Runtime.InteropServices.MemoryMarshal.AsBytes(values));

    public byte[] ToArray() => stream.ToArray();
}
