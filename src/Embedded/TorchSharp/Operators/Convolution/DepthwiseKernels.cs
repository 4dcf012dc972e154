using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>Convolutions whose groups have one channel each, tap by tap on whole rows. All memory is contiguous.</summary>
internal static unsafe class DepthwiseKernels
{
    /// <summary>maps ← bias + the weighted pixels.</summary>
    public static void Convolve<T>(ConvolutionShape shape, T* images, T* weights, T* bias, T* maps) where T : unmanaged, INumber<T>
    {
        var (grid, filters, total) = (shape.Grid, shape.Filters, shape.Groups * shape.Filters);
        Scheduler.For((long)shape.Batch * total, Grain(shape, 1), (start, end) =>
        {
            for (var i = start; i < end; i++)
            {
                var filter = (int)(i % total);
                var image = Plane(images, i / filters, grid.Pixels);
                var map = Plane(maps, i, grid.Outputs);
                map.Fill(bias is null ? T.Zero : bias[filter]);
                for (var tap = 0; tap < grid.Taps; tap++)
                {
                    var weighting = new Weighting<T>(weights[filter * grid.Taps + tap]);
                    grid.Walk(tap, image, 0, map, ref weighting);
                }
            }
        });
    }

    /// <summary>images ← bias + the maps' elements, weighted and put where they come from.</summary>
    public static void Spread<T>(ConvolutionShape shape, T* maps, T* weights, T* bias, T* images) where T : unmanaged, INumber<T>
    {
        var (grid, filters, channels) = (shape.Grid, shape.Filters, shape.Groups);
        Scheduler.For((long)shape.Batch * channels, Grain(shape, filters), (start, end) =>
        {
            for (var i = start; i < end; i++)
            {
                var channel = (int)(i % channels);
                var image = Plane(images, i, grid.Pixels);
                image.Fill(bias is null ? T.Zero : bias[channel]);
                for (var weight = 0; weight < filters * grid.Taps; weight++)
                {
                    var (filter, tap) = Math.DivRem(weight, grid.Taps);
                    var scattering = new Scattering<T>(weights[channel * filters * grid.Taps + weight]);
                    grid.Walk(tap, image, 0, Plane(maps, i * filters + filter, grid.Outputs), ref scattering);
                }
            }
        });
    }

    /// <summary>weights ← the sums of products of pixels and the maps' elements.</summary>
    public static void WeightGradient<T>(ConvolutionShape shape, T* images, T* maps, T* weights) where T : unmanaged, INumber<T>
    {
        var (grid, filters, total) = (shape.Grid, shape.Filters, shape.Groups * shape.Filters);
        Scheduler.For(total, Grain(shape, shape.Batch), (start, end) =>
        {
            for (var weight = start * grid.Taps; weight < end * grid.Taps; weight++)
            {
                var (filter, tap) = Math.DivRem(weight, grid.Taps);
                var correlating = default(Correlating<T>);
                for (var i = filter; i < (long)shape.Batch * total; i += total)
                    grid.Walk((int)tap, Plane(images, i / filters, grid.Pixels), 0, Plane(maps, i, grid.Outputs), ref correlating);
                weights[weight] = correlating.Sum;
            }
        });
    }

    private static Span<T> Plane<T>(T* planes, long number, int size) where T : unmanaged => new(planes + number * size, size);

    private static long Grain(ConvolutionShape shape, long planes) =>
        Math.Max(1, StridedLoop.Grain / Math.Max(1, planes * shape.Grid.Taps * shape.Grid.Outputs));
}
