namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// Samples from the coefficients of a block: x = ¼ Σᵤ Σᵥ cᵤ cᵥ X cos((2i+1)uπ/16) cos((2j+1)vπ/16) + 128, columns first, then rows, with
/// the 11 multiplications of Loeffler, Ligtenberg and Moschytz (1989). In whole numbers with 13 bits after the point and
/// rounded as in the reference implementation that all viewers follow, so that the samples are the same.
/// </summary>
internal static class InverseDct
{
    private const int FractionBits = 13;
    // Kept between the passes.
    private const int ExtraBits = 2;

    // √2 · cos(kπ/16), k = 1, 3, 5, 6, 7, and sums of them.
    private static readonly int cos6 = Fixed(0.541196100), cos2MinusCos6 = Fixed(0.765366865), cos2PlusCos6 = Fixed(1.847759065),
        cos3 = Fixed(1.175875602), a7 = Fixed(0.298631336), a5 = Fixed(2.053119869), a3 = Fixed(3.072711026), a1 = Fixed(1.501321110),
        cos3MinusCos7 = Fixed(0.899976223), cos1PlusCos3 = Fixed(2.562915447), cos3PlusCos5 = Fixed(1.961570560),
            cos3MinusCos5 = Fixed(0.390180644);

    /// <param name="coefficients">Quantized, row-major.</param>
    /// <param name="table">What they were divided by.</param>
    /// <param name="samples">The block's first sample and all after it.</param>
    /// <param name="stride">From one row of samples to the next.</param>
    public static void Transform(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> table, Span<byte> samples, int stride)
    {
        Span<int> block = stackalloc int[64];
        for (var i = 0; i < 64; i++) block[i] = coefficients[i] * table[i];
        for (var column = 0; column < 8; column++) Line(block[column..], 8, FractionBits - ExtraBits);
        for (var row = 0; row < 8; row++)
        {
            var line = block.Slice(8 * row, 8);
            Line(line, 1, FractionBits + ExtraBits + 3);
            var y = samples.Slice(row * stride, 8);
            for (var i = 0; i < 8; i++) y[i] = (byte)Math.Clamp(line[i] + 128, 0, 255);
        }
    }

    private static void Line(Span<int> x, int step, int shift)
    {
        var (x0, x1, x2, x3) = (x[0], x[step], x[2 * step], x[3 * step]);
        var (x4, x5, x6, x7) = (x[4 * step], x[5 * step], x[6 * step], x[7 * step]);

        var z = (x2 + x6) * cos6;
        var (e2, e3) = (z - x6 * cos2PlusCos6, z + x2 * cos2MinusCos6);
        var (e0, e1) = ((x0 + x4) << FractionBits, (x0 - x4) << FractionBits);
        var (even0, even1, even2, even3) = (e0 + e3, e1 + e2, e1 - e2, e0 - e3);

        var both = (x7 + x3 + x5 + x1) * cos3;
        var (z71, z53) = ((x7 + x1) * -cos3MinusCos7, (x5 + x3) * -cos1PlusCos3);
        var (z73, z51) = (both - (x7 + x3) * cos3PlusCos5, both - (x5 + x1) * cos3MinusCos5);
        var odd0 = x1 * a1 + z71 + z51;
        var odd1 = x3 * a3 + z53 + z73;
        var odd2 = x5 * a5 + z53 + z51;
        var odd3 = x7 * a7 + z71 + z73;

        var half = 1 << (shift - 1);
        (x[0], x[7 * step]) = ((even0 + odd0 + half) >> shift, (even0 - odd0 + half) >> shift);
        (x[step], x[6 * step]) = ((even1 + odd1 + half) >> shift, (even1 - odd1 + half) >> shift);
        (x[2 * step], x[5 * step]) = ((even2 + odd2 + half) >> shift, (even2 - odd2 + half) >> shift);
        (x[3 * step], x[4 * step]) = ((even3 + odd3 + half) >> shift, (even3 - odd3 + half) >> shift);
    }

    private static int Fixed(double value) => (int)Math.Round(value * (1 << FractionBits));
}
