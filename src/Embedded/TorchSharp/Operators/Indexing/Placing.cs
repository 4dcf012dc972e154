using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Reading, writing and adding at chosen elements: all of indexing, gathering and scattering is made of these.</summary>
internal static class Placing
{
    /// <summary>y = the chosen elements of x; ∂L/∂x = g added at their places.</summary>
    public static Tensor Read(Tensor x, Placement at)
    {
        using var uncounted = Scoped.Uncounted();
        var (shape, positions) = at.Locate(x);
        var y = Pointwise.Empty(shape, x.dtype);
        using (positions) Blocks.Read(x, positions, y);
        if (!Node.Wanted(x)) return y;
        var node = new Node("IndexBackward0");
        var (sizes, kept) = (x.shape, at.SavedBy(node));
        return node.Record(y, (x, g => Spread(sizes, kept(), g)));
    }

    /// <summary>y = zeros of a shape with the values added at the chosen places; ∂L/∂values = g read there.</summary>
    public static Tensor Spread(long[] sizes, Placement at, Tensor values)
    {
        var y = Creation.Full(sizes, 0, values.dtype);
        Assign(y, at, values, accumulate: true);
        if (!Node.Wanted(values)) return y;
        var node = new Node("SpreadBackward");
        var kept = at.SavedBy(node);
        return node.Record(y, (values, g => Read(g, kept())));
    }

    /// <summary>
    /// y = x, but at the chosen places the values, which broadcast; ∂L/∂x = g, 0 at those places; ∂L/∂values = g read there. Or,
    /// accumulating,
    /// y = x + the values at those places; ∂L/∂x = g.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The dtypes differ, or the values do not broadcast to the shape of the chosen elements.
    /// </exception>
    public static Tensor Put(Tensor x, Placement at, Tensor values, bool accumulate, Tensor? into = null)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.dtype != values.dtype)
            throw new ArgumentException($"Index put requires the source and destination dtypes match, got {x.dtype.TorchName()} for the "
                + $"destination and {values.dtype.TorchName()} for the source.", nameof(values));
        var y = into ?? Copies.Contiguous(x);
        Assign(y, at, values, accumulate);
        if (into is not null || !Node.Wanted(x, values)) return y;
        var node = new Node("IndexPutBackward0");
        var kept = at.SavedBy(node);
        return node.Record(y, (x, g => accumulate ? g : Put(g, kept(), 0, g.dtype)), (values, g => Read(g, kept())));
    }

    /// <summary>y = x, but at the chosen places a number; ∂L/∂x = g, 0 at those places.</summary>
    public static Tensor Put(Tensor x, Placement at, Scalar value, ScalarType dtype, Tensor? into = null)
    {
        using var uncounted = Scoped.Uncounted();
        using var number = Creation.Full([], value, dtype);
        return Put(x, at, number, accumulate: false, into);
    }

    /// <summary>Writes or adds the values at the chosen places of y. Not recorded.</summary>
    private static void Assign(Tensor y, Placement at, Tensor values, bool accumulate)
    {
        using var uncounted = Scoped.Uncounted();
        var (shape, positions) = at.Locate(y);
        using (positions)
        {
            if (!Shape.Expands(values.Sizes, shape))
                throw new ArgumentException($"shape mismatch: value tensor of shape {Shape.Text(values.Sizes)} cannot be broadcast to "
                    + "indexing result of shape "
                    + Shape.Text(shape), nameof(values));
            using var expanded = Views.Expand(values, shape);
            var separate = !ReferenceEquals(values.Impl.Storage, y.Impl.Storage);
            using var ordered = separate && expanded.is_contiguous() ? expanded.alias() : Copies.Contiguous(expanded);
            if (accumulate) Blocks.Add(y, positions, ordered);
            else Blocks.Write(y, positions, ordered);
        }
    }
}
