namespace TorchSharp.Operators;

/// <summary>
/// The windows along one dimension of a pooling: window o reads <c>First[o], First[o] + Step, …</c>, <c>Count[o]</c> elements, and counts
/// for <c>Divisor[o]</c> in an average.
/// </summary>
internal sealed record PoolAxis(int Size, int Step, int[] First, int[] Count, int[] Divisor)
{
    /// <summary>A dimension of size 1.</summary>
    public static readonly PoolAxis Single = Adaptive(1, 1);

    /// <summary>The number of windows.</summary>
    public int Outputs => First.Length;

    /// <summary>
    /// The windows from <c>Start</c> up to <c>End</c> have all the same number of elements, and begin <c>Stride</c> apart; none, if they are
    /// not regular.
    /// </summary>
    public (int Start, int End, int Stride) Inner => inner ??= FindInner();

    private (int, int, int)? inner;

    private (int, int, int) FindInner()
    {
        var length = Count.Length == 0 ? 0 : Count.Max();
        var (start, end) = (Array.IndexOf(Count, length), Array.LastIndexOf(Count, length) + 1);
        var stride = end - start > 1 ? First[start + 1] - First[start] : 1;
        for (var o = start + 1; o < end; o++)
            if (Count[o] != length || First[o] - First[o - 1] != stride || stride < 1) return (0, 0, 1);
        return (start, end, stride);
    }

    /// <summary>Windows of one length at equal distances; what would lie in the padding is left out.</summary>
    /// <exception cref="ArgumentException">A size is out of its range.</exception>
    public static PoolAxis Regular(long size, long kernel, long stride, long padding, long dilation, bool ceil, bool countsPadding)
    {
        if (kernel <= 0) throw new ArgumentException($"kernel size should be greater than zero, but got kernel_size={kernel}",
            nameof(kernel));
        if (stride == 0) throw new ArgumentException("stride should not be zero", nameof(stride));
        if (stride < 0) throw new ArgumentException($"stride should be greater than zero, but got stride={stride}", nameof(stride));
        if (dilation <= 0) throw new ArgumentException($"dilation should be greater than zero, but got dilation={dilation}",
            nameof(dilation));
        if (padding < 0) throw new ArgumentException($"pad must be non-negative, but got pad: {padding}", nameof(padding));
        if (padding > kernel / 2)
            throw new ArgumentException($"pad should be at most half of kernel size, but got pad={padding} and kernel_size={kernel}",
                nameof(padding));
        var outputs = checked((int)OutputsOf(size, kernel, stride, padding, dilation, ceil));
        var (first, count, divisor) = (new int[outputs], new int[outputs], new int[outputs]);
        for (var o = 0; o < outputs; o++)
        {
            var start = o * stride - padding;
            var skipped = start < 0 ? (-start + dilation - 1) / dilation : 0;
            var end = Math.Min(kernel, (size - start + dilation - 1) / dilation);
            (first[o], count[o]) = ((int)(start + skipped * dilation), (int)Math.Max(0, end - skipped));
            divisor[o] = countsPadding ? (int)(Math.Min(start + kernel, size + padding) - start) : count[o];
        }
        return new((int)size, (int)dilation, first, count, divisor);
    }

    /// <summary>Windows that share the dimension out evenly: from ⌊o · size / outputs⌋ up to ⌈(o + 1) · size / outputs⌉.</summary>
    public static PoolAxis Adaptive(long size, long outputs)
    {
        var (first, count) = (new int[outputs], new int[outputs]);
        for (var o = 0; o < outputs; o++)
        {
            first[o] = (int)(o * size / outputs);
            count[o] = (int)(((o + 1) * size + outputs - 1) / outputs) - first[o];
        }
        return new((int)size, 1, first, count, count);
    }

    /// <summary>Windows of one length at distances that alternate at random, so that they reach from end to end (Graham, 2014).</summary>
    /// <param name="size">The size of the dimension.</param>
    /// <param name="outputs">The number of windows.</param>
    /// <param name="kernel">The length of a window.</param>
    /// <param name="sample">A random number of [0, 1).</param>
    /// <param name="isSingle">Round as float32 does.</param>
    public static PoolAxis Fractional(long size, long outputs, long kernel, double sample, bool isSingle)
    {
        var (first, count) = (new int[outputs], new int[outputs]);
        var alpha = outputs > 1 ? Rounded((size - kernel) / (double)(outputs - 1)) : 0;
        for (var o = 0; o < outputs; o++)
        {
            first[o] = o == outputs - 1 ? (int)(size - kernel) : (int)Rounded(Rounded(o + sample) * alpha) - (int)Rounded(sample * alpha);
            count[o] = (int)kernel;
        }
        return new((int)size, 1, first, count, count);

        double Rounded(double value) => isSingle ? (float)value : value;
    }

    private static long OutputsOf(long size, long kernel, long stride, long padding, long dilation, bool ceil)
    {
        var room = size + 2 * padding - dilation * (kernel - 1) - 1;
        if (room < 0 && !(ceil && room + stride - 1 >= 0)) return 0;
        var outputs = (room + (ceil ? stride - 1 : 0)) / stride + 1;
        // A last window that would begin in the padding on the right is left out.
        return ceil && (outputs - 1) * stride >= size + padding ? outputs - 1 : outputs;
    }
}
