namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// RGB from brightness and color differences, after JFIF: R = Y + 1.402 Cr, G = Y − 0.344136 Cb − 0.714136 Cr, B = Y + 1.772 Cb, with
/// Cb and Cr around 0; and back.
/// </summary>
internal static class ColorConversion
{
    private const int FractionBits = 16;
    private const int Half = 1 << (FractionBits - 1);

    /// <summary>Y, Cb, Cr ← R, G, B of one row, in place: three planes.</summary>
    public static void ToRgb(Span<byte> first, Span<byte> second, Span<byte> third)
    {
        for (var x = 0; x < first.Length; x++)
        {
            var (luma, cb, cr) = (first[x], second[x] - 128, third[x] - 128);
            first[x] = Clamp(luma + ((Fixed(1.402) * cr + Half) >> FractionBits));
            second[x] = Clamp(luma + ((-Fixed(0.34414) * cb - Fixed(0.71414) * cr + Half) >> FractionBits));
            third[x] = Clamp(luma + ((Fixed(1.772) * cb + Half) >> FractionBits));
        }
    }

    /// <summary>Brightness and color differences of a pixel.</summary>
    public static (byte luma, byte cb, byte cr) FromRgb(int r, int g, int b) => (
        (byte)((Fixed(0.299) * r + Fixed(0.587) * g + Fixed(0.114) * b + Half) >> FractionBits),
        (byte)((-Fixed(0.16874) * r - Fixed(0.33126) * g + Fixed(0.5) * b + (128 << FractionBits) + Half - 1) >> FractionBits),
        (byte)((Fixed(0.5) * r - Fixed(0.41869) * g - Fixed(0.08131) * b + (128 << FractionBits) + Half - 1) >> FractionBits));

    private static int Fixed(double value) => (int)(value * (1 << FractionBits) + 0.5);

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
