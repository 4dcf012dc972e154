namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>One color component of a frame: its sampling, its quantized coefficients, at last its samples.</summary>
/// <param name="id">What scans call it by.</param>
/// <param name="horizontal">Blocks of this component side by side in a unit (MCU).</param>
/// <param name="vertical">Blocks of this component one below another in a unit.</param>
/// <param name="quantization">The number of its quantization table.</param>
internal sealed class Component(byte id, int horizontal, int vertical, int quantization)
{
    public byte Id => id;

    public int Horizontal => horizontal;

    public int Vertical => vertical;

    public int Quantization => quantization;

    /// <summary>In samples, without padding.</summary>
    public int Width { get; private set; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; private set; }

    /// <summary>Blocks that hold the samples: what a scan of this component alone has.</summary>
    public int Columns => (Width + 7) / 8;

    /// <inheritdoc cref="Columns"/>
    public int Rows => (Height + 7) / 8;

    /// <summary>Blocks from one row of blocks to the next, padded to whole units.</summary>
    public int Stride { get; private set; }

    /// <summary><c>[rows of blocks, Stride, 64]</c>, in row-major order within a block.</summary>
    private short[] Coefficients { get; set; } = [];

    /// <summary><c>[8 · rows of blocks, 8 · Stride]</c>.</summary>
    private byte[] Samples { get; set; } = [];

    /// <summary>True once a scan has brought the component's means.</summary>
    public bool IsPresent { get; set; }

    /// <summary>Decodes differences from here: the mean of the block before, in the scan.</summary>
    public int Previous { get; set; }

    /// <summary>The Huffman tables of the current scan.</summary>
    public HuffmanTable? DcTable { get; set; }

    /// <inheritdoc cref="DcTable"/>
    public HuffmanTable? AcTable { get; set; }

    /// <summary>Takes the component's size from the image's.</summary>
    public void Measure(Frame frame)
    {
        Width = (frame.Width * horizontal + frame.Horizontal - 1) / frame.Horizontal;
        Height = (frame.Height * vertical + frame.Vertical - 1) / frame.Vertical;
        Stride = frame.Columns * horizontal;
    }

    /// <summary>Makes room for the coefficients.</summary>
    public void Allocate(Frame frame) => Coefficients = new short[(long)frame.Rows * vertical * Stride * 64];

    /// <summary>Replaces the coefficients by the samples.</summary>
    /// <param name="table">What each coefficient was divided by, in row-major order.</param>
    public void Transform(ReadOnlySpan<ushort> table)
    {
        Samples = new byte[Coefficients.Length];
        for (var block = 0; block < Coefficients.Length / 64; block++)
        {
            var (row, column) = (block / Stride, block % Stride);
            InverseDct.Transform(Coefficients.AsSpan(block * 64, 64), table, Samples.AsSpan(row * 64 * Stride + column * 8), 8 * Stride);
        }
        Coefficients = [];
    }

    /// <summary>One row of samples, without padding.</summary>
    public ReadOnlySpan<byte> Row(int y) => Samples.AsSpan(y * 8 * Stride, Width);

    /// <summary>The coefficients of one block.</summary>
    public Span<short> Block(int row, int column) => Coefficients.AsSpan((row * Stride + column) * 64, 64);
}
