using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Bool tensors as choices of elements.</summary>
internal static class Masks
{
    /// <summary>The coordinates of the nonzero elements in row-major order, one row each: Int64 <c>[n, rank]</c>.</summary>
    public static Tensor Nonzero(Tensor x)
    {
        using var uncounted = Scoped.Uncounted();
        using var flags = Copies.Cast(x, ScalarType.Bool);
        ReadOnlySpan<byte> set = flags.Span<byte>();
        var y = Pointwise.Empty([set.Count((byte)1), x.Rank], ScalarType.Int64);
        var coordinates = y.Span<long>();
        for (int i = 0, row = 0; i < set.Length; i++)
        {
            if (set[i] == 0) continue;
            var rest = (long)i;
            for (var d = x.Rank - 1; d >= 0; d--) (rest, coordinates[row * x.Rank + d]) = Math.DivRem(rest, x.Sizes[d]);
            row++;
        }
        return y;
    }

    /// <summary>
    /// The coordinates of the nonzero elements, one Int64 tensor <c>[n]</c> per dimension; of a 0-d tensor as of a 1-d one.
    /// </summary>
    public static Tensor[] NonzeroByDimension(Tensor x)
    {
        using var list = Joining.AtLeast(x, 1);
        using var coordinates = Nonzero(list);
        return Splitting.Unbind(coordinates, 1);
    }

    /// <summary>y = the elements of x where the mask holds, 1-d; both broadcast. ∂L/∂x = g at those places.</summary>
    public static Tensor Select(Tensor x, Tensor mask)
    {
        using var uncounted = Scoped.Uncounted();
        RequireBool(mask, "masked_select");
        var shape = Shape.Broadcast(x.Sizes, mask.Sizes);
        using var expanded = Views.Expand(x, shape);
        using var expandedMask = Views.Expand(mask, shape);
        if (shape.Length > 0) return Placing.Read(expanded, new AdvancedPlacement([expandedMask]));
        using var row = Views.Reshape(expanded, [1]);
        using var rowMask = Views.Reshape(expandedMask, [1]);
        return Placing.Read(row, new AdvancedPlacement([rowMask]));
    }

    /// <summary>
    /// y = x, but where the mask (which broadcasts) holds, the elements of the source one after the other; ∂L/∂x = g where it does not
    /// hold,
    /// ∂L/∂source = g where it does, in order.
    /// </summary>
    /// <exception cref="ArgumentException">The source has too few elements.</exception>
    public static Tensor Scatter(Tensor x, Tensor mask, Tensor source, Tensor? into = null)
    {
        using var uncounted = Scoped.Uncounted();
        RequireBool(mask, "masked_scatter");
        if (x.Rank == 0)
        {
            using var row = Views.Reshape(x, [1]);
            using var rowInto = into is null ? null : Views.Reshape(into, [1]);
            var result = Scatter(row, mask, source, rowInto);
            if (into is not null) return into;
            using (result) return Views.Reshape(result, []);
        }
        using var expanded = Views.Expand(mask, x.Sizes);
        using var where = Nonzero(expanded);
        if (where.Sizes[0] > source.numel())
            throw new ArgumentException($"masked_scatter: the mask has {where.Sizes[0]} true elements, but the source only "
                + $"{source.numel()}", nameof(source));
        using var flat = Views.Reshape(source, [-1]);
        using var needed = Views.Slice(flat, 0, 0, where.Sizes[0], 1);
        return Placing.Put(x, new AdvancedPlacement([expanded]), needed, accumulate: false, into);
    }

    /// <summary>
    /// The index tensors, with each mask of rank r replaced by the r columns of its nonzero coordinates. The caller disposes them.
    /// </summary>
    /// <exception cref="ArgumentException">A mask's shape is not that of the dimensions it stands for.</exception>
    public static Tensor?[] AsIndices(Tensor?[] indices, Tensor x)
    {
        var result = new List<Tensor?>();
        foreach (var index in indices)
        {
            if (index?.dtype is not (ScalarType.Bool or ScalarType.Byte))
            {
                result.Add(index?.alias());
                continue;
            }
            for (var d = 0; d < index.Rank; d++)
                if (result.Count + d >= x.Rank || x.Sizes[result.Count + d] != index.Sizes[d])
                    throw new ArgumentException($"The shape of the mask {Shape.Text(index.Sizes)} at index {d} does not match the shape "
                        + $"of the indexed tensor {Shape.Text(x.Sizes)} at index {result.Count + d}", nameof(indices));
            using var coordinates = Nonzero(index);
            for (var d = 0; d < index.Rank; d++) result.Add(Views.Select(coordinates, 1, d));
        }
        return [.. result];
    }

    private static void RequireBool(Tensor mask, string operation)
    {
        if (mask.dtype != ScalarType.Bool)
            throw new ArgumentException($"{operation}: expected BoolTensor for mask, got {mask.dtype.TorchName()}", nameof(mask));
    }
}
