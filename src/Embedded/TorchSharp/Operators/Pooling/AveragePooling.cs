using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The average of each window, and what is the same upside down: a share of each number for all elements of its window.</summary>
internal static class AveragePooling
{
    /// <summary>y = Σ x / divisor over each window; ∂L/∂x = <see cref="Spread"/>(g).</summary>
    public static Tensor Average(Tensor x, int dims, PoolWindows windows)
    {
        var y = Pointwise.Empty(windows.OutputShape(x.Sizes, dims), x.dtype);
        if (x.dtype == ScalarType.Float32) Planes<float>(x, y, windows, windows.Inputs, windows.Outputs, Sums);
        else if (x.dtype == ScalarType.Float64) Planes<double>(x, y, windows, windows.Inputs, windows.Outputs, Sums);
        else throw Elementwise.Unsupported(x.dtype, "avg_pool");
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("AvgPoolBackward0").Record(y, (x, g => Spread(g, dims, windows, shape)));
    }

    /// <summary>y = Σ x / divisor over the windows that an element is in; ∂L/∂x = <see cref="Average"/>(g).</summary>
    /// <exception cref="ArgumentException">x does not have the shape of averages of that shape.</exception>
    public static Tensor Spread(Tensor x, int dims, PoolWindows windows, long[] shape)
    {
        var expected = windows.OutputShape(shape, dims);
        if (!x.Sizes.SequenceEqual(expected))
            throw new ArgumentException($"Expected grad_output of shape {Shape.Text(expected)}, but got {Shape.Text(x.Sizes)}", nameof(x));
        var y = Creation.Full(shape, 0, x.dtype);
        if (x.dtype == ScalarType.Float32) Planes<float>(x, y, windows, windows.Outputs, windows.Inputs, Shares);
        else if (x.dtype == ScalarType.Float64) Planes<double>(x, y, windows, windows.Outputs, windows.Inputs, Shares);
        else throw Elementwise.Unsupported(x.dtype, "avg_pool_backward");
        return Node.Wanted(x) ? new Node("AvgPoolBackwardBackward0").Record(y, (x, g => Average(g, dims, windows))) : y;
    }

    /// <summary>(n · mean xᵖ)^(1/p) over each window, n the elements of a whole one: the p-norm, if the window is whole.</summary>
    public static Tensor Norm(string operation, Tensor x, int dims, double p, long[] kernel, long[]? stride, bool ceil)
    {
        using var scope = Scoped.Open();
        var windows = PoolWindows.Regular(operation, x, dims, kernel, stride, null, null, ceil, countsPadding: true);
        var count = 1L;
        for (var d = 0; d < dims; d++) count *= PoolWindows.At(operation, nameof(kernel), kernel, d, dims, 1);
        return (Average(x.pow(p), dims, windows) * count).pow(1 / p).MoveToOuterDisposeScope();
    }

    private delegate void Plane<T>(ReadOnlySpan<T> x, PoolWindows windows, Span<T> y);

    private static void Planes<T>(Tensor x, Tensor y, PoolWindows windows, int from, int to, Plane<T> run) where T : unmanaged
    {
        using var uncounted = Scoped.Uncounted();
        if (x.numel() == 0 || y.numel() == 0) return;
        using var plain = x.is_contiguous() ? x.detach() : Copies.Contiguous(x);
        Scheduler.For(y.numel() / to, Math.Max(1, StridedLoop.Grain / (from + to)), (start, end) =>
        {
            for (var plane = (int)start; plane < end; plane++)
                run(plain.Span<T>().Slice(plane * from, from), windows, y.Span<T>().Slice(plane * to, to));
        });
    }

    private static void Sums<T>(ReadOnlySpan<T> x, PoolWindows windows, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (depth, height, width) = (windows.Depth, windows.Height, windows.Width);
        var o = 0;
        for (var i = 0; i < depth.Outputs; i++)
            for (var j = 0; j < height.Outputs; j++)
                for (var k = 0; k < width.Outputs; k++, o++)
                {
                    var sum = T.Zero;
                    for (var a = 0; a < depth.Count[i]; a++)
                        for (var b = 0; b < height.Count[j]; b++)
                        {
                            var row = (depth.First[i] + a) * height.Size + height.First[j] + b;
                            foreach (var element in x.Slice(row * width.Size + width.First[k], width.Count[k])) sum += element;
                        }
                    y[o] = sum / DivisorOf<T>(windows, i, j, k);
                }
    }

    private static void Shares<T>(ReadOnlySpan<T> x, PoolWindows windows, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (depth, height, width) = (windows.Depth, windows.Height, windows.Width);
        var o = 0;
        for (var i = 0; i < depth.Outputs; i++)
            for (var j = 0; j < height.Outputs; j++)
                for (var k = 0; k < width.Outputs; k++, o++)
                {
                    var share = x[o] / DivisorOf<T>(windows, i, j, k);
                    for (var a = 0; a < depth.Count[i]; a++)
                        for (var b = 0; b < height.Count[j]; b++)
                        {
                            var row = (depth.First[i] + a) * height.Size + height.First[j] + b;
                            foreach (ref var element in y.Slice(row * width.Size + width.First[k], width.Count[k])) element += share;
                        }
                }
    }

    private static T DivisorOf<T>(PoolWindows windows, int i, int j, int k) where T : unmanaged, IFloatingPointIeee754<T> =>
        T.CreateTruncating(windows.Divisor ?? (long)windows.Depth.Divisor[i] * windows.Height.Divisor[j] * windows.Width.Divisor[k]);
}
