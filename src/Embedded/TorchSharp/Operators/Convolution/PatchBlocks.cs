namespace TorchSharp.Operators;

/// <summary>Some outputs of some images, whose patches are the columns of one matrix: all of several images or a part of one.</summary>
internal readonly record struct PatchBlock(int Image, int Images, int Start, int Count)
{
    public int Columns => Images * Count;

    /// <summary>From a row of the matrix to the next: whole cache lines.</summary>
    public int Stride => (Columns + 15) / 16 * 16;
}

/// <summary>
/// The outputs of a batch cut into blocks, whose matrices of patches fit in the cache. Small images go together, so that the weights are not
/// read again for each. The cut depends on the shape alone.
/// </summary>
internal sealed class PatchBlocks
{
    private const int BlockElements = 1 << 16;

    // With fewer columns a product is bound by reading its weights.
    private const int MinColumns = 128;

    private readonly int batch, outputs, images, count, parts;

    public PatchBlocks(ConvolutionShape shape)
    {
        (batch, outputs) = (shape.Batch, shape.Grid.Outputs);
        var columns = Math.Max(MinColumns, BlockElements / Math.Max(shape.PatchSize, 1));
        images = Math.Clamp(columns / Math.Max(outputs, 1), 1, Math.Max(batch, 1));
        parts = Math.Max(1, (outputs + columns - 1) / columns);
        count = (outputs + parts - 1) / parts;
        Count = (batch + images - 1) / images * parts;
    }

    /// <summary>The number of blocks.</summary>
    public int Count { get; }

    /// <summary>The blocks that an image is cut into; neighbours in number.</summary>
    public int PartsOfAnImage => parts;

    /// <summary>The largest number of columns.</summary>
    public int MaxStride => new PatchBlock(0, images, 0, count).Stride;

    public PatchBlock this[int number]
    {
        get
        {
            var (group, part) = Math.DivRem(number, parts);
            var (image, start) = (group * images, part * count);
            return new(image, Math.Min(images, batch - image), start, Math.Max(0, Math.Min(count, outputs - start)));
        }
    }
}
