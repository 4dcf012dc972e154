using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Reading images at places that are given as numbers from −1 to 1 (spatial transformers: Jaderberg et al., 2015).</summary>
internal static class GridSampling
{
    /// <summary>
    /// y[n, c, …] = x[n, c] at grid[n, …], between pixels the mean weighted by distance: <c>[N, C, H, W]</c>, <c>[N, h, w, 2]</c> →
    /// <c>[N, C, h, w]</c>, and likewise with a depth in front. Made of differentiable operators.
    /// </summary>
    /// <exception cref="ArgumentException">Shapes or dtypes do not fit.</exception>
    public static Tensor Sample(Tensor x, Tensor grid, GridSampleMode mode, GridSamplePaddingMode padding, bool alignCorners)
    {
        Check(x, grid);
        using var scope = Scoped.Open();
        var (rank, batch, channels) = (x.Rank - 2, x.Sizes[0], x.Sizes[1]);
        var points = Shape.Count(grid.Sizes[1..^1]);
        var pixels = Views.Reshape(x, [batch, channels, Shape.Count(x.Sizes[2..])]);
        // The last dimension of the image comes first in the grid.
        var places = new Tensor[rank];
        for (var d = 0; d < rank; d++)
        {
            var coordinate = Views.Reshape(Views.Select(grid, -1, rank - 1 - d), [batch, points]);
            places[d] = Padded(Place(coordinate, x.Sizes[d + 2], alignCorners), x.Sizes[d + 2], padding, alignCorners);
        }
        var y = mode == GridSampleMode.Nearest ? Corner(x, pixels, places, 0, isNearest: true) : Corner(x, pixels, places, 0, false);
        for (var corner = 1; mode == GridSampleMode.Bilinear && corner < 1 << rank; corner++)
            y = Arithmetic.Add(y, Corner(x, pixels, places, corner, false));
        return Views.Reshape(y, [batch, channels, .. grid.Sizes[1..^1]]).MoveToOuterDisposeScope();
    }

    /// <summary>The pixels at one corner of the cells that the places lie in, times their weights; or the nearest pixels.</summary>
    private static Tensor Corner(Tensor x, Tensor pixels, Tensor[] places, int corner, bool isNearest)
    {
        Tensor? index = null, weight = null;
        for (var d = 0; d < places.Length; d++)
        {
            var (size, isUpper) = (x.Sizes[d + 2], (corner >> d & 1) == 1);
            var low = isNearest ? places[d].detach().round() : places[d].detach().floor();
            var at = isUpper ? low.add(1) : low;
            // Nearest pixels change by jumps: no gradient, but one of zeros.
            var share = isNearest ? places[d].mul(0).add(1) : isUpper ? places[d].sub(low) : at.add(1).sub(places[d]);
            var isInside = at.ge(0).logical_and(at.lt(size));
            share = share.mul(isInside.to(x.dtype));
            var pixel = at.clamp(0, size - 1).to(ScalarType.Int64);
            index = index is null ? pixel : index.mul(size).add(pixel);
            weight = weight is null ? share : weight.mul(share);
        }
        var chosen = Views.Expand(index!.unsqueeze(1), [pixels.Sizes[0], pixels.Sizes[1], index!.Sizes[1]]);
        return Arithmetic.Mul(AlongDimension.Gather(pixels, 2, chosen), weight!.unsqueeze(1));
    }

    /// <summary>From −1 … 1 to pixels: the ends are the outer pixels' middles if corners are aligned, else their outer edges.</summary>
    private static Tensor Place(Tensor x, long size, bool alignCorners) =>
        alignCorners ? x.add(1).mul((size - 1) / 2.0) : x.add(1).mul(size / 2.0).sub(0.5);

    private static Tensor Padded(Tensor place, long size, GridSamplePaddingMode padding, bool alignCorners) => padding switch
    {
        GridSamplePaddingMode.Border => Clipped(place, size),
        GridSamplePaddingMode.Reflection => Clipped(Reflected(place, alignCorners ? 0 : -0.5, alignCorners ? size - 1 : size), size),
        _ => place,
    };

    /// <summary>The nearest place in the image, without gradient outside.</summary>
    private static Tensor Clipped(Tensor place, long size)
    {
        var isInside = place.gt(0).logical_and(place.lt(size - 1));
        return Logic.Where(isInside, place, place.detach().clamp(0, size - 1));
    }

    /// <summary>The place as seen in mirrors at low and low + span.</summary>
    private static Tensor Reflected(Tensor place, double low, double span)
    {
        if (span == 0) return place.mul(0);
        var distance = place.sub(low).abs();
        var flips = distance.detach().div(span).floor();
        var rest = distance.sub(flips.mul(span));
        var isOdd = flips.sub(flips.div(2).floor().mul(2));
        // rest where the number of flips is even, span − rest where it is odd.
        return rest.mul(isOdd.mul(-2).add(1)).add(isOdd.mul(span)).add(low);
    }

    private static void Check(Tensor x, Tensor grid)
    {
        var (input, places) = (Shape.Text(x.Sizes), Shape.Text(grid.Sizes));
        if (x.Rank is not (4 or 5) || grid.Rank != x.Rank)
            throw new ArgumentException("grid_sampler(): expected 4D or 5D input and grid with same number of dimensions, but got input "
                + $"with sizes {input} and grid with sizes {places}");
        if (x.Sizes[0] != grid.Sizes[0])
            throw new ArgumentException($"grid_sampler(): expected grid and input to have same batch size, but got input with sizes "
                + $"{input} and grid with sizes {places}");
        if (grid.Sizes[^1] != x.Rank - 2)
            throw new ArgumentException($"grid_sampler(): expected grid to have size {x.Rank - 2} in last dimension, but got grid with "
                + "sizes "
                + places);
        if (x.Sizes[2..].Contains(0))
            throw new ArgumentException($"grid_sampler(): expected input to have non-empty spatial dimensions, but input has sizes "
                + $"{input}");
        if (x.dtype is not (ScalarType.Float32 or ScalarType.Float64)) throw Elementwise.Unsupported(x.dtype, "\"grid_sampler_2d_cpu\"");
        if (x.dtype != grid.dtype)
            throw new ArgumentException($"expected scalar type {x.dtype.TorchName()} but found {grid.dtype.TorchName()}: input and grid");
    }
}
