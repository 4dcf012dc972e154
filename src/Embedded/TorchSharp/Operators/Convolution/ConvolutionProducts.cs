using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// Convolutions as matrix products with the matrix of patches, whose rows are the image itself, shifted (see <see cref="ImageFrame"/>), so
/// that it is never written down: for each group <c>maps [F, outputs] = weights [F, C · taps] · patches [C · taps, outputs]</c>, and
/// its two transposes. All memory is contiguous.
/// </summary>
internal static unsafe class ConvolutionProducts
{
    // Partial sums of the weights' gradient, for as many threads, as long as they are small.
    private const int MaxParts = 8;
    private const long MaxPartialElements = 1 << 20;

    /// <summary>maps ← bias + weights · patches(images).</summary>
    public static void Convolve<T>(ConvolutionShape shape, T* images, T* weights, T* bias, T* maps) where T : unmanaged, INumber<T>
    {
        var (m, k, blocks) = (shape.Filters, shape.PatchSize, BlocksOfMaps(shape));
        using var packed = new Scratch<T>((long)shape.Groups * m * k);
        var start = packed.Start;
        long[] identity = [.. Enumerable.Range(0, k).Select(i => (long)i)];
        for (var group = 0; group < shape.Groups; group++)
            ScatteredProduct.Pack(m, weights + (long)group * m * k, k, identity, start + (long)group * m * k);
        Scheduler.For((long)blocks.Count * shape.Groups, 1, (item, _) =>
        {
            var (group, block) = ((int)(item / blocks.Count), blocks[(int)(item % blocks.Count)]);
            var frame = FrameOfImages(shape, blocks, block);
            var run = new FrameRun<T>(frame, block.Images);
            using var scratch = new Scratch<T>(run.Length * shape.Channels * frame.Phases + run.Columns * (long)m);
            var result = scratch.Start + run.Length * shape.Channels * frame.Phases;
            var offsets = LayImages(shape, frame, run, block, group, images, scratch.Start);
            fixed (long* at = offsets)
                ScatteredProduct.Run(m, run.Columns, k, start + (long)group * m * k, scratch.Start, at, result, run.Columns);
            var place = PlaceOfMaps(shape, blocks, block);
            for (var i = 0; i < block.Images; i++)
            {
                for (var filter = 0; filter < m; filter++)
                {
                    var offset = bias is null ? T.Zero : bias[group * m + filter];
                    frame.TakeOutputs(result + (long)filter * run.Columns + i * frame.PlaneLength, offset, place,
                        maps + shape.PlaneOfMaps(block.Image + i, group, filter));
                }
            }
        });
    }

    /// <summary>images ← bias + the sum of overlapping patches weightsᵀ · maps.</summary>
    public static void Spread<T>(ConvolutionShape shape, T* maps, T* weights, T* bias, T* images) where T : unmanaged, INumber<T>
    {
        var (spread, m) = (new SpreadGrid(shape), shape.Channels);
        var blocks = new FrameBlocks(shape.Batch, spread.Outputs, shape.Channels + shape.Filters);
        using var packed = new Scratch<T>((long)shape.Groups * m * shape.Filters * shape.Grid.Taps);
        var start = packed.Start;
        var sizeOfGroup = (long)shape.Filters * shape.PatchSize;
        for (var group = 0; group < shape.Groups; group++)
        {
            foreach (var phase in spread.Phases)
                ScatteredProduct.Pack(m, weights + group * sizeOfGroup, shape.Grid.Taps, phase.WeightColumns, start + group * sizeOfGroup + phase.WeightStart);
        }
        Scheduler.For((long)blocks.Count * shape.Groups, 1, (item, _) =>
        {
            var (group, block) = ((int)(item / blocks.Count), blocks[(int)(item % blocks.Count)]);
            var frame = spread.Frame(blocks, block);
            var run = new FrameRun<T>(frame, block.Images);
            using var scratch = new Scratch<T>(run.Length * shape.Filters + run.Columns * (long)m);
            var result = scratch.Start + run.Length * shape.Filters;
            new Span<T>(scratch.Start, checked((int)(run.Length * shape.Filters))).Clear();
            for (var filter = 0; filter < shape.Filters; filter++)
            {
                for (var i = 0; i < block.Images; i++)
                    frame.LayImage(maps + shape.PlaneOfMaps(block.Image + i, group, filter),
                        scratch.Start + filter * run.Length + i * frame.PlaneLength, 0);
            }
            foreach (var phase in spread.Phases)
            {
                var offsets = spread.Offsets<T>(phase, frame, run.Length);
                fixed (long* at = offsets)
                    ScatteredProduct.Run(m, run.Columns, offsets.Length, start + group * sizeOfGroup + phase.WeightStart, scratch.Start, at, result, run.Columns);
                var place = spread.Place(phase, blocks, block);
                for (var i = 0; i < block.Images; i++)
                {
                    for (var channel = 0; channel < m; channel++)
                    {
                        var offset = bias is null ? T.Zero : bias[group * m + channel];
                        frame.TakeOutputs(result + (long)channel * run.Columns + i * frame.PlaneLength, offset, place,
                            images + shape.PlaneOfImages(block.Image + i, group, channel));
                    }
                }
            }
        });
    }

    /// <summary>The partial sums that <see cref="WeightGradient"/> makes: as the shape has it.</summary>
    public static int Parts(ConvolutionShape shape) => (int)Math.Clamp(MaxPartialElements / Math.Max(Shape.Count(shape.Weight), 1),
        1, Math.Clamp(BlocksOfMaps(shape).Count, 1, MaxParts));

    /// <summary>weights[p] ← the sum of maps · patches(images)ᵀ over the blocks of part p; the parts lie one behind the other.</summary>
    public static void WeightGradient<T>(ConvolutionShape shape, T* images, T* maps, T* weights) where T : unmanaged, INumber<T>
    {
        var (blocks, m, k, parts) = (BlocksOfMaps(shape), shape.Filters, shape.PatchSize, Parts(shape));
        Scheduler.For((long)parts * shape.Groups, 1, (item, _) =>
        {
            var (part, group) = ((int)(item / shape.Groups), (int)(item % shape.Groups));
            var result = weights + item * m * k;
            new Span<T>(result, m * k).Clear();
            for (var number = blocks.Count * part / parts; number < blocks.Count * (part + 1) / parts; number++)
            {
                var block = blocks[number];
                var frame = FrameOfImages(shape, blocks, block);
                var run = new FrameRun<T>(frame, block.Images);
                using var scratch = new Scratch<T>(run.Length * shape.Channels * frame.Phases + run.Columns * (long)m);
                var g = scratch.Start + run.Length * shape.Channels * frame.Phases;
                var offsets = LayImages(shape, frame, run, block, group, images, scratch.Start);
                new Span<T>(g, checked(run.Columns * m)).Clear();
                var place = PlaceOfMaps(shape, blocks, block);
                for (var filter = 0; filter < m; filter++)
                {
                    for (var i = 0; i < block.Images; i++)
                        frame.LayOutputs(maps + shape.PlaneOfMaps(block.Image + i, group, filter), place,
                            g + (long)filter * run.Columns + i * frame.PlaneLength);
                }
                fixed (long* at = offsets) ScatteredProduct.AddDotProducts(m, run.Columns, k, g, run.Columns, scratch.Start, at, result);
            }
        });
    }

    private static FrameBlocks BlocksOfMaps(ConvolutionShape shape) =>
        new(shape.Batch, shape.Grid.OutputSizes, shape.Channels * shape.Grid.Stride[1] * shape.Grid.Stride[2] + shape.Filters);

    private static ImageFrame FrameOfImages(ConvolutionShape shape, FrameBlocks blocks, FrameBlock block)
    {
        var (grid, d) = (shape.Grid, blocks.Dimension);
        return new(grid.ImageSizes, grid.Kernel, blocks.With(grid.OutputSizes, block.Count), grid.Stride,
            blocks.With(grid.Padding, grid.Padding[d] - block.Start * grid.Stride[d]), grid.Dilation);
    }

    private static OutputPlace PlaceOfMaps(ConvolutionShape shape, FrameBlocks blocks, FrameBlock block) =>
        new(shape.Grid.OutputSizes, blocks.With([0, 0, 0], block.Start), [1, 1, 1]);

    /// <summary>Lays a group's channels of some images out, and says where the rows of the matrix of their patches begin.</summary>
    private static long[] LayImages<T>(ConvolutionShape shape, ImageFrame frame, FrameRun<T> run, FrameBlock block, int group, T* images, T* space)
        where T : unmanaged, INumber<T>
    {
        new Span<T>(space, checked((int)(run.Length * shape.Channels * frame.Phases))).Clear();
        var offsets = new long[shape.PatchSize];
        var (kernel, dilation, row) = (shape.Grid.Kernel, shape.Grid.Dilation, 0);
        for (var channel = 0; channel < shape.Channels; channel++)
        {
            var first = channel * frame.Phases * run.Length;
            for (var i = 0; i < block.Images; i++)
                frame.LayImage(images + shape.PlaneOfImages(block.Image + i, group, channel),
                    space + first + i * frame.PlaneLength, run.Length);
            for (var tap = 0; tap < shape.Grid.Taps; tap++)
            {
                var (slice, line) = Math.DivRem(tap, kernel[1] * kernel[2]);
                var (phase, shift) = frame.Find(slice * dilation[0], line / kernel[2] * dilation[1], line % kernel[2] * dilation[2]);
                offsets[row++] = (first + phase * run.Length + shift) * sizeof(T);
            }
        }
        return offsets;
    }
}
