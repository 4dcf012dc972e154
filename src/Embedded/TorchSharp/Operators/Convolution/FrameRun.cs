namespace TorchSharp.Operators;

/// <summary>The sizes of what is laid out for some images.</summary>
internal readonly unsafe struct FrameRun<T> where T : unmanaged
{
    private const int CacheLine = 64, Conflict = 4096;

    public FrameRun(ImageFrame frame, int images)
    {
        var line = CacheLine / sizeof(T);
        Columns = checked(((images - 1) * frame.PlaneLength + frame.OutputLength + line - 1) / line * line);
        var length = (long)Math.Max(Columns + frame.MaxShift, images * frame.PlaneLength);
        Length = (length + line - 1) / line * line;
        // Channels this far apart would compete for the same places in the cache.
        if (Length * sizeof(T) % Conflict == 0) Length += line;
    }

    /// <summary>The columns of the product: from the first output of the first image to the last of the last, in whole cache lines.</summary>
    public int Columns { get; }

    /// <summary>From a plane to the same of the next channel; what is behind the last image is zero.</summary>
    public long Length { get; }
}
