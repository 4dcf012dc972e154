namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>Writes bits, the highest first, with a zero byte behind each byte of ones.</summary>
internal sealed class BitWriter(Stream stream)
{
    private uint bits;
    private int count;

    /// <summary>The lowest <paramref name="length"/> (at most 16) bits of a number.</summary>
    public void Write(int value, int length)
    {
        bits = bits << length | (uint)value & ((1u << length) - 1);
        for (count += length; count >= 8; count -= 8)
        {
            var next = (byte)(bits >> (count - 8));
            stream.WriteByte(next);
            if (next == 0xff) stream.WriteByte(0);
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Flush() => Write(0x7f, 7);
}
