using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// Convolutions as matrix products with the matrix of patches, block by block (im2col: Chellapilla et al., 2006): for each group
/// <c>maps [F, outputs] = weights [F, C · taps] · patches [C · taps, outputs]</c>, and its two transposes. All memory is contiguous.
/// </summary>
internal static unsafe class ConvolutionProducts
{
    // Partial sums of the weights' gradient, for as many threads, as long as they are small.
    private const int MaxParts = 8;
    private const long MaxPartialElements = 1 << 20;

    /// <summary>maps ← bias + weights · patches(images).</summary>
    public static void Convolve<T>(ConvolutionShape shape, T* images, T* weights, T* bias, T* maps) where T : unmanaged, INumber<T>
    {
        var (blocks, m, k) = (new PatchBlocks(shape), shape.Filters, shape.PatchSize);
        Scheduler.For((long)blocks.Count * shape.Groups, 1, (item, _) =>
        {
            var (group, block) = ((int)(item / blocks.Count), blocks[(int)(item % blocks.Count)]);
            using var scratch = new Scratch<T>((long)(k + m) * block.Stride);
            var patches = PatchMatrix.Patches(shape, images, group, block, scratch.Start);
            var own = PatchMatrix.OfMaps(shape, maps, group);
            var result = block.Images == 1 ? own.Part(block) : new MatrixPlace<T>(scratch.Start + (long)k * block.Stride, block.Stride);
            for (var row = 0; bias is not null && row < m; row++)
                new Span<T>(result.Start + (long)row * result.Stride, block.Columns).Fill(bias[group * m + row]);
            Gemm.Run(m, block.Columns, k, weights + (long)group * m * k, k, 1, patches.Start, patches.Stride, 1,
                result.Start, result.Stride, accumulate: bias is not null);
            if (block.Images > 1) own.Write(block, result);
        });
    }

    /// <summary>images ← bias + the sum of overlapping patches weightsᵀ · maps.</summary>
    public static void Spread<T>(ConvolutionShape shape, T* maps, T* weights, T* bias, T* images) where T : unmanaged, INumber<T>
    {
        var (blocks, m, k) = (new PatchBlocks(shape), shape.Filters, shape.PatchSize);
        var parts = blocks.PartsOfAnImage;
        // The patches of an image overlap: one thread adds them.
        Scheduler.For((long)blocks.Count / parts * shape.Groups, 1, (item, _) =>
        {
            var (group, first) = ((int)(item % shape.Groups), (int)(item / shape.Groups) * parts);
            var own = PatchMatrix.OfImages(shape, images, group);
            own.Fill(blocks[first], bias is null ? null : bias + group * shape.Channels);
            using var scratch = new Scratch<T>((long)(k + m) * blocks.MaxStride);
            for (var part = first; part < first + parts; part++)
            {
                var block = blocks[part];
                var g = PatchMatrix.OfMaps(shape, maps, group).Read(block, scratch.Start + (long)k * block.Stride);
                var isInPlace = shape.Grid.IsPointwise && block.Images == 1;
                var patches = isInPlace ? own.Part(block) : new MatrixPlace<T>(scratch.Start, block.Stride);
                Gemm.Run(k, block.Columns, m, weights + (long)group * m * k, 1, k, g.Start, g.Stride, 1,
                    patches.Start, patches.Stride, accumulate: isInPlace);
                if (!isInPlace) PatchMatrix.Scatter(shape, patches, group, block, images);
            }
        });
    }

    /// <summary>The partial sums that <see cref="WeightGradient"/> makes: as the shape has it.</summary>
    public static int Parts(ConvolutionShape shape) => (int)Math.Clamp(MaxPartialElements / Math.Max(Shape.Count(shape.Weight), 1),
        1, Math.Clamp(new PatchBlocks(shape).Count, 1, MaxParts));

    /// <summary>weights[p] ← the sum of maps · patches(images)ᵀ over the blocks of part p; the parts lie one behind the other.</summary>
    public static void WeightGradient<T>(ConvolutionShape shape, T* images, T* maps, T* weights) where T : unmanaged, INumber<T>
    {
        var (blocks, m, k, parts) = (new PatchBlocks(shape), shape.Filters, shape.PatchSize, Parts(shape));
        Scheduler.For((long)parts * shape.Groups, 1, (item, _) =>
        {
            var (part, group) = ((int)(item / shape.Groups), (int)(item % shape.Groups));
            var result = weights + item * m * k;
            new Span<T>(result, m * k).Clear();
            using var scratch = new Scratch<T>((long)(k + m) * blocks.MaxStride);
            for (var number = blocks.Count * part / parts; number < blocks.Count * (part + 1) / parts; number++)
            {
                var block = blocks[number];
                var patches = PatchMatrix.Patches(shape, images, group, block, scratch.Start);
                var g = PatchMatrix.OfMaps(shape, maps, group).Read(block, scratch.Start + (long)k * block.Stride);
                Gemm.Run(m, k, block.Columns, g.Start, g.Stride, 1, patches.Start, 1, patches.Stride, result, k, accumulate: true);
            }
        });
    }
}
