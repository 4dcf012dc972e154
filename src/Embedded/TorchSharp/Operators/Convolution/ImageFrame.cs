using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>
/// Planes laid out so that a tap of a kernel is one shift for all outputs, even of several images: rows and planes are as far apart as the
/// outputs need, and the zeros behind one stand before the next as well. Pixels that a stride keeps apart lie in planes of their own,
/// one for each remainder (phase). What is computed between the outputs' rows has no meaning.
/// </summary>
/// <remarks>
/// Output o and tap k meet at q = o · stride + k · dilation of the padded image, which lies in the phase q mod stride at the place
/// q div stride = o + (k · dilation) div stride.
/// </remarks>
internal sealed unsafe class ImageFrame
{
    private readonly int[] image, outputs, stride, pitch = new int[3];
    private readonly Dimension[][] phases = new Dimension[3][];

    /// <param name="image">The sizes of the image, three as of all others.</param>
    /// <param name="kernel">The number of taps.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="stride">From an output to the next.</param>
    /// <param name="padding">What the first output reaches beyond the image's beginning; negative where it begins inside.</param>
    /// <param name="dilation">From a tap to the next.</param>
    public ImageFrame(int[] image, int[] kernel, int[] outputs, int[] stride, int[] padding, int[] dilation)
    {
        (this.image, this.outputs, this.stride) = (image, outputs, stride);
        for (var d = 0; d < 3; d++)
        {
            var reach = (kernel[d] - 1) * dilation[d];
            var seen = Math.Min(image[d] + padding[d], (outputs[d] - 1) * stride[d] + reach + 1); // q below this is a pixel that is seen
            var lead = Math.Max(padding[d], 0) / stride[d];
            var end = seen > 0 ? (seen - 1) / stride[d] + 1 : 0;
            pitch[d] = Math.Max(Math.Max(outputs[d], end), outputs[d] + reach / stride[d] - lead);
            var used = Enumerable.Range(0, kernel[d]).Select(tap => tap * dilation[d] % stride[d]).Distinct().Order().ToArray();
            phases[d] = [.. used.Select(phase => Dimension.Of(phase, padding[d], stride[d], seen))];
        }
        PlaneLength = checked(pitch[0] * pitch[1] * pitch[2]);
        OutputLength = Place(outputs[0] - 1, outputs[1] - 1) + outputs[2];
        MaxShift = Place((kernel[0] - 1) * dilation[0] / stride[0], (kernel[1] - 1) * dilation[1] / stride[1]) + (kernel[2] - 1) * dilation[2] / stride[2];
        Phases = phases[0].Length * phases[1].Length * phases[2].Length;
    }

    /// <summary>The pixels of one phase: the first of them, where it lies, and how many there are.</summary>
    private readonly record struct Dimension(int Phase, int Pixel, int Place, int Count)
    {
        public static Dimension Of(int phase, int padding, int stride, int seen)
        {
            var first = Math.Max(padding, 0);
            first += ((phase - first) % stride + stride) % stride;
            return new(phase, first - padding, first / stride, Math.Max(0, (seen - first + stride - 1) / stride));
        }
    }

    /// <summary>The elements of a plane, with what lies between it and the next.</summary>
    public int PlaneLength { get; }

    /// <summary>The elements from the first output of a plane to its last.</summary>
    public int OutputLength { get; }

    /// <summary>The planes of an image that any tap sees.</summary>
    public int Phases { get; }

    /// <summary>The farthest that a tap reaches.</summary>
    public int MaxShift { get; }

    /// <summary>In which plane a tap lies, <c>q</c> behind the first, and how far behind the outputs.</summary>
    public (int Phase, int Shift) Find(int q0, int q1, int q2) =>
        ((Index(0, q0) * phases[1].Length + Index(1, q1)) * phases[2].Length + Index(2, q2),
            Place(q0 / stride[0], q1 / stride[1]) + q2 / stride[2]);

    /// <summary>Lays an image out: its phases lie <paramref name="step"/> apart, whose memory is zero.</summary>
    public void LayImage<T>(T* source, T* target, long step) where T : unmanaged, INumber<T>
    {
        foreach (var slices in phases[0])
        {
            foreach (var rows in phases[1])
            {
                foreach (var columns in phases[2])
                {
                    for (var slice = 0; slice < slices.Count; slice++)
                    {
                        var pixel = ((slices.Pixel + slice * stride[0]) * image[1] + rows.Pixel) * image[2] + columns.Pixel;
                        Rows.Gather(rows.Count, columns.Count, source + pixel, (long)stride[1] * image[2], stride[2],
                            target + Place(slices.Place + slice, rows.Place) + columns.Place, pitch[2]);
                    }
                    target += step;
                }
            }
        }
    }

    /// <summary>Lays outputs out, those that are <paramref name="place"/>d; the memory between them is zero.</summary>
    public void LayOutputs<T>(T* source, OutputPlace place, T* target) where T : unmanaged, INumber<T>
    {
        for (var slice = 0; slice < outputs[0]; slice++)
            Rows.Gather(outputs[1], outputs[2], source + place.At(slice, 0, 0), place.Sizes[2], 1, target + Place(slice, 0), pitch[2]);
    }

    /// <summary>Takes the outputs out, with a number added, to where they are placed; those outside are left out.</summary>
    public void TakeOutputs<T>(T* source, T number, OutputPlace place, T* target) where T : unmanaged, INumber<T>
    {
        var ((firstSlice, lastSlice), (firstRow, lastRow), (first, last)) = (place.Inside(0, outputs[0]), place.Inside(1, outputs[1]), place.Inside(2, outputs[2]));
        for (var slice = firstSlice; slice < lastSlice; slice++)
            Rows.Scatter(lastRow - firstRow, last - first, source + Place(slice, firstRow) + first, pitch[2], number,
                target + place.At(slice, firstRow, first), (long)place.Step[1] * place.Sizes[2], place.Step[2]);
    }

    private int Index(int d, int q)
    {
        var phase = q % stride[d];
        return Array.FindIndex(phases[d], dimension => dimension.Phase == phase);
    }

    private int Place(int slice, int row) => (slice * pitch[1] + row) * pitch[2];
}

/// <summary>Where a frame's outputs belong in a plane of some sizes: output o at <c>start + o · step</c> of each dimension.</summary>
internal readonly record struct OutputPlace(int[] Sizes, int[] Start, int[] Step)
{
    /// <summary>Where an output lies in the plane.</summary>
    public int At(int slice, int row, int column) =>
        ((Start[0] + slice * Step[0]) * Sizes[1] + Start[1] + row * Step[1]) * Sizes[2] + Start[2] + column * Step[2];

    /// <summary>The outputs [first, last) of so many that lie inside.</summary>
    public (int First, int Last) Inside(int d, int count)
    {
        var first = Start[d] < 0 ? (-Start[d] + Step[d] - 1) / Step[d] : 0;
        var last = Start[d] < Sizes[d] ? (Sizes[d] - 1 - Start[d]) / Step[d] + 1 : 0;
        return (first, Math.Max(first, Math.Min(count, last)));
    }
}
