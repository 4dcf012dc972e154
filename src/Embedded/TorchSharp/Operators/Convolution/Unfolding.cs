using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The patches of images as columns, and images as the sum of their patches. Each is the gradient of the other.</summary>
internal static class Unfolding
{
    /// <summary>
    /// y[n, c · taps + k, o] = x[n, c, o · stride − padding + k · dilation]: <c>[N, C, H, W]</c> → <c>[N, C · taps, outputs]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The shape or the numbers do not fit.</exception>
    public static Tensor Unfold(Tensor x, long[] kernel, long[] dilation, long[] padding, long[] stride)
    {
        Check(kernel, dilation, padding, stride);
        if (x.Rank is not (3 or 4) || x.Sizes[1..].Contains(0))
            throw new ArgumentException("Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions "
                + $"for input, but got: {Shape.Text(x.Sizes)}");
        var image = x.Sizes[^2..].ToArray();
        var blocks = Blocks(image, kernel, dilation, padding, stride);
        if (blocks.Any(count => count < 1))
            throw new ArgumentException($"Given input with spatial size {Pair(image)}, kernel_size={Pair(kernel)}, "
                + $"dilation={Pair(dilation)}, "
                + $"padding={Pair(padding)}, calculated shape of the array of sliding blocks as {Pair(blocks)}, but its components must "
                + "be at least one.");
        var grid = new PatchGrid(image, kernel, blocks, stride, padding, dilation);
        return Batched(x, 4, batch => Gather(batch, grid, image));
    }

    /// <summary>The sum of patches at their places: <c>[N, C · taps, outputs]</c> → <c>[N, C, H, W]</c>.</summary>
    /// <exception cref="ArgumentException">The shape or the numbers do not fit.</exception>
    public static Tensor Fold(Tensor y, long[] image, long[] kernel, long[] dilation, long[] padding, long[] stride)
    {
        Check(kernel, dilation, padding, stride);
        if (y.Rank is not (2 or 3) || y.Sizes[^2..].Contains(0))
            throw new ArgumentException("Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero "
                + $"dimensions for input, but got: {Shape.Text(y.Sizes)}");
        if (y.Sizes[^2] % (kernel[0] * kernel[1]) != 0)
            throw new ArgumentException("Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got "
                + $"input.size(1)={y.Sizes[^2]} and kernel_size={Pair(kernel)}.");
        var blocks = Blocks(image, kernel, dilation, padding, stride);
        if (blocks.Any(count => count < 1) || y.Sizes[^1] != blocks[0] * blocks[1])
            throw new ArgumentException($"Given output_size={Pair(image)}, kernel_size={Pair(kernel)}, dilation={Pair(dilation)}, "
                + $"padding={Pair(padding)}, stride={Pair(stride)}, expected size of input's dimension 2 to match the calculated number of "
                + $"sliding blocks {blocks[0]} * {blocks[1]} = {blocks[0] * blocks[1]}, but got input.size(2)={y.Sizes[^1]}.");
        var grid = new PatchGrid(image, kernel, blocks, stride, padding, dilation);
        return Batched(y, 3, batch => Scatter(batch, grid, image));
    }

    private static Tensor Gather(Tensor x, PatchGrid grid, long[] image)
    {
        using var source = Copies.Plain(x);
        var y = Pointwise.Empty([x.Sizes[0], x.Sizes[1] * grid.Taps, grid.Outputs], x.dtype);
        if (x.dtype == ScalarType.Float32) Run<float>();
        else if (x.dtype == ScalarType.Float64) Run<double>();
        else throw Elementwise.Unsupported(x.dtype, "\"im2col_out_cpu\"");
        return Node.Wanted(x) ? new Node("Im2ColBackward0").Record(y, (x, g => Scatter(g, grid, image))) : y;

        void Run<T>() where T : unmanaged => ForPlanes(source, y, grid, (from, to) =>
        {
            var gathering = default(Gathering<T>);
            var plane = from.Span<T>();
            var columns = to.Span<T>();
            if (!grid.IsInside) columns.Clear();
            for (var tap = 0; tap < grid.Taps; tap++)
                grid.Walk(tap, plane, 0, columns.Slice(tap * grid.Outputs, grid.Outputs), ref gathering);
        });
    }

    private static Tensor Scatter(Tensor y, PatchGrid grid, long[] image)
    {
        using var source = Copies.Plain(y);
        var x = Pointwise.Empty([y.Sizes[0], y.Sizes[1] / grid.Taps, .. image], y.dtype);
        if (y.dtype == ScalarType.Float32) Run<float>();
        else if (y.dtype == ScalarType.Float64) Run<double>();
        else throw Elementwise.Unsupported(y.dtype, "\"col2im_out_cpu\"");
        return Node.Wanted(y) ? new Node("Col2ImBackward0").Record(x, (y, g => Gather(g, grid, image))) : x;

        void Run<T>() where T : unmanaged, INumberBase<T> => ForPlanes(x, source, grid, (to, from) =>
        {
            var scattering = default(Scattering<T>);
            var plane = to.Span<T>();
            var columns = from.Span<T>();
            plane.Clear();
            for (var tap = 0; tap < grid.Taps; tap++)
                grid.Walk(tap, plane, 0, columns.Slice(tap * grid.Outputs, grid.Outputs), ref scattering);
        });
    }

    /// <summary>Some elements of a contiguous tensor.</summary>
    private readonly record struct Part(TensorImpl Tensor, long Start, int Length)
    {
        public Span<T> Span<T>() where T : unmanaged => Tensor.Storage.Span<T>(Tensor.Offset + Start, Length);
    }

    /// <summary>Calls the body with every plane of the images and the columns of its patches.</summary>
    private static void ForPlanes(Tensor images, Tensor columns, PatchGrid grid, Action<Part, Part> body)
    {
        var (x, y, size) = (images.Impl, columns.Impl, grid.Taps * grid.Outputs);
        Scheduler.For(images.Sizes[0] * images.Sizes[1], Math.Max(1, StridedLoop.Grain / Math.Max(size, 1)), (start, end) =>
        {
            for (var i = start; i < end; i++) body(new(x, i * grid.Pixels, grid.Pixels), new(y, i * size, size));
        });
    }

    private static Tensor Batched(Tensor x, int rank, Func<Tensor, Tensor> f)
    {
        if (x.Rank == rank) return f(x);
        using var batch = Views.Unsqueeze(x, 0);
        using var y = f(batch);
        return Views.Squeeze(y, 0);
    }

    private static long[] Blocks(long[] image, long[] kernel, long[] dilation, long[] padding, long[] stride) =>
        [.. image.Select((size, d) => (size + 2 * padding[d] - dilation[d] * (kernel[d] - 1) - 1 + stride[d]) / stride[d])];

    private static void Check(long[] kernel, long[] dilation, long[] padding, long[] stride)
    {
        if (kernel.Any(k => k <= 0)) throw new ArgumentException($"kernel size should be greater than zero, but got {Pair(kernel)}");
        if (dilation.Any(d => d <= 0)) throw new ArgumentException($"dilation should be greater than zero, but got {Pair(dilation)}");
        if (padding.Any(p => p < 0)) throw new ArgumentException($"padding should be non-negative, but got {Pair(padding)}");
        if (stride.Any(s => s <= 0)) throw new ArgumentException($"stride should be greater than zero, but got {Pair(stride)}");
    }

    private static string Pair(long[] numbers) => $"({numbers[0]}, {numbers[1]})";
}
