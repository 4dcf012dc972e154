using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Where the pixels of an image come from when it is moved, turned, scaled or sheared.</summary>
internal static class AffineGrids
{
    /// <summary>
    /// grid[n, h, w] = θ[n] · (x, y, 1), with x and y from −1 to 1 over the image: <c>[N, 2, 3]</c>, <c>[N, C, H, W]</c> →
    /// <c>[N, H, W, 2]</c>; or <c>[N, 3, 4]</c>, <c>[N, C, D, H, W]</c> → <c>[N, D, H, W, 3]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">θ or the size has another shape.</exception>
    public static Tensor Grid(Tensor theta, long[] size, bool alignCorners)
    {
        var (text, rank) = (Shape.Text(size), size.Length - 2);
        if (!theta.is_floating_point())
            throw new ArgumentException($"Expected theta to have floating point type, but got {theta.dtype.TorchName()}");
        if (rank is not (2 or 3))
            throw new ArgumentException("affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, respectively. Got "
                + $"size {text}.");
        if (theta.Rank != 3 || theta.Sizes[1] != rank || theta.Sizes[2] != rank + 1)
            throw new ArgumentException($"Expected a batch of {rank}D affine matrices of shape Nx{rank}x{rank + 1} for size {text}. Got "
                + $"{Shape.Text(theta.Sizes)}.");
        if (size.Any(s => s <= 0)) throw new ArgumentException($"Expected non-zero, positive output size. Got {text}");
        if (theta.Sizes[0] != size[0])
            throw new ArgumentException($"Expected a batch of {size[0]} affine matrices for size {text}. Got {Shape.Text(theta.Sizes)}.");
        using var scope = Scoped.Open();
        long[] spatial = size[2..];
        // The last dimension of the image comes first; behind it the one that moves.
        var coordinates = new Tensor[rank + 1];
        for (var d = 0; d < rank; d++)
        {
            var along = new long[rank];
            Array.Fill(along, 1);
            along[d] = -1;
            coordinates[rank - 1 - d] = Views.Expand(Views.Reshape(Line(spatial[d], alignCorners, theta.dtype), along), spatial);
        }
        coordinates[rank] = Creation.Full(spatial, 1, theta.dtype);
        var points = Views.Reshape(Joining.Stack(coordinates, -1), [-1, rank + 1]);      // [H · W, 3]
        var grid = MatrixProducts.MatMul(points, MatrixProducts.Transposed(theta));      // [N, H · W, 2]
        return Views.Reshape(grid, [size[0], .. spatial, rank]).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The middles of the pixels, from −1 to 1, which are the outer middles if corners are aligned, else the outer edges.
    /// </summary>
    private static Tensor Line(long size, bool alignCorners, ScalarType dtype)
    {
        if (size == 1) return Creation.Full([1], 0, dtype);
        var end = alignCorners ? 1 : (size - 1) / (double)size;
        return Ranges.Linspace(-end, end, size, dtype);
    }
}
