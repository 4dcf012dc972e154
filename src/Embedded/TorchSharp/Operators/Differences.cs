using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Differences of neighbours, and areas under lines drawn through samples. Composed of other operators.</summary>
internal static class Differences
{
    /// <summary>yᵢ = xᵢ₊₁ − xᵢ along a dimension, n times over; of truth values, whether they differ. x may be extended first.</summary>
    /// <exception cref="ArgumentException">x is 0-d, n is negative, or the extensions do not fit.</exception>
    public static Tensor Diff(Tensor x, long n, long dim, Tensor? prepend, Tensor? append)
    {
        if (x.Rank == 0) throw new ArgumentException("diff expects input to be at least one-dimensional", nameof(x));
        if (n < 0) throw new ArgumentOutOfRangeException(nameof(n), n, $"order must be non-negative but got {n}");
        var d = Shape.Dim(dim, x.Rank);
        using var scope = Scoped.Open();
        foreach (var extension in new[] { prepend, append })
            if (extension is not null) RequireFits(extension, x, d);
        var y = prepend is null && append is null ? x.alias() : Joining.Cat([.. new[] { prepend, x, append }.OfType<Tensor>()], d);
        for (var i = 0; i < n; i++)
        {
            var length = Math.Max(0, y.Sizes[d] - 1);
            var (after, before) = (Views.Slice(y, d, 1, null, 1), Views.Slice(y, d, 0, length, 1));
            y = y.dtype == ScalarType.Bool ? Logic.Xor(after, before) : Arithmetic.Sub(after, before);
        }
        return (n == 0 ? Copies.Clone(y) : y).MoveToOuterDisposeScope();
    }

    /// <summary>Σ (yᵢ + yᵢ₊₁) / 2 · dx along a dimension, which vanishes.</summary>
    public static Tensor Trapezoid(Tensor y, double dx, long dim)
    {
        RequireSamples("trapezoid", y);
        using var scope = Scoped.Open();
        return (Pairs(y, Shape.Dim(dim, y.Rank)).sum(dim) * (dx / 2)).MoveToOuterDisposeScope();
    }

    /// <summary>Σ (yᵢ + yᵢ₊₁) / 2 · (xᵢ₊₁ − xᵢ) along a dimension, which vanishes.</summary>
    public static Tensor Trapezoid(Tensor y, Tensor x, long dim)
    {
        RequireSamples("trapezoid", y, x);
        var d = Shape.Dim(dim, y.Rank);
        using var scope = Scoped.Open();
        return ((Pairs(y, d) * Widths("trapezoid", x, y, d)).sum(d) / 2.0).MoveToOuterDisposeScope();
    }

    /// <summary>The running sums of (yᵢ + yᵢ₊₁) / 2 · dx along a dimension.</summary>
    public static Tensor CumulativeTrapezoid(Tensor y, double dx, long dim)
    {
        RequireSamples("cumulative_trapezoid", y);
        using var scope = Scoped.Open();
        return (Pairs(y, Shape.Dim(dim, y.Rank)) * (dx / 2)).cumsum(dim).MoveToOuterDisposeScope();
    }

    /// <summary>The running sums of (yᵢ + yᵢ₊₁) / 2 · (xᵢ₊₁ − xᵢ) along a dimension.</summary>
    public static Tensor CumulativeTrapezoid(Tensor y, Tensor x, long dim)
    {
        RequireSamples("cumulative_trapezoid", y, x);
        var d = Shape.Dim(dim, y.Rank);
        using var scope = Scoped.Open();
        return ((Pairs(y, d) * Widths("cumulative_trapezoid", x, y, d)).cumsum(d) / 2.0).MoveToOuterDisposeScope();
    }

    /// <summary>yᵢ + yᵢ₊₁.</summary>
    private static Tensor Pairs(Tensor y, int d) =>
        Views.Slice(y, d, 0, Math.Max(0, y.Sizes[d] - 1), 1) + Views.Slice(y, d, 1, null, 1);

    /// <summary>xᵢ₊₁ − xᵢ, in a shape that broadcasts with y: a single line lies along d, others align at the end.</summary>
    private static Tensor Widths(string operation, Tensor x, Tensor y, int d)
    {
        if (x.Rank == 1 && x.Sizes[0] != y.Sizes[d])
            throw new ArgumentException($"{operation}: There must be one `x` value for each sample point; got {x.Sizes[0]} for "
                + Shape.Text(y.Sizes), nameof(x));
        var sizes = new long[y.Rank];
        Array.Fill(sizes, 1);
        if (x.Rank == 1) sizes[d] = x.Sizes[0];
        else if (x.Rank < y.Rank) x.Sizes.CopyTo(sizes.AsSpan(y.Rank - x.Rank));
        else sizes = x.shape;
        return Diff(Views.Reshape(x, sizes), 1, d, null, null);
    }

    private static void RequireFits(Tensor extension, Tensor x, int d)
    {
        if (extension.Rank != x.Rank)
            throw new ArgumentException("diff expects prepend or append to be the same dimension as input; got "
                + $"{Shape.Text(extension.Sizes)} for {Shape.Text(x.Sizes)}", nameof(extension));
        for (var i = 0; i < x.Rank; i++)
            if (i != d && extension.Sizes[i] != x.Sizes[i])
                throw new ArgumentException("diff expects the shape of tensor to prepend or append to match that of input except along the "
                    + $"differencing dimension; input.size({i}) = {x.Sizes[i]}, but got tensor.size({i}) = {extension.Sizes[i]}",
                    nameof(extension));
    }

    private static void RequireSamples(string operation, params ReadOnlySpan<Tensor> tensors)
    {
        foreach (var tensor in tensors)
            if (tensor.dtype == ScalarType.Bool)
                throw new ArgumentException($"{operation}: received a bool input for `x` or `y`, but bool is not supported");
            else if (tensor.Rank == 0) throw new ArgumentException($"{operation}: the tensor has no dimensions");
    }
}
