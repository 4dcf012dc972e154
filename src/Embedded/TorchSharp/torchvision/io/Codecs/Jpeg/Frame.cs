using System.Buffers.Binary;

namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>The frame header (T.81, B.2.2): size, components and their sampling.</summary>
internal sealed class Frame
{
    /// <exception cref="InvalidDataException">
    /// The fields contradict the standard, or the image has more blocks than the file has bits.
    /// </exception>
    public Frame(ReadOnlySpan<byte> data, bool progressive, int fileLength)
    {
        if (data.Length < 6 || data.Length != 6 + 3 * data[5]) throw new InvalidDataException("JPEG: the frame header has a wrong length");
        if (data[0] != 8) throw new NotSupportedException($"JPEG: {data[0]} bits per sample; only 8 are decoded");
        (Height, Width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        Raster.CheckSize(Width, Height);
        IsProgressive = progressive;
        Components = new Component[data[5]];
        if (Components.Length is not (1 or 3 or 4)) throw new InvalidDataException($"JPEG: an image of {Components.Length} components");
        for (var i = 0; i < Components.Length; i++)
        {
            var field = data.Slice(6 + 3 * i, 3);
            var (horizontal, vertical) = (field[1] >> 4, field[1] & 15);
            if (horizontal is < 1 or > 4 || vertical is < 1 or > 4 || field[2] > 3)
                throw new InvalidDataException($"JPEG: component {field[0]} has sampling {horizontal} x {vertical}, table {field[2]}");
            Components[i] = new(field[0], horizontal, vertical, field[2]);
            (Horizontal, Vertical) = (Math.Max(Horizontal, horizontal), Math.Max(Vertical, vertical));
        }
        // A lone component is never interleaved: its sampling means nothing.
        if (Components.Length == 1) (Components, Horizontal, Vertical) = ([new(data[6], 1, 1, data[8])], 1, 1);
        Columns = (Width + 8 * Horizontal - 1) / (8 * Horizontal);
        Rows = (Height + 8 * Vertical - 1) / (8 * Vertical);
        var blocks = 0L;
        foreach (var component in Components)
        {
            component.Measure(this);
            blocks += (long)component.Columns * component.Rows;
        }
        // Each block takes at least a bit, so that a short file cannot ask for much memory.
        if (blocks > 8L * fileLength) throw new InvalidDataException("JPEG: the file is truncated");
        foreach (var component in Components) component.Allocate(this);
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsProgressive { get; }

    public Component[] Components { get; }

    /// <summary>The largest sampling factors: a unit (MCU) covers 8 · Horizontal × 8 · Vertical pixels.</summary>
    public int Horizontal { get; }

    /// <inheritdoc cref="Horizontal"/>
    public int Vertical { get; }

    /// <summary>Units side by side.</summary>
    public int Columns { get; }

    /// <summary>Units one below another.</summary>
    public int Rows { get; }
}
