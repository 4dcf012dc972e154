namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>Writes the blocks of one component: transform, quantization, Huffman codes (T.81, F.1.2).</summary>
internal sealed class BlockWriter
{
    // cosines[u, i] = ½ cᵤ cos((2i + 1) u π / 16): the orthonormal transform.
    private static readonly float[,] cosines = MakeCosines();

    private readonly byte[] divisors;
    private readonly (int code, int length)[] means, runs;
    private readonly float[] half = new float[64], coefficients = new float[64];
    private int previous;

    public BlockWriter(byte[] divisors, (byte[] Counts, byte[] Symbols) means, (byte[] Counts, byte[] Symbols) runs) =>
        (this.divisors, this.means, this.runs) = (divisors, Codes(means), Codes(runs));

    /// <summary>Writes 8 × 8 samples.</summary>
    public void Write(ReadOnlySpan<float> samples, BitWriter bits)
    {
        Transform(samples);
        var mean = Quantized(0);
        WriteNumber(bits, means, 0, mean - previous);
        previous = mean;
        var run = 0;
        for (var k = 1; k < 64; k++)
        {
            var coefficient = Quantized(Zigzag.Places[k]);
            if (coefficient == 0)
            {
                run++;
                continue;
            }
            for (; run > 15; run -= 16) WriteSymbol(bits, runs, 0xf0);
            WriteNumber(bits, runs, run, coefficient);
            run = 0;
        }
        if (run > 0) WriteSymbol(bits, runs, 0);
    }

    /// <summary>X = C (x − 128) Cᵀ.</summary>
    private void Transform(ReadOnlySpan<float> samples)
    {
        for (var u = 0; u < 8; u++)
            for (var j = 0; j < 8; j++)
            {
                var sum = 0f;
                for (var i = 0; i < 8; i++) sum += cosines[u, i] * (samples[8 * i + j] - 128);
                half[8 * u + j] = sum;
            }
        for (var u = 0; u < 8; u++)
            for (var v = 0; v < 8; v++)
            {
                var sum = 0f;
                for (var j = 0; j < 8; j++) sum += cosines[v, j] * half[8 * u + j];
                coefficients[8 * u + v] = sum;
            }
    }

    // Baseline codes have room for 10 bits.
    private int Quantized(int place) => Math.Clamp((int)MathF.Round(coefficients[place] / divisors[place]), -1023, 1023);

    private static void WriteNumber(BitWriter bits, (int code, int length)[] table, int run, int number)
    {
        var length = 32 - int.LeadingZeroCount(Math.Abs(number));
        WriteSymbol(bits, table, run << 4 | length);
        bits.Write(number < 0 ? number - 1 : number, length);
    }

    private static void WriteSymbol(BitWriter bits, (int code, int length)[] table, int symbol) =>
        bits.Write(table[symbol].code, table[symbol].length);

    private static (int code, int length)[] Codes((byte[] Counts, byte[] Symbols) table)
    {
        var codes = new (int, int)[256];
        var (code, place) = (0, 0);
        for (var length = 1; length <= 16; length++, code <<= 1)
            for (var i = 0; i < table.Counts[length - 1]; i++) codes[table.Symbols[place++]] = (code++, length);
        return codes;
    }

    private static float[,] MakeCosines()
    {
        var c = new float[8, 8];
        for (var u = 0; u < 8; u++)
            for (var i = 0; i < 8; i++) c[u, i] = (float)(Math.Sqrt(u == 0 ? 0.125 : 0.25) * Math.Cos((2 * i + 1) * u * Math.PI / 16));
        return c;
    }
}
