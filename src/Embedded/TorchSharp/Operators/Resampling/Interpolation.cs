using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Images of another size: one dimension after the other.</summary>
internal static class Interpolation
{
    /// <summary><c>[N, C, …]</c> → <c>[N, C, size…]</c>, with the size given or scale · old size, rounded down.</summary>
    /// <exception cref="ArgumentException">Shape, sizes and mode do not fit.</exception>
    public static Tensor Interpolate(
        Tensor x, long[]? size, double[]? scale, InterpolationMode mode, bool? alignCorners, bool recomputeScale, bool antialias)
    {
        var hasCorners = mode is not (InterpolationMode.Nearest or InterpolationMode.NearestExact or InterpolationMode.Area);
        if (!hasCorners && alignCorners is not null)
            throw new ArgumentException("align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | "
                + $"trilinear, got {mode}", nameof(alignCorners));
        RequireRank(x, mode);
        if (antialias && mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic))
            throw new ArgumentException("Anti-alias option is only supported for bilinear and bicubic modes, got "
                + $"{mode}", nameof(antialias));
        var sizes = Sizes(x, size, scale);
        var given = size is null && !recomputeScale && mode != InterpolationMode.Area ? scale : null;
        return Apply(x, sizes, given, weights => mode switch
        {
            InterpolationMode.Nearest => weights.Nearest(),
            InterpolationMode.NearestExact => weights.NearestExact(),
            InterpolationMode.Area => weights.Area(),
            InterpolationMode.Bicubic when antialias => weights.SmoothCubic(alignCorners ?? false),
            InterpolationMode.Bicubic => weights.Cubic(alignCorners ?? false),
            _ when antialias => weights.SmoothLinear(alignCorners ?? false),
            _ => weights.Linear(alignCorners ?? false),
        });
    }

    /// <summary>The gradient of <see cref="InterpolationMode.Nearest"/>: <c>[N, C, outputs…]</c> → <c>[N, C, inputs…]</c>.</summary>
    /// <exception cref="ArgumentException">The gradient does not have the size of the outputs.</exception>
    public static Tensor NearestGradient(Tensor g, long[] inputs, long[]? outputs, double[]? scale)
    {
        if (g.Rank != inputs.Length + 2)
            throw new ArgumentException($"Expected grad_output to be a tensor of dimension {inputs.Length + 2} but got: dimension "
                + $"{g.Rank}");
        using var like = Creation.Empty([.. g.Sizes[..2], .. inputs], g.dtype);
        var expected = Sizes(like, outputs, scale);
        if (!g.Sizes[2..].SequenceEqual(expected))
            throw new ArgumentException($"Expected grad_output to have the same shape as output; got {Shape.Text(g.Sizes)}, expected "
                + Shape.Text([.. g.Sizes[..2], .. expected]));
        var y = g.alias();
        for (var d = 0; d < inputs.Length; d++)
        {
            using var wide = y;
            var weights = new InterpolationWeights((int)inputs[d], (int)expected[d], outputs is null ? scale?[d] : null);
            y = Resampling.Along(wide, d + 2, weights.Nearest().Transposed);
        }
        return y;
    }

    private static Tensor Apply(Tensor x, long[] sizes, double[]? scale, Func<InterpolationWeights, ResamplingMatrix> matrix)
    {
        using var uncounted = Scoped.Uncounted();
        var y = x.alias();
        for (var d = 0; d < sizes.Length; d++)
        {
            using var old = y;
            y = Resampling.Along(old, d + 2, matrix(new((int)x.Sizes[d + 2], (int)sizes[d], scale?[d])));
        }
        return y;
    }

    private static long[] Sizes(Tensor x, long[]? size, double[]? scale)
    {
        if (size is null && scale is null) throw new ArgumentException("either size or scale_factor should be defined");
        if (size is not null && scale is not null) throw new ArgumentException("only one of size or scale_factor should be defined");
        var spatial = x.Sizes[2..].ToArray();
        if ((size?.Length ?? scale!.Length) != spatial.Length)
            throw new ArgumentException($"Input and {(size is null ? "scale_factor" : "output")} must have the same number of spatial "
                + $"dimensions, but got input with spatial dimensions of {Shape.Text(spatial)} and "
                + (size is null ? $"scale_factor of shape [{string.Join(", ", scale!)}]" : $"output size of {Shape.Text(size)}"));
        long[] sizes = size ?? [.. spatial.Select((old, d) => (long)(old * scale![d]))];
        if (sizes.Any(s => s <= 0) || x.Sizes[1..].Contains(0))
            throw new ArgumentException($"Input and output sizes should be greater than 0, but got input {Shape.Text(x.Sizes)} output "
                + Shape.Text(sizes));
        return sizes;
    }

    private static void RequireRank(Tensor x, InterpolationMode mode)
    {
        var name = mode.ToString().ToLowerInvariant();
        if (x.Rank is < 3 or > 5)
            throw new ArgumentException($"Input Error: Only 3D, 4D and 5D input Tensors supported (got {x.Rank}D) for the modes: "
                + $"nearest | linear | bilinear | bicubic | trilinear | area | nearest-exact (got {name})");
        var needed = mode switch
        {
            InterpolationMode.Linear => 3,
            InterpolationMode.Bilinear or InterpolationMode.Bicubic => 4,
            InterpolationMode.Trilinear => 5,
            _ => x.Rank,
        };
        if (x.Rank != needed) throw new ArgumentException($"Got {x.Rank}D input, but {name} mode needs {needed}D input");
        if (x.dtype == ScalarType.Byte && mode is not (InterpolationMode.Nearest or InterpolationMode.NearestExact))
            throw Elementwise.Unsupported(x.dtype, $"\"upsample_{name}\"");
    }
}
