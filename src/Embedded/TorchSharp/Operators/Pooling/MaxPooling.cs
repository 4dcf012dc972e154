using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The largest element of each window, and its place in the plane; of equal ones the first. NaN counts as the largest.</summary>
internal static class MaxPooling
{
    /// <summary>y = max over each window; ∂L/∂x = g at the places of the maxima, added where windows overlap.</summary>
    public static (Tensor values, Tensor indices) Max(Tensor x, int dims, PoolWindows windows) =>
        Max(x, windows.OutputShape(x.Sizes, dims), windows.Inputs, windows.Outputs, _ => windows);

    /// <summary>Maxima of random windows, other ones in every plane (Graham, 2014).</summary>
    /// <exception cref="ArgumentException">The windows do not fit into the input.</exception>
    public static (Tensor values, Tensor indices) Fractional(Tensor x, int dims, long[] kernel, long[] outputs)
    {
        PoolWindows.Require(x, dims);
        var operation = $"fractional_max_pool{dims}d";
        var (sizes, planes) = (x.shape[^dims..], Shape.Count(x.Sizes[..^dims]));
        var (lengths, counts) = (new long[dims], new long[dims]);
        for (var d = 0; d < dims; d++)
        {
            lengths[d] = PoolWindows.At(operation, "kernel_size", kernel, d, dims, 1);
            counts[d] = PoolWindows.At(operation, "output_size", outputs, d, dims, 1);
            if (lengths[d] <= 0 || counts[d] <= 0 || counts[d] + lengths[d] - 1 > sizes[d])
                throw new ArgumentException($"{operation}(): pool size {lengths[d]} too large relative to input size {sizes[d]} for "
                    + $"{counts[d]} outputs, in dimension {d}", nameof(kernel));
        }
        var batch = x.Rank == dims + 1 ? 1 : x.Sizes[0];
        using var random = RandomNumbers.Uniform(Pointwise.Empty([batch, x.Sizes[^(dims + 1)], dims], x.dtype), 0, 1, null);
        using var samples = Copies.Cast(random, ScalarType.Float64);
        return Max(x, [.. x.Sizes[..^dims], .. counts], (int)Shape.Count(sizes), (int)Shape.Count(counts), plane =>
        {
            var axes = new PoolAxis[dims];
            for (var d = 0; d < dims; d++)
            {
                // PyTorch takes the numbers of a plane from the last dimension on in two dimensions, from the first in three.
                var sample = samples.Span<double>()[plane * dims + (dims == 2 ? 1 - d : d)];
                axes[d] = PoolAxis.Fractional(sizes[d], counts[d], lengths[d], sample, x.dtype == ScalarType.Float32);
            }
            return PoolWindows.Of(axes);
        });
    }

    private static (Tensor values, Tensor indices) Max(Tensor x, long[] shape, int inputs, int outputs, Func<int, PoolWindows> windows)
    {
        using var plain = x.is_contiguous() ? x.detach() : Copies.Contiguous(x);
        var (y, indices) = (Pointwise.Empty(shape, x.dtype), Pointwise.Empty(shape, ScalarType.Int64));
        switch (x.dtype)
        {
            case ScalarType.Float32: Planes<float>(plain, inputs, outputs, windows, y, indices); break;
            case ScalarType.Float64: Planes<double>(plain, inputs, outputs, windows, y, indices); break;
            default: throw Elementwise.Unsupported(x.dtype, "max_pool");
        }
        if (!Node.Wanted(x)) return (y, indices);
        var node = new Node("MaxPoolWithIndicesBackward0");
        var (kept, sizes, planes) = (node.Save(indices), x.shape, outputs == 0 ? 0 : y.numel() / outputs);
        node.Record(y, (x, g =>
        {
            var at = new AlongPlacement(1, Views.Reshape(kept, [planes, outputs]));
            return Views.Reshape(Placing.Spread([planes, inputs], at, Views.Reshape(g, [planes, outputs])), sizes);
        }
        ));
        return (y, indices);
    }

    private static void Planes<T>(Tensor x, int inputs, int outputs, Func<int, PoolWindows> windows, Tensor y, Tensor indices)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (y.numel() == 0) return;
        Scheduler.For(y.numel() / outputs, Math.Max(1, StridedLoop.Grain / (inputs + outputs)), (start, end) =>
        {
            for (var plane = (int)start; plane < end; plane++)
                Plane(x.Span<T>().Slice(plane * inputs, inputs), windows(plane), y.Span<T>().Slice(plane * outputs, outputs),
                    indices.Span<long>().Slice(plane * outputs, outputs));
        });
    }

    private static void Plane<T>(ReadOnlySpan<T> x, PoolWindows windows, Span<T> y, Span<long> indices)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (depth, height, width) = (windows.Depth, windows.Height, windows.Width);
        var o = 0;
        for (var i = 0; i < depth.Outputs; i++)
            for (var j = 0; j < height.Outputs; j++)
                for (var k = 0; k < width.Outputs; k++, o++)
                {
                    var (largest, place) = (T.NegativeInfinity, -1);
                    for (var a = 0; a < depth.Count[i]; a++)
                        for (var b = 0; b < height.Count[j]; b++)
                        {
                            var row = (depth.First[i] + a * depth.Step) * height.Size + height.First[j] + b * height.Step;
                            var at = row * width.Size + width.First[k];
                            for (var c = 0; c < width.Count[k]; c++, at += width.Step)
                                if (x[at] > largest || T.IsNaN(x[at]) || place < 0) (largest, place) = (x[at], at);
                        }
                    (y[o], indices[o]) = (largest, Math.Max(place, 0));
                }
    }
}
