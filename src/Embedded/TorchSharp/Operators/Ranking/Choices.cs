using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Which elements of a line to take: writes their places. Parameters are fields of the struct.</summary>
internal interface IChoice
{
    void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T>;
}

/// <summary>Elements chosen from every line along a dimension: the form of sorting, of the k largest, of running extremes.</summary>
internal static class Choices
{
    /// <summary>
    /// <paramref name="count"/> elements of every line along a dimension and their places; ∂L/∂x = g added at these places.
    /// </summary>
    public static (Tensor values, Tensor indices) Along<TChoice>(string name, Tensor x, int dim, long count, TChoice choice)
        where TChoice : struct, IChoice
    {
        using var uncounted = Scoped.Uncounted();
        if (x.dtype.IsShort())
        {
            using var wide = Copies.To(x, ScalarType.Float32);
            var (wideValues, places) = Along(name, wide, dim, count, choice);
            using (wideValues) return (Copies.To(wideValues, x.dtype), places);
        }
        var (values, indices) = x.dtype switch
        {
            ScalarType.Float32 => Lanes.Choose<float>(x, dim, count, choice.Of),
            ScalarType.Float64 => Lanes.Choose<double>(x, dim, count, choice.Of),
            ScalarType.Int64 => Lanes.Choose<long>(x, dim, count, choice.Of),
            ScalarType.Int32 => Lanes.Choose<int>(x, dim, count, choice.Of),
            ScalarType.Int16 => Lanes.Choose<short>(x, dim, count, choice.Of),
            ScalarType.Int8 => Lanes.Choose<sbyte>(x, dim, count, choice.Of),
            ScalarType.Byte or ScalarType.Bool => Lanes.Choose<byte>(x, dim, count, choice.Of),
            _ => throw Elementwise.Unsupported(x.dtype, name),
        };
        if (!Node.Wanted(x)) return (values, indices);
        var node = new Node($"{char.ToUpperInvariant(name[0])}{name[1..]}Backward0");
        var (sizes, chosen) = (x.shape, node.Save(indices));
        return (node.Record(values, (x, g => Placing.Spread(sizes, new AlongPlacement(dim, chosen), g))), indices);
    }

    /// <summary>One element of every line and its place; the dimension vanishes, if it is not to be kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lines are empty.</exception>
    public static (Tensor values, Tensor indices) One<TChoice>(string name, Tensor x, int dim, bool keepdim, TChoice choice)
        where TChoice : struct, IChoice
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank > 0 && x.Sizes[dim] == 0)
            throw new ArgumentOutOfRangeException(nameof(dim), dim, $"{name}(): Expected reduction dim {dim} to have non-zero size.");
        var (values, indices) = Along(name, x, dim, 1, choice);
        if (keepdim || x.Rank == 0) return (values, indices);
        using (values)
        using (indices)
            return (Views.Squeeze(values, dim), Views.Squeeze(indices, dim));
    }
}
