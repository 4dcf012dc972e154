using System.Numerics;
using System.Runtime.InteropServices;

namespace TorchSharp.Operators;

/// <summary>Where a matrix lies: its first element, and how far its rows are apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly unsafe struct MatrixPlace<T>(T* start, int stride) where T : unmanaged
{
    public T* Start { get; } = start;

    public int Stride { get; } = stride;
}

/// <summary>
/// The planes of a group's channels in a batch <c>[N, channels, plane]</c>, seen as matrices <c>[rows, columns of a block]</c>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly unsafe struct Planes<T>(T* start, int channels, int rows, int plane) where T : unmanaged
{
    /// <summary>The matrix of a block that is part of one image: it lies there.</summary>
    public MatrixPlace<T> Part(PatchBlock block) => new(Row(block.Image, 0) + block.Start, plane);

    /// <summary>The matrix of a block; several images are copied to <paramref name="space"/>, one beside the other.</summary>
    public MatrixPlace<T> Read(PatchBlock block, T* space)
    {
        if (block.Images == 1) return Part(block);
        for (var row = 0; row < rows; row++)
            for (var i = 0; i < block.Images; i++)
                Copy(Row(block.Image + i, row), space + (long)row * block.Stride + i * plane);
        return new(space, block.Stride);
    }

    /// <summary>Copies the matrix of several images to where they belong.</summary>
    public void Write(PatchBlock block, MatrixPlace<T> matrix)
    {
        for (var row = 0; row < rows; row++)
            for (var i = 0; i < block.Images; i++)
                Copy(matrix.Start + (long)row * matrix.Stride + i * plane, Row(block.Image + i, row));
    }

    /// <summary>Sets the planes of a block's images to one number per row, or 0.</summary>
    public void Fill(PatchBlock block, T* values)
    {
        for (var i = 0; i < block.Images; i++)
            for (var row = 0; row < rows; row++)
                new Span<T>(Row(block.Image + i, row), plane).Fill(values is null ? default : values[row]);
    }

    private T* Row(int image, int row) => start + ((long)image * channels + row) * plane;

    private void Copy(T* from, T* to) => new ReadOnlySpan<T>(from, plane).CopyTo(new(to, plane));
}

/// <summary>Makes the matrix of patches <c>[C · taps, columns]</c> of a block, and adds it back to images.</summary>
internal static unsafe class PatchMatrix
{
    public static Planes<T> OfMaps<T>(ConvolutionShape shape, T* maps, int group) where T : unmanaged =>
        new(maps + (long)group * shape.Filters * shape.Grid.Outputs, shape.Groups * shape.Filters, shape.Filters, shape.Grid.Outputs);

    public static Planes<T> OfImages<T>(ConvolutionShape shape, T* images, int group) where T : unmanaged =>
        new(images + (long)group * shape.Channels * shape.Grid.Pixels, shape.Groups * shape.Channels, shape.Channels, shape.Grid.Pixels);

    /// <summary>The patches of a block, in <paramref name="space"/> unless the image itself is their matrix.</summary>
    public static MatrixPlace<T> Patches<T>(ConvolutionShape shape, T* images, int group, PatchBlock block, T* space) where T : unmanaged
    {
        if (shape.Grid.IsPointwise) return OfImages(shape, images, group).Read(block, space);
        var gathering = default(Gathering<T>);
        Walk(shape, new(space, block.Stride), group, block, images, !shape.Grid.IsInside, ref gathering);
        return new(space, block.Stride);
    }

    /// <summary>Adds the patches to the images.</summary>
    public static void Scatter<T>(ConvolutionShape shape, MatrixPlace<T> patches, int group, PatchBlock block, T* images)
        where T : unmanaged, INumberBase<T>
    {
        var scattering = default(Scattering<T>);
        Walk(shape, patches, group, block, images, false, ref scattering);
    }

    private static void Walk<T, TAction>(
        ConvolutionShape shape, MatrixPlace<T> patches, int group, PatchBlock block, T* images, bool clear, ref TAction action)
        where T : unmanaged where TAction : struct, IPatchAction<T>
    {
        var (grid, taps) = (shape.Grid, shape.Grid.Taps);
        for (var row = 0; row < shape.PatchSize; row++)
        {
            var (channel, tap) = Math.DivRem(row, taps);
            var line = new Span<T>(patches.Start + (long)row * patches.Stride, block.Columns);
            if (clear) line.Clear();
            for (var i = 0; i < block.Images; i++)
            {
                var plane = ((long)(block.Image + i) * shape.Groups + group) * shape.Channels + channel;
                var part = line.Slice(i * block.Count, block.Count);
                grid.Walk(tap, new(images + plane * grid.Pixels, grid.Pixels), block.Start, part, ref action);
            }
        }
    }
}
