namespace TorchSharp.Kernels;

/// <summary>The upper half of a single-precision number: its range, with 8 bits of precision.</summary>
internal readonly struct BFloat16
{
    private readonly ushort bits;

    private BFloat16(ushort bits) => this.bits = bits;

    /// <summary>Rounded to the nearest, halves to the even one.</summary>
    public static explicit operator BFloat16(float x)
    {
        if (float.IsNaN(x)) return new(0x7FC0);
        var single = BitConverter.SingleToUInt32Bits(x);
        return new((ushort)((single + 0x7FFF + ((single >> 16) & 1)) >> 16));
    }

    public static implicit operator float(BFloat16 x) => BitConverter.UInt32BitsToSingle((uint)x.bits << 16);
}
