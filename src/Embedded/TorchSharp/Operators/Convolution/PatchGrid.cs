namespace TorchSharp.Operators;

/// <summary>What is done to a piece of an output row and the pixels of the image that a tap of the kernel puts beside it.</summary>
internal interface IPatchAction<T>
{
    /// <summary>Output i stands beside <c>image[i · step]</c>.</summary>
    void Run(Span<T> image, int step, Span<T> outputs);
}

/// <summary>
/// Where the patches of an image lie that a kernel sees: output o and tap k meet at pixel <c>o · stride − padding + k · dilation</c> of
/// each dimension, which may lie outside the image. Three dimensions <c>[D, H, W]</c>; images with fewer have a size of 1 in front.
/// </summary>
internal sealed class PatchGrid
{
    // For each tap along the last dimension, the outputs [first, last) that meet a pixel.
    private readonly int[] first, last;

    /// <param name="image">The spatial sizes, one to three, as of all others.</param>
    /// <param name="kernel">The number of taps.</param>
    /// <param name="outputs">The number of patches.</param>
    /// <param name="stride">From a patch to the next.</param>
    /// <param name="padding">What the first patch reaches beyond the image's beginning.</param>
    /// <param name="dilation">From a tap to the next.</param>
    public PatchGrid(ReadOnlySpan<long> image, ReadOnlySpan<long> kernel, ReadOnlySpan<long> outputs, ReadOnlySpan<long> stride,
        ReadOnlySpan<long> padding, ReadOnlySpan<long> dilation)
    {
        (ImageSizes, Kernel, OutputSizes) = (Three(image, 1), Three(kernel, 1), Three(outputs, 1));
        (Stride, Padding, Dilation) = (Three(stride, 1), Three(padding, 0), Three(dilation, 1));
        (Pixels, Taps, Outputs) = (Count(ImageSizes), Count(Kernel), Count(OutputSizes));
        IsInside = Enumerable.Range(0, 3).All(d => Padding[d] <= 0
            && (OutputSizes[d] - 1) * Stride[d] - Padding[d] + (Kernel[d] - 1) * Dilation[d] < ImageSizes[d]);
        (first, last) = (new int[Kernel[2]], new int[Kernel[2]]);
        for (var tap = 0; tap < first.Length; tap++)
        {
            // The output o is inside if 0 ≤ o · stride + shift < width.
            var shift = tap * Dilation[2] - Padding[2];
            first[tap] = Math.Clamp((-shift + Stride[2] - 1) / Stride[2], 0, OutputSizes[2]);
            var end = shift < ImageSizes[2] ? (ImageSizes[2] - 1 - shift) / Stride[2] + 1 : 0;
            last[tap] = Math.Clamp(end, 0, OutputSizes[2]);
        }
    }

    /// <summary>The sizes of the image.</summary>
    public int[] ImageSizes { get; }

    /// <summary>The numbers of taps.</summary>
    public int[] Kernel { get; }

    /// <summary>The numbers of patches.</summary>
    public int[] OutputSizes { get; }

    /// <summary>From a patch to the next.</summary>
    public int[] Stride { get; }

    /// <summary>What the first patch reaches beyond the image's beginning.</summary>
    public int[] Padding { get; }

    /// <summary>From a tap to the next.</summary>
    public int[] Dilation { get; }

    /// <summary>The elements of a plane of the image.</summary>
    public int Pixels { get; }

    /// <summary>The elements of the kernel.</summary>
    public int Taps { get; }

    /// <summary>The number of patches.</summary>
    public int Outputs { get; }

    /// <summary>True if there is one patch, which is the image.</summary>
    public bool IsWhole => Outputs == 1 && Taps == Pixels && Kernel.SequenceEqual(ImageSizes) && Padding is [0, 0, 0] && Dilation is [1, 1, 1];

    /// <summary>True if no tap ever lies outside the image.</summary>
    public bool IsInside { get; }

    /// <summary>
    /// Hands over what outputs <paramref name="start"/> … see through a tap, row by row; outputs that see nothing there are left out.
    /// </summary>
    /// <param name="tap">The place of the tap in the kernel.</param>
    /// <param name="plane">One channel of an image.</param>
    /// <param name="start">The place of the first output in its plane.</param>
    /// <param name="line">The outputs from there on.</param>
    /// <param name="action">Is called for each piece of a row.</param>
    public void Walk<T, TAction>(int tap, Span<T> plane, int start, Span<T> line, ref TAction action)
        where TAction : struct, IPatchAction<T>
    {
        var (height, width) = (OutputSizes[1], OutputSizes[2]);
        var (slice, row, column) = (tap / (Kernel[1] * Kernel[2]), tap / Kernel[2] % Kernel[1], tap % Kernel[2]);
        var (y, x) = Math.DivRem(start, width);
        for (var at = 0; at < line.Length; y++, x = 0)
        {
            var end = Math.Min(width, x + line.Length - at);
            var (from, to) = (Math.Max(first[column], x), Math.Min(last[column], end));
            var d = y / height * Stride[0] - Padding[0] + slice * Dilation[0];
            var h = y % height * Stride[1] - Padding[1] + row * Dilation[1];
            if (from < to && (uint)d < (uint)ImageSizes[0] && (uint)h < (uint)ImageSizes[1])
            {
                var pixel = (d * ImageSizes[1] + h) * ImageSizes[2] + from * Stride[2] - Padding[2] + column * Dilation[2];
                action.Run(plane.Slice(pixel, (to - from - 1) * Stride[2] + 1), Stride[2], line.Slice(at + from - x, to - from));
            }
            at += end - x;
        }
    }

    private static int[] Three(ReadOnlySpan<long> sizes, int missing)
    {
        var result = new[] { missing, missing, missing };
        for (var i = 1; i <= sizes.Length; i++) result[^i] = checked((int)sizes[^i]);
        return result;
    }

    private static int Count(int[] sizes) => checked(sizes[0] * sizes[1] * sizes[2]);
}
