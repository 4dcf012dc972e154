using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Each different element, or slice of a dimension, once. NaN differs from everything, 0 does not differ from −0. No gradients.
/// </summary>
internal static class Distinct
{
    /// <summary>
    /// The different elements of the flat tensor, or the different slices along a dimension, in ascending (lexicographic) order; or, if
    /// only runs of equal neighbours are merged, in order of appearance. Then for each element or slice the index of its equal among those,
    /// and how many equal each.
    /// </summary>
    /// <exception cref="ArgumentException">The slices are empty, or a 0-d tensor has no such dimension.</exception>
    public static (Tensor values, Tensor inverse, Tensor counts) Of(string name, Tensor x, long? dim, bool onlyRuns)
    {
        if (dim is not null && x.Rank == 0)
            throw new ArgumentException($"Dimension specified as {dim} but tensor has no dimensions", nameof(dim));
        using var scope = Scoped.Open();
        var plain = x.detach();
        var d = Shape.Dim(dim ?? 0, x.Rank);
        var slices = dim is null ? Views.Reshape(plain, [-1]) : Views.Move(plain, [d], [0]);            // [n, …]
        if (slices.numel() == 0 && slices.Sizes[0] > 0)
            throw new ArgumentException("There are 0 sized dimensions, and they aren't selected, so unique cannot be applied: "
                + $"dimension {d} of shape {Shape.Text(x.Sizes)}", nameof(dim));
        var (order, starts) = Groups(Copies.Contiguous(slices), onlyRuns);
        var (inverse, counts) = Numbers(order, starts);
        var values = AlongDimension.Select(slices, 0, Creation.List<long>([.. starts.Select(start => (long)order[start])]));
        if (dim is null) inverse = Views.Reshape(inverse, x.Sizes);
        else values = Views.Move(values, [0], [d]);
        values = Unary.NotDifferentiable(name, values, x);
        return (values.MoveToOuterDisposeScope(), inverse.MoveToOuterDisposeScope(), counts.MoveToOuterDisposeScope());
    }

    /// <summary>The slices in an order in which equals are neighbours, and where in it a new group starts.</summary>
    private static (int[] order, List<int> starts) Groups(Tensor slices, bool onlyRuns) => slices.dtype switch
    {
        ScalarType.Float32 => Groups<float>(slices, onlyRuns),
        ScalarType.Float64 => Groups<double>(slices, onlyRuns),
        ScalarType.Int64 => Groups<long>(slices, onlyRuns),
        ScalarType.Int32 => Groups<int>(slices, onlyRuns),
        ScalarType.Int16 => Groups<short>(slices, onlyRuns),
        ScalarType.Int8 => Groups<sbyte>(slices, onlyRuns),
        ScalarType.Byte or ScalarType.Bool => Groups<byte>(slices, onlyRuns),
        ScalarType.Float16 or ScalarType.BFloat16 => Wide(slices, onlyRuns),
        _ => throw Elementwise.Unsupported(slices.dtype, "unique"),
    };

    private static (int[] order, List<int> starts) Wide(Tensor slices, bool onlyRuns)
    {
        using var wide = Copies.Cast(slices, ScalarType.Float32);
        return Groups<float>(wide, onlyRuns);
    }

    private static (int[] order, List<int> starts) Groups<T>(Tensor slices, bool onlyRuns) where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = slices.Span<T>();
        var count = (int)slices.Sizes[0];
        var length = elements.Length / Math.Max(count, 1);
        var order = Enumerable.Range(0, count).ToArray();
        if (!onlyRuns) Sort(elements, length, order);
        var starts = new List<int>();
        for (var i = 0; i < count; i++)
            if (i == 0 || !elements.Slice(order[i - 1] * length, length).SequenceEqual(elements.Slice(order[i] * length, length)))
                starts.Add(i);
        return (order, starts);
    }

    /// <summary>Lexicographic order: by each column from the last to the first, without disturbing the order of equals.</summary>
    private static void Sort<T>(ReadOnlySpan<T> elements, int length, int[] order) where T : unmanaged, INumber<T>
    {
        using var ranks = new Rented<Ranked>(order.Length);
        for (var column = length - 1; column >= 0; column--)
        {
            for (var i = 0; i < order.Length; i++) ranks.Span[i] = new(Ranked.KeyOf(elements[order[i] * length + column]), order[i]);
            RadixSort.Sort(ranks.Span);
            for (var i = 0; i < order.Length; i++) order[i] = ranks.Span[i].Place;
        }
    }

    private static (Tensor inverse, Tensor counts) Numbers(int[] order, List<int> starts)
    {
        var inverse = Pointwise.Empty([order.Length], ScalarType.Int64);
        var counts = Pointwise.Empty([starts.Count], ScalarType.Int64);
        for (var group = 0; group < starts.Count; group++)
        {
            var end = group + 1 < starts.Count ? starts[group + 1] : order.Length;
            counts.Span<long>()[group] = end - starts[group];
            for (var i = starts[group]; i < end; i++) inverse.Span<long>()[order[i]] = group;
        }
        return (inverse, counts);
    }
}
