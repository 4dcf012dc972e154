using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Choosing along one dimension: by a list of indices, or by an index for every element.</summary>
internal static class AlongDimension
{
    /// <summary>y = x[…, index, …] at one dimension; ∂L/∂x = g added at the indices.</summary>
    public static Tensor Select(Tensor x, long dim, Tensor index)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank > 0) return Placing.Read(x, List(x, dim, index, "index_select"));
        using var row = Views.Reshape(x, [1]);
        using var selected = Placing.Read(row, List(row, dim, index, "index_select"));
        return Views.Reshape(selected, []);
    }

    /// <summary>y = x, with alpha · source added at indices of one dimension; ∂L/∂x = g, ∂L/∂source = alpha · g there.</summary>
    public static Tensor Add(Tensor x, long dim, Tensor index, Tensor source, Scalar alpha, Tensor? into = null)
    {
        if (x.Rank > 0) RequireShape(x, dim, index, source, "index_add_");
        using var scaled = alpha.Real == 1 ? source.alias() : source.mul(alpha);
        return Placing.Put(x, List(x, dim, index, "index_add_"), scaled, accumulate: true, into);
    }

    /// <summary>y = x, with the source written at indices of one dimension; ∂L/∂x = g, 0 there; ∂L/∂source = g there.</summary>
    public static Tensor Copy(Tensor x, long dim, Tensor index, Tensor source, Tensor? into = null)
    {
        RequireShape(x, dim, index, source, "index_copy_");
        return Placing.Put(x, List(x, dim, index, "index_copy_"), source, accumulate: false, into);
    }

    /// <summary>y = x, with a number written at indices of one dimension; ∂L/∂x = g, 0 there.</summary>
    public static Tensor Fill(Tensor x, long dim, Tensor index, Scalar value, Tensor? into = null) =>
        Placing.Put(x, List(x, dim, index, "index_fill_", allowsNegative: true), value, x.dtype, into);

    /// <summary>y[i, …, j, …, k] = x[i, …, index[i, …, j, …, k], …, k]; ∂L/∂x = g added at those places.</summary>
    public static Tensor Gather(Tensor x, long dim, Tensor index) => Placing.Read(x, Elements(x, dim, index, index, "gather"));

    /// <summary>
    /// y = x, but y[i, …, index[i, …, j, …, k], …, k] = source[i, …, j, …, k]; ∂L/∂x = g, 0 at those places; ∂L/∂source = g there.
    /// </summary>
    public static Tensor Scatter(Tensor x, long dim, Tensor index, Tensor source, Tensor? into = null) =>
        Written(x, dim, index, source, accumulate: false, into);

    /// <summary>As <see cref="Scatter"/>, but adds; ∂L/∂x = g.</summary>
    public static Tensor ScatterAdd(Tensor x, long dim, Tensor index, Tensor source, Tensor? into = null) =>
        Written(x, dim, index, source, accumulate: true, into);

    /// <summary>As <see cref="Gather"/>, after broadcasting both but for the dimension.</summary>
    public static Tensor TakeAlong(Tensor x, Tensor index, long dim)
    {
        using var uncounted = Scoped.Uncounted();
        var d = Shape.Dim(dim, x.Rank);
        if (x.Rank != index.Rank)
            throw new ArgumentException("torch.take_along_dim(): input and indices should have the same number of dimensions, but got "
                + $"{x.Rank} dimensions for input, and {index.Rank} dimensions for indices", nameof(index));
        var (sizes, indexSizes) = (x.shape, index.shape);
        (sizes[d], indexSizes[d]) = (1, 1);
        var shape = Shape.Broadcast(sizes, indexSizes);
        using var expanded = Views.Expand(x, [.. shape[..d], x.Sizes[d], .. shape[(d + 1)..]]);
        using var expandedIndex = Views.Expand(index, [.. shape[..d], index.Sizes[d], .. shape[(d + 1)..]]);
        return Gather(expanded, d, expandedIndex);
    }

    /// <summary>As <see cref="Gather"/> of the flat tensors.</summary>
    public static Tensor TakeAlong(Tensor x, Tensor index)
    {
        using var uncounted = Scoped.Uncounted();
        using var flat = Views.Reshape(x, [-1]);
        using var flatIndex = Views.Reshape(index, [-1]);
        return Gather(flat, 0, flatIndex);
    }

    /// <inheritdoc cref="TakeAlong(Tensor, Tensor, long)"/>
    public static Tensor TakeAlong(Tensor x, long[] index, long dim)
    {
        using var uncounted = Scoped.Uncounted();
        using var list = Creation.List<long>(index);
        return TakeAlong(x, list, dim);
    }

    /// <inheritdoc cref="TakeAlong(Tensor, Tensor)"/>
    public static Tensor TakeAlong(Tensor x, long[] index)
    {
        using var uncounted = Scoped.Uncounted();
        using var list = Creation.List<long>(index);
        return TakeAlong(x, list);
    }

    /// <summary>y = x[index] as if x were 1-d; negative indices count from the end. ∂L/∂x = g added at the indices.</summary>
    public static Tensor Take(Tensor x, Tensor index)
    {
        using var uncounted = Scoped.Uncounted();
        using var flat = Views.Reshape(x, [-1]);
        return Placing.Read(flat, new AdvancedPlacement([index]));
    }

    private static Tensor Written(Tensor x, long dim, Tensor index, Tensor source, bool accumulate, Tensor? into)
    {
        using var uncounted = Scoped.Uncounted();
        var places = Elements(x, dim, index, source, accumulate ? "scatter_add" : "scatter");
        var part = source.alias();
        for (var d = 0; d < index.Rank && source.Rank == index.Rank; d++)
        {
            using var whole = part;
            part = Views.Slice(whole, d, 0, index.Sizes[d], 1);
        }
        using (part) return Placing.Put(x, places, part, accumulate, into);
    }

    private static AlongPlacement Elements(Tensor x, long dim, Tensor index, Tensor source, string operation)
    {
        var d = Shape.Dim(dim, x.Rank);
        if (Math.Max(index.Rank, 1) != Math.Max(x.Rank, 1) || Math.Max(source.Rank, 1) != Math.Max(x.Rank, 1))
            throw new ArgumentException($"{operation}(): Index tensor must have the same number of dimensions as input and source "
                + "tensors: got index "
                + $"{Shape.Text(index.Sizes)}, input {Shape.Text(x.Sizes)}, source {Shape.Text(source.Sizes)}", nameof(index));
        for (var i = 0; i < index.Rank && index.numel() > 0; i++)
            if ((i != d && x.Rank > 0 && index.Sizes[i] > x.Sizes[i]) || (source.Rank > 0 && index.Sizes[i] > source.Sizes[i]))
                throw new ArgumentException($"{operation}(): Expected index {Shape.Text(index.Sizes)} to be no larger than self "
                    + $"{Shape.Text(x.Sizes)} apart from "
                    + $"dimension {d}, and no larger than source {Shape.Text(source.Sizes)}", nameof(index));
        return new(d, index);
    }

    private static AdvancedPlacement List(Tensor x, long dim, Tensor index, string operation, bool allowsNegative = false) =>
        index.Rank <= 1 ? AdvancedPlacement.At(Shape.Dim(dim, x.Rank), index.Rank == 0 ? Views.Reshape(index, [1]) : index, allowsNegative)
        : throw new ArgumentException($"{operation}(): Index is supposed to be a vector, got shape "
            + $"{Shape.Text(index.Sizes)}", nameof(index));

    private static void RequireShape(Tensor x, long dim, Tensor index, Tensor source, string operation)
    {
        var wanted = x.shape;
        if (wanted.Length > 0) wanted[Shape.Dim(dim, x.Rank)] = index.numel();
        if (!source.Sizes.SequenceEqual(wanted))
            throw new ArgumentException($"{operation}(): source of shape {Shape.Text(source.Sizes)} does not fit self "
                + $"{Shape.Text(x.Sizes)} with {index.numel()} indices at dimension {dim}: expected {Shape.Text(wanted)}", nameof(source));
    }
}
