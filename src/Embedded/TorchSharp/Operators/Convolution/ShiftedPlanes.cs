namespace TorchSharp.Operators;

/// <summary>
/// Planes laid out so that a tap of the kernel is one shift for all outputs: the image with its padding, and the outputs, as many as a
/// stride of 1 would give, in rows as long as those of the padded image. What stands at the ends of these rows has no meaning.
/// </summary>
internal sealed class ShiftedPlanes
{
    private readonly PatchGrid grid;
    private readonly int[] padded = new int[3];

    public ShiftedPlanes(PatchGrid grid)
    {
        this.grid = grid;
        for (var d = 0; d < 3; d++)
            padded[d] = (grid.OutputSizes[d] - 1) * grid.Stride[d] + 1 + (grid.Kernel[d] - 1) * grid.Dilation[d];
        ImageLength = checked(padded[0] * padded[1] * padded[2]);
        var (slices, rows, columns) = (grid.OutputSizes[0], grid.OutputSizes[1], grid.OutputSizes[2]);
        OutputLength = Place(slices - 1, rows - 1, grid.Stride) + (columns - 1) * grid.Stride[2] + 1;
    }

    /// <summary>The elements of the padded image.</summary>
    public int ImageLength { get; }

    /// <summary>The elements from the first output to the last.</summary>
    public int OutputLength { get; }

    /// <summary>How far behind an output the pixel lies that it sees through a tap.</summary>
    public int Shift(int tap)
    {
        var (slice, row, column) = (tap / (grid.Kernel[1] * grid.Kernel[2]), tap / grid.Kernel[2] % grid.Kernel[1], tap % grid.Kernel[2]);
        return Place(slice, row, grid.Dilation) + column * grid.Dilation[2];
    }

    /// <summary>Lays an image out, with zeros around.</summary>
    public void LayImage<T>(ReadOnlySpan<T> image, Span<T> plane)
    {
        plane.Clear();
        for (var row = 0; row < grid.ImageSizes[0] * grid.ImageSizes[1]; row++)
            if (TryFindRow(row, out var at, out var width)) image.Slice(row * grid.ImageSizes[2], width).CopyTo(plane[at..]);
    }

    /// <summary>Takes the image out; pixels that no output sees become 0.</summary>
    public void TakeImage<T>(ReadOnlySpan<T> plane, Span<T> image)
    {
        image.Clear();
        for (var row = 0; row < grid.ImageSizes[0] * grid.ImageSizes[1]; row++)
            if (TryFindRow(row, out var at, out var width)) plane.Slice(at, width).CopyTo(image[(row * grid.ImageSizes[2])..]);
    }

    /// <summary>Lays outputs out, with zeros between them.</summary>
    public void LayOutputs<T>(ReadOnlySpan<T> outputs, Span<T> plane)
    {
        plane.Clear();
        var (height, width, step) = (grid.OutputSizes[1], grid.OutputSizes[2], grid.Stride[2]);
        for (var row = 0; row < grid.OutputSizes[0] * height; row++)
        {
            var line = outputs.Slice(row * width, width);
            var at = Place(row / height, row % height, grid.Stride);
            if (step == 1) line.CopyTo(plane[at..]);
            else
                for (var i = 0; i < line.Length; i++) plane[at + i * step] = line[i];
        }
    }

    /// <summary>Takes the outputs out.</summary>
    public void TakeOutputs<T>(ReadOnlySpan<T> plane, Span<T> outputs)
    {
        var (height, width, step) = (grid.OutputSizes[1], grid.OutputSizes[2], grid.Stride[2]);
        for (var row = 0; row < grid.OutputSizes[0] * height; row++)
        {
            var line = outputs.Slice(row * width, width);
            var at = Place(row / height, row % height, grid.Stride);
            if (step == 1) plane.Slice(at, width).CopyTo(line);
            else
                for (var i = 0; i < line.Length; i++) line[i] = plane[at + i * step];
        }
    }

    private int Place(int slice, int row, int[] steps) => (slice * steps[0] * padded[1] + row * steps[1]) * padded[2];

    /// <summary>Where a row of the image lies, and how much of it is seen; false if it is not seen at all.</summary>
    private bool TryFindRow(int row, out int at, out int width)
    {
        var (d, h) = (row / grid.ImageSizes[1] + grid.Padding[0], row % grid.ImageSizes[1] + grid.Padding[1]);
        at = (d * padded[1] + h) * padded[2] + grid.Padding[2];
        width = Math.Min(grid.ImageSizes[2], padded[2] - grid.Padding[2]);
        return d < padded[0] && h < padded[1] && width > 0;
    }
}
