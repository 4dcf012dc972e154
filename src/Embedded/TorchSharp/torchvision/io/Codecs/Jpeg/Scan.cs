namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// One scan (T.81, B.2.3): some coefficients of some components, block by block; whole blocks, or in progressive images the means or a
/// band of other coefficients, at first or one bit more exactly.
/// </summary>
internal sealed class Scan
{
    private readonly Frame frame;
    private readonly Component[] components;
    private readonly Band band;

    /// <param name="frame">Of the image.</param>
    /// <param name="data">The scan header.</param>
    /// <param name="dc">The Huffman tables for means, as defined so far.</param>
    /// <param name="ac">The Huffman tables for other coefficients.</param>
    /// <exception cref="InvalidDataException">The header contradicts the standard or the frame.</exception>
    public Scan(Frame frame, ReadOnlySpan<byte> data, HuffmanTable?[] dc, HuffmanTable?[] ac)
    {
        this.frame = frame;
        if (data.IsEmpty || data[0] is < 1 or > 4 || data.Length != 4 + 2 * data[0]) throw Wrong();
        components = new Component[data[0]];
        var tail = data[^3..];
        band = frame.IsProgressive ? new(tail[0], tail[1], tail[2] >> 4, tail[2] & 15) : new(0, 63, 0, 0);
        for (var i = 0; i < components.Length; i++)
        {
            var (id, tables) = (data[1 + 2 * i], data[2 + 2 * i]);
            var component = Array.Find(frame.Components, c => c.Id == id) ?? throw Wrong();
            if (components.AsSpan(0, i).Contains(component) || (tables >> 4) > 3 || (tables & 15) > 3) throw Wrong();
            (component.DcTable, component.AcTable) = (dc[tables >> 4], ac[tables & 15]);
            if (band.NeedsDc && component.DcTable is null || band.NeedsAc && component.AcTable is null) throw Wrong();
            component.IsPresent |= band.First == 0;
            components[i] = component;
        }
        if (frame.IsProgressive && !band.IsValid(components.Length)) throw Wrong();

        static InvalidDataException Wrong() => new("JPEG: a scan header is damaged");
    }

    /// <summary>Decodes the scan.</summary>
    /// <param name="bits">Stands behind the header.</param>
    /// <param name="restartInterval">So many units are coded without reference to those before; 0 for all.</param>
    public void Decode(BitReader bits, int restartInterval)
    {
        Reset();
        var alone = components.Length == 1;
        var (columns, rows) = alone ? (components[0].Columns, components[0].Rows) : (frame.Columns, frame.Rows);
        for (var (unit, row) = (0, 0); row < rows; row++)
            for (var column = 0; column < columns; column++, unit++)
            {
                if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) Restart(bits);
                if (alone) band.Decode(bits, components[0], components[0].Block(row, column));
                else foreach (var component in components) DecodeUnit(bits, component, row, column);
            }
    }

    private void DecodeUnit(BitReader bits, Component component, int row, int column)
    {
        for (var y = 0; y < component.Vertical; y++)
            for (var x = 0; x < component.Horizontal; x++)
                band.Decode(bits, component, component.Block(row * component.Vertical + y, column * component.Horizontal + x));
    }

    private void Restart(BitReader bits)
    {
        if (bits.Finish(out _) is < 0xd0 or > 0xd7)
            throw new InvalidDataException("JPEG: a restart marker is missing: the file is truncated or damaged");
        Reset();
    }

    private void Reset()
    {
        band.Reset();
        foreach (var component in components) component.Previous = 0;
    }
}
