namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// The bits of a scan, the highest first. A byte of ones is followed by a zero byte, to tell it from a marker; the scan ends at a marker.
/// </summary>
internal sealed class BitReader(byte[] file, int position)
{
    // The next bits, at the high end; zeros after the last one.
    private ulong bits;
    private int count;

    /// <summary>The next <paramref name="length"/> bits (at most 16), zeros where the scan has ended; they stay.</summary>
    public int Peek(int length)
    {
        if (count < 16) Fill();
        return (int)(bits >> (64 - length));
    }

    /// <exception cref="InvalidDataException">The scan has ended.</exception>
    public void Skip(int length)
    {
        if (length > count) throw new InvalidDataException("JPEG: the file is truncated or damaged");
        bits <<= length;
        count -= length;
    }

    /// <summary>The next bits as a number of 0–16 bits.</summary>
    public int Read(int length)
    {
        if (length == 0) return 0;
        var value = Peek(length);
        Skip(length);
        return value;
    }

    /// <summary>
    /// A number whose magnitude has <paramref name="length"/> bits; negative ones have the bits of number − 1, so that the first bit is 0
    /// (T.81, F.2.2.1).
    /// </summary>
    public int ReadSigned(int length)
    {
        var value = Read(length);
        return length == 0 || value >= 1 << (length - 1) ? value : value - (1 << length) + 1;
    }

    /// <summary>Drops the bits that are left and finds the marker that ends them: its second byte, −1 at the end of the file.</summary>
    /// <param name="next">The position behind the marker.</param>
    public int Finish(out int next)
    {
        (bits, count) = (0, 0);
        for (; position + 1 < file.Length; position++)
        {
            if (file[position] != 0xff || file[position + 1] is 0 or 0xff) continue;
            next = position += 2;
            return file[position - 1];
        }
        next = file.Length;
        return -1;
    }

    private void Fill()
    {
        for (; count <= 56 && position < file.Length; count += 8)
        {
            var value = file[position];
            if (value == 0xff)
            {
                if (position + 1 >= file.Length || file[position + 1] != 0) return;
                position++;
            }
            position++;
            bits |= (ulong)value << (56 - count);
        }
    }
}
