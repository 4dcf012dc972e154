namespace TorchSharp.Operators;

/// <summary>
/// A transposed convolution as convolutions of the maps with a stride of 1, one for each remainder (phase) of pixels divided by the stride:
/// the pixel at <c>phase + stride · u</c> of the padded image meets the outputs <c>u − (k · dilation) div stride</c> through the taps k
/// with <c>(k · dilation) mod stride = phase</c>.
/// </summary>
internal sealed class SpreadGrid
{
    private readonly ConvolutionShape shape;
    private readonly int[] first = new int[3], reach = new int[3];

    public SpreadGrid(ConvolutionShape shape)
    {
        this.shape = shape;
        var grid = shape.Grid;
        for (var d = 0; d < 3; d++)
        {
            // The places of the first and the last pixel of the padded image, in any phase.
            first[d] = grid.Padding[d] / grid.Stride[d];
            Outputs[d] = (grid.Padding[d] + grid.ImageSizes[d] - 1) / grid.Stride[d] + 1 - first[d];
            reach[d] = (grid.Kernel[d] - 1) * grid.Dilation[d] / grid.Stride[d];
        }
        var (phases, start) = (new List<SpreadPhase>(), 0L);
        for (var i = 0; i < grid.Stride[0] * grid.Stride[1] * grid.Stride[2]; i++)
        {
            int[] remainder = [i / (grid.Stride[1] * grid.Stride[2]), i / grid.Stride[2] % grid.Stride[1], i % grid.Stride[2]];
            int[] taps = [.. Enumerable.Range(0, grid.Taps).Where(tap => Offset(tap).Select((q, d) => q % grid.Stride[d]).SequenceEqual(remainder))];
            long[] columns = [.. from filter in Enumerable.Range(0, shape.Filters) from tap in taps select (long)filter * shape.PatchSize + tap];
            phases.Add(new(remainder, taps, columns, start));
            start += (long)shape.Channels * columns.Length;
        }
        Phases = phases;
    }

    /// <summary>The places u of all phases.</summary>
    public int[] Outputs { get; } = new int[3];

    public IReadOnlyList<SpreadPhase> Phases { get; }

    /// <summary>The maps, laid out for the places of a block.</summary>
    public ImageFrame Frame(FrameBlocks blocks, FrameBlock block)
    {
        int[] padding = [.. reach.Select((r, d) => r - first[d])];
        padding[blocks.Dimension] -= block.Start;
        return new(shape.Grid.OutputSizes, [.. reach.Select(r => r + 1)], blocks.With(Outputs, block.Count), [1, 1, 1], padding, [1, 1, 1]);
    }

    /// <summary>Where the rows of a phase's matrix begin: for each filter, the maps as each tap of the phase sees them.</summary>
    public unsafe long[] Offsets<T>(SpreadPhase phase, ImageFrame frame, long run) where T : unmanaged
    {
        var stride = shape.Grid.Stride;
        long[] shifts = [.. phase.Taps.Select(tap =>
        {
            var q = Offset(tap);
            return (long)frame.Find(reach[0] - q[0] / stride[0], reach[1] - q[1] / stride[1], reach[2] - q[2] / stride[2]).Shift;
        })];
        return [.. from filter in Enumerable.Range(0, shape.Filters) from shift in shifts select (filter * run + shift) * sizeof(T)];
    }

    /// <summary>Where the places of a block belong in the image.</summary>
    public OutputPlace Place(SpreadPhase phase, FrameBlocks blocks, FrameBlock block)
    {
        var grid = shape.Grid;
        int[] start = [.. phase.Remainder.Select((r, d) => r + grid.Stride[d] * (first[d] + (d == blocks.Dimension ? block.Start : 0)) - grid.Padding[d])];
        return new(grid.ImageSizes, start, grid.Stride);
    }

    // k · dilation of a tap.
    private int[] Offset(int tap)
    {
        var grid = shape.Grid;
        var (slice, line) = Math.DivRem(tap, grid.Kernel[1] * grid.Kernel[2]);
        return [slice * grid.Dilation[0], line / grid.Kernel[2] * grid.Dilation[1], line % grid.Kernel[2] * grid.Dilation[2]];
    }
}

/// <summary>The pixels with one remainder in each dimension.</summary>
/// <param name="Remainder">Of the padded image's pixels, divided by the stride.</param>
/// <param name="Taps">The taps that reach them.</param>
/// <param name="WeightColumns">For each filter and tap, where the weight of the first channel lies.</param>
/// <param name="WeightStart">Where the phase's weights begin, laid out for the product.</param>
internal sealed record SpreadPhase(int[] Remainder, int[] Taps, long[] WeightColumns, long WeightStart);
