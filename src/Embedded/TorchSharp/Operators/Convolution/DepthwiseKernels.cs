using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// Convolutions whose groups have one channel each: a tap is a number times the whole plane, shifted. A stride is computed as a stride of
/// 1, of which some outputs are taken: whole vectors are faster than single numbers. All memory is contiguous.
/// </summary>
internal static unsafe class DepthwiseKernels
{
    /// <summary>maps ← bias + the weighted pixels.</summary>
    public static void Convolve<T>(ConvolutionShape shape, T* images, T* weights, T* bias, T* maps) where T : unmanaged, INumber<T> =>
        ForPlanes<T>(shape, shape.Batch * (long)shape.Groups, shape.Filters, (i, planes, image, outputs) =>
        {
            planes.LayImage(Plane(images, i, shape.Grid.Pixels), image);
            for (var filter = 0; filter < shape.Filters; filter++)
            {
                var number = (int)(i % shape.Groups) * shape.Filters + filter;
                outputs.Fill(bias is null ? T.Zero : bias[number]);
                for (var tap = 0; tap < shape.Grid.Taps; tap++)
                {
                    var seen = image.Slice(planes.Shift(tap), outputs.Length);
                    TensorPrimitives.MultiplyAdd(seen, weights[number * shape.Grid.Taps + tap], outputs, outputs);
                }
                planes.TakeOutputs(outputs, Plane(maps, i * shape.Filters + filter, shape.Grid.Outputs));
            }
        });

    /// <summary>images ← bias + the maps' elements, weighted and put where they come from.</summary>
    public static void Spread<T>(ConvolutionShape shape, T* maps, T* weights, T* bias, T* images) where T : unmanaged, INumber<T> =>
        ForPlanes<T>(shape, shape.Batch * (long)shape.Groups, shape.Filters, (i, planes, image, outputs) =>
        {
            var channel = (int)(i % shape.Groups);
            image.Clear();
            for (var filter = 0; filter < shape.Filters; filter++)
            {
                planes.LayOutputs(Plane(maps, i * shape.Filters + filter, shape.Grid.Outputs), outputs);
                for (var tap = 0; tap < shape.Grid.Taps; tap++)
                {
                    var seen = image.Slice(planes.Shift(tap), outputs.Length);
                    TensorPrimitives.MultiplyAdd(outputs, weights[(channel * shape.Filters + filter) * shape.Grid.Taps + tap], seen, seen);
                }
            }
            var result = Plane(images, i, shape.Grid.Pixels);
            planes.TakeImage(image, result);
            if (bias is not null) TensorPrimitives.Add(result, bias[channel], result);
        });

    /// <summary>weights ← the sums of products of pixels and the maps' elements.</summary>
    public static void WeightGradient<T>(ConvolutionShape shape, T* images, T* maps, T* weights) where T : unmanaged, INumber<T> =>
        ForPlanes<T>(shape, shape.Groups, shape.Filters * (long)shape.Batch, (channel, planes, image, outputs) =>
        {
            var sums = Plane(weights, channel, shape.PatchSize * shape.Filters);
            sums.Clear();
            for (var i = channel; i < shape.Batch * (long)shape.Groups; i += shape.Groups)
            {
                planes.LayImage(Plane(images, i, shape.Grid.Pixels), image);
                for (var filter = 0; filter < shape.Filters; filter++)
                {
                    planes.LayOutputs(Plane(maps, i * shape.Filters + filter, shape.Grid.Outputs), outputs);
                    for (var tap = 0; tap < shape.Grid.Taps; tap++)
                    {
                        var seen = image.Slice(planes.Shift(tap), outputs.Length);
                        sums[filter * shape.Grid.Taps + tap] += TensorPrimitives.Dot<T>(seen, outputs);
                    }
                }
            }
        });

    /// <summary>Gets the number of a plane, and space for an image and for outputs.</summary>
    private delegate void PlaneBody<T>(long plane, ShiftedPlanes planes, Span<T> image, Span<T> outputs);

    private static void ForPlanes<T>(ConvolutionShape shape, long count, long work, PlaneBody<T> body) where T : unmanaged
    {
        var planes = new ShiftedPlanes(shape.Grid);
        var grain = Math.Max(1, StridedLoop.Grain / Math.Max(1, work * shape.Grid.Taps * planes.OutputLength / 4));
        Scheduler.For(count, grain, (start, end) =>
        {
            using Rented<T> image = new(planes.ImageLength), outputs = new(planes.OutputLength);
            for (var i = start; i < end; i++) body(i, planes, image.Span, outputs.Span);
        });
    }

    private static Span<T> Plane<T>(T* planes, long number, int size) where T : unmanaged => new(planes + number * size, size);
}
