using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Sizes, strides and offset: which places of the memory a tensor looks at.</summary>
internal sealed record Geometry(long[] Sizes, long[] Strides, long Offset)
{
    /// <summary>One more than the last place.</summary>
    public long End { get; } = Shape.Count(Sizes) == 0 ? 0 : Offset + 1 + Sizes.Zip(Strides, (size, stride) => (size - 1) * stride).Sum();

    /// <summary>True if two elements may lie at one place.</summary>
    public bool Overlaps { get; } = MayOverlap(Sizes, Strides);

    private bool IsPlain { get; } = Offset == 0 && Shape.IsContiguous(Sizes, Strides);

    public static Geometry Of(Tensor x) => new(x.shape, x.stride(), x.Impl.Offset);

    public bool IsInside(Geometry other) => Offset >= other.Offset && End <= other.End;

    /// <summary>The elements of a memory that the geometry looks at.</summary>
    public Tensor View(Tensor memory) => Views.AsStrided(memory, Sizes, Strides, Offset);

    /// <summary>
    /// A 1-d memory with the elements of x, a tensor of these sizes, at their places (added up, where they share one), zeros elsewhere.
    /// </summary>
    public Tensor ToMemory(Tensor x, long length = 0)
    {
        length = Math.Max(length, End);
        using var flat = Views.Reshape(x, [-1]);
        if (IsPlain && flat.numel() == length) return flat.alias();
        using var places = Places();
        return Placing.Spread([length], new AdvancedPlacement([places]), flat);
    }

    /// <summary>The elements at the places of a 1-d memory, in a tensor of these sizes.</summary>
    public Tensor FromMemory(Tensor memory)
    {
        if (IsPlain && memory.numel() == End) return Views.Reshape(memory, Sizes);
        using var places = Places();
        using var flat = Placing.Read(memory, new AdvancedPlacement([places]));
        return Views.Reshape(flat, Sizes);
    }

    /// <summary>The places of the elements in row-major order, Int64.</summary>
    private Tensor Places()
    {
        using var positions = Positions.Sums(Offset, 1, [.. Sizes.Select((size, d) => Positions.Axis(size, Strides[d]))]);
        return Creation.List<long>(positions.Offsets);
    }

    private static bool MayOverlap(long[] sizes, long[] strides)
    {
        var reach = 0L;
        foreach (var d in Enumerable.Range(0, sizes.Length).Where(d => sizes[d] > 1).OrderBy(d => strides[d]))
        {
            if (strides[d] <= reach) return true;
            reach += (sizes[d] - 1) * strides[d];
        }
        return false;
    }
}
