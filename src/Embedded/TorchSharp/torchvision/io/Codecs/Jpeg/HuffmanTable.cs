namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// A canonical Huffman code (ITU T.81, annex C): codes of one length follow each other, each length goes on from where the one before
/// ended.
/// </summary>
internal sealed class HuffmanTable
{
    private const int Longest = 16;
    private const int QuickBits = 9;

    // For the first bits of a code of at most 9 bits: its length in the high byte, its symbol in the low one; 0 for longer codes.
    private readonly ushort[] quick = new ushort[1 << QuickBits];
    private readonly byte[] symbols;
    // By length: the first code after the last one of that length, and what to add to a code to get its symbol's place.
    private readonly int[] end = new int[Longest + 1];
    private readonly int[] offset = new int[Longest + 1];

    /// <param name="counts">The number of codes of 1, 2, … 16 bits.</param>
    /// <param name="symbols">What they stand for, the shortest code first.</param>
    /// <exception cref="InvalidDataException">There are more codes of a length than the shorter ones leave room for.</exception>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        this.symbols = symbols.ToArray();
        var (code, place) = (0, 0);
        for (var length = 1; length <= Longest; length++, code <<= 1)
        {
            offset[length] = place - code;
            for (var i = 0; i < counts[length - 1]; i++, code++, place++)
            {
                if (code >= 1 << length) throw new InvalidDataException("JPEG: a Huffman table has too many codes: the file is damaged");
                if (length > QuickBits) continue;
                var rest = QuickBits - length;
                quick.AsSpan(code << rest, 1 << rest).Fill((ushort)(length << 8 | symbols[place]));
            }
            end[length] = code;
        }
    }

    /// <summary>Reads the next symbol.</summary>
    public int Read(BitReader bits)
    {
        var ahead = bits.Peek(Longest);
        var entry = quick[ahead >> (Longest - QuickBits)];
        if (entry != 0)
        {
            bits.Skip(entry >> 8);
            return entry & 0xff;
        }
        for (var length = QuickBits + 1; length <= Longest; length++)
        {
            var code = ahead >> (Longest - length);
            if (code >= end[length]) continue;
            bits.Skip(length);
            return symbols[code + offset[length]];
        }
        throw new InvalidDataException("JPEG: a Huffman code that is not in its table: the file is damaged");
    }
}
