using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The largest element of each window, and its place in the plane; of equal ones the first. NaN counts as the largest.</summary>
internal static unsafe class MaxPooling
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
        using var uncounted = Scoped.Uncounted();
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
        using var uncounted = Scoped.Uncounted();
        var (depth, height, width) = (windows.Depth, windows.Height, windows.Width);
        var inner = width.Inner;
        using var places = new Rented<long>(Math.Max(1, depth.Count.Max() * height.Count.Max() * width.Count.Max()));
        using var space = new Scratch<T>(3 * (width.Outputs + Vector<T>.Count));
        for (var (i, o) = (0, 0); i < depth.Outputs; i++)
            for (var j = 0; j < height.Outputs; j++, o += width.Outputs)
            {
                for (var k = 0; k < inner.Start; k++) (y[o + k], indices[o + k]) = Largest(x, windows, i, j, k);
                if (inner.End > inner.Start)
                    LargestOfRow(x, windows, i, j, y.Slice(o + inner.Start, inner.End - inner.Start), indices[(o + inner.Start)..], space.Start, places.Span);
                for (var k = inner.End; k < width.Outputs; k++) (y[o + k], indices[o + k]) = Largest(x, windows, i, j, k);
            }
    }

    private static (T value, long place) Largest<T>(ReadOnlySpan<T> x, PoolWindows windows, int i, int j, int k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (largest, place) = (T.NegativeInfinity, -1);
        for (var a = 0; a < windows.Depth.Count[i]; a++)
            for (var b = 0; b < windows.Height.Count[j]; b++)
            {
                var at = RowOf(windows, i, j, a, b) + windows.Width.First[k];
                for (var c = 0; c < windows.Width.Count[k]; c++, at += windows.Width.Step)
                    if (x[at] > largest || T.IsNaN(x[at]) || place < 0) (largest, place) = (x[at], at);
            }
        return (largest, Math.Max(place, 0));
    }

    /// <summary>
    /// The inner windows of a row, a vector at a time: element after element of the windows, whose numbers are remembered beside the
    /// largest values so far.
    /// </summary>
    private static void LargestOfRow<T>(ReadOnlySpan<T> x, PoolWindows windows, int i, int j, Span<T> y, Span<long> indices, T* space, Span<long> places)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (width, length) = (windows.Width, (y.Length + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count);
        var (start, _, stride) = width.Inner;
        var elements = windows.Depth.Count[i] * windows.Height.Count[j] * width.Count[start];
        T* element = space, largest = element + length, number = largest + length;
        new Span<T>(largest, length).Fill(T.NegativeInfinity);
        new Span<T>(number, length).Clear();
        places[0] = 0;
        var next = 0;
        fixed (T* source = x)
        {
            for (var a = 0; a < windows.Depth.Count[i]; a++)
                for (var b = 0; b < windows.Height.Count[j]; b++)
                    for (var c = 0; c < width.Count[start]; c++)
                    {
                        var place = places[next] = RowOf(windows, i, j, a, b) + width.First[start] + c * width.Step;
                        Rows.Gather(1, y.Length, source + place, 0, stride, element, 0);
                        var numbers = new Vector<T>(T.CreateTruncating(next++));
                        for (var k = 0; k < length; k += Vector<T>.Count)
                        {
                            var (now, before) = (Vector.Load(element + k), Vector.Load(largest + k));
                            var isLarger = Vector.GreaterThan(now, before) | ~Vector.Equals(now, now);
                            Vector.Store(Vector.ConditionalSelect(isLarger, now, before), largest + k);
                            Vector.Store(Vector.ConditionalSelect(isLarger, numbers, Vector.Load(number + k)), number + k);
                        }
                    }
        }
        new ReadOnlySpan<T>(largest, y.Length).CopyTo(y);
        for (var k = 0; k < y.Length; k++) indices[k] = elements == 0 ? 0 : places[int.CreateTruncating(number[k])] + (long)k * stride;
    }

    /// <summary>Where a row of a window begins in the plane.</summary>
    private static int RowOf(PoolWindows windows, int i, int j, int a, int b)
    {
        var (depth, height) = (windows.Depth, windows.Height);
        return ((depth.First[i] + a * depth.Step) * height.Size + height.First[j] + b * height.Step) * windows.Width.Size;
    }
}
