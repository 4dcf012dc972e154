namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>The tables of T.81, annex K, which encoders use unless they know better.</summary>
internal static class StandardTables
{
    /// <summary>Divisors at quality 50, row-major (K.1): for brightness.</summary>
    private static readonly byte[] luma =
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    /// <summary>For color differences (K.2): the upper left corner; 99 elsewhere.</summary>
    private static readonly byte[] chroma = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99];

    private static readonly byte[] means = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private static readonly byte[] lumaRuns = Convert.FromHexString(
        "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A43444546474849"
        + "4A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3"
        + "C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA");

    private static readonly byte[] chromaRuns = Convert.FromHexString(
        "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A434445464748"
        + "494A535455565758595A636465666768696A737475767778797A82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BA"
        + "C2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA");

    /// <summary>The Huffman tables: means and runs, for brightness (K.3, K.5) and for color differences (K.4, K.6).</summary>
    public static readonly (byte[] Counts, byte[] Symbols)[] Codes =
    [
        ([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], means),
        ([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125], lumaRuns),
        ([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], means),
        ([0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119], chromaRuns),
    ];

    /// <summary>Divisors for a quality of 1–100, row-major: 100 % at 50, 200 % − 2 q % above, 5000 / q % below.</summary>
    public static byte[] Divisors(bool brightness, int quality)
    {
        var percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        var divisors = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            var standard = brightness ? luma[i] : i / 8 < 4 && i % 8 < 4 ? chroma[i / 8 * 4 + i % 8] : 99;
            divisors[i] = (byte)Math.Clamp((standard * percent + 50) / 100, 1, 255);
        }
        return divisors;
    }
}
