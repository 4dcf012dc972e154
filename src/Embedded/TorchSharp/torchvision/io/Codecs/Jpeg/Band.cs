namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// Decodes the coefficients <paramref name="First"/> … <paramref name="Last"/>, in zigzag order, of block after block: sequentially (T.81,
/// F.2) or as one step of successive approximation (G.1.2), which brings all bits from <paramref name="Low"/> on if
/// <paramref name="High"/> is 0, and bit <paramref name="Low"/> alone otherwise.
/// </summary>
internal sealed record Band(int First, int Last, int High, int Low)
{
    // Blocks, the current one included, that have no more coefficients in this band.
    private int blocksToEnd;

    public bool NeedsDc => First == 0 && High == 0;

    public bool NeedsAc => Last > 0;

    /// <summary>True if a progressive scan of so many components may have this band.</summary>
    public bool IsValid(int components) =>
        (First == 0 ? Last == 0 : components == 1 && Last >= First && Last <= 63) && Low <= 13 && (High == 0 || High == Low + 1);

    public void Reset() => blocksToEnd = 0;

    public void Decode(BitReader bits, Component component, Span<short> block)
    {
        if (First == 0 && High == 0) ReadMean(bits, component, block);
        else if (First == 0) block[0] |= (short)(bits.Read(1) << Low);
        if (Last == 0) return;
        if (High == 0) ReadBand(bits, component.AcTable!, block);
        else RefineBand(bits, component.AcTable!, block);
    }

    private void ReadMean(BitReader bits, Component component, Span<short> block)
    {
        var length = component.DcTable!.Read(bits);
        if (length > 15) throw new InvalidDataException("JPEG: a mean of more than 15 bits: the file is damaged");
        component.Previous += bits.ReadSigned(length);
        block[0] = (short)(component.Previous << Low);
    }

    /// <summary>
    /// A symbol holds a run of zeros and the length of the number behind it; a length of 0: 16 zeros, or nothing but zeros.
    /// </summary>
    private void ReadBand(BitReader bits, HuffmanTable table, Span<short> block)
    {
        for (var k = Math.Max(First, 1); blocksToEnd == 0 && k <= Last; k++)
        {
            var symbol = table.Read(bits);
            var (run, length) = (symbol >> 4, symbol & 15);
            if (length == 0 && run < 15)
            {
                blocksToEnd = (1 << run) + bits.Read(run);
                break;
            }
            k += run;
            if (length == 0) continue;
            if (k > Last) throw Overrun();
            block[Zigzag.Places[k]] = (short)(bits.ReadSigned(length) << Low);
        }
        if (blocksToEnd > 0) blocksToEnd--;
    }

    /// <summary>
    /// Here runs count the coefficients that were zero so far; those that were not are passed and take one more bit each. A symbol's number
    /// is ±1: a coefficient that becomes nonzero.
    /// </summary>
    private void RefineBand(BitReader bits, HuffmanTable table, Span<short> block)
    {
        var k = First;
        while (blocksToEnd == 0 && k <= Last)
        {
            var symbol = table.Read(bits);
            var (run, length) = (symbol >> 4, symbol & 15);
            if (length == 0 && run < 15)
            {
                blocksToEnd = (1 << run) + bits.Read(run);
                break;
            }
            if (length > 1) throw new InvalidDataException("JPEG: a refinement by more than a bit: the file is damaged");
            var number = length == 0 ? 0 : bits.Read(1) == 1 ? 1 << Low : -1 << Low;
            for (; k <= Last; k++)
            {
                ref var coefficient = ref block[Zigzag.Places[k]];
                if (coefficient != 0) Refine(bits, ref coefficient);
                else if (run-- == 0)
                {
                    coefficient = (short)number;
                    break;
                }
            }
            if (k > Last && number != 0) throw Overrun();
            k++;
        }
        if (blocksToEnd == 0) return;
        for (; k <= Last; k++)
        {
            ref var coefficient = ref block[Zigzag.Places[k]];
            if (coefficient != 0) Refine(bits, ref coefficient);
        }
        blocksToEnd--;
    }

    private void Refine(BitReader bits, ref short coefficient)
    {
        if (bits.Read(1) == 1 && (coefficient & (1 << Low)) == 0) coefficient += (short)(coefficient > 0 ? 1 << Low : -1 << Low);
    }

    private static InvalidDataException Overrun() => new("JPEG: a coefficient beyond the end of its block: the file is damaged");
}
