namespace TorchSharp.Operators;

/// <summary>All outputs of some images, or a part of one image's: those from <paramref name="Start"/> on along the first dimension.</summary>
internal readonly record struct FrameBlock(int Image, int Images, int Start, int Count);

/// <summary>
/// The outputs of a batch cut into blocks whose frames fit in the cache. Small images go together; large ones are cut along their first
/// dimension. The cut depends on the sizes alone.
/// </summary>
internal sealed class FrameBlocks
{
    private const int CachedElements = 96 << 10;

    // With fewer columns a product is bound by reading its weights.
    private const int MinColumns = 128, MinSharedColumns = 256, MaxColumns = 8192;

    // So many blocks keep a few threads busy.
    private const int ManyBlocks = 8;

    private readonly int batch, size, images, parts, count;

    /// <param name="batch">The number of images.</param>
    /// <param name="outputs">The sizes of an image's outputs.</param>
    /// <param name="planes">The planes that are laid out for an image.</param>
    public FrameBlocks(int batch, int[] outputs, int planes)
    {
        this.batch = batch;
        var perImage = outputs[0] * outputs[1] * outputs[2];
        Dimension = Math.Max(0, Array.FindIndex(outputs, n => n > 1));
        size = outputs[Dimension];
        var columns = Math.Clamp(CachedElements / planes, MinColumns, MaxColumns);
        columns = Math.Min(columns, Math.Max(MinSharedColumns, (int)Math.Min((long)batch * perImage / ManyBlocks, int.MaxValue)));
        images = Math.Clamp(columns / perImage, 1, Math.Max(batch, 1));
        var wanted = Math.Min(size, (perImage + columns - 1) / columns);
        count = (size + wanted - 1) / wanted;
        parts = (size + count - 1) / count;
        Count = (batch + images - 1) / images * parts;
    }

    /// <summary>The dimension along which images are cut.</summary>
    public int Dimension { get; }

    /// <summary>The number of blocks.</summary>
    public int Count { get; }

    public FrameBlock this[int number]
    {
        get
        {
            var (group, part) = Math.DivRem(number, parts);
            var (image, start) = (group * images, part * count);
            return new(image, Math.Min(images, batch - image), start, Math.Min(count, size - start));
        }
    }

    /// <summary>The numbers of all dimensions, with another for that along which images are cut.</summary>
    public int[] With(int[] numbers, int number)
    {
        int[] changed = [.. numbers];
        changed[Dimension] = number;
        return changed;
    }
}
