namespace TorchSharp.Operators;

/// <summary>Where equally long blocks of elements begin in a tensor's memory. Lives in pooled memory: dispose it.</summary>
internal sealed class Positions : IDisposable
{
    private readonly Storage memory;

    private Positions(long count, long length)
    {
        (Count, Length) = (checked((int)count), checked((int)length));
        memory = new(count * sizeof(long));
    }

    /// <summary>The number of blocks.</summary>
    public int Count { get; }

    /// <summary>The elements of one block.</summary>
    public int Length { get; }

    /// <summary>The place of each block's first element.</summary>
    public Span<long> Offsets => memory.Span<long>(0, Count);

    public void Dispose() => memory.Release();

    /// <summary>The same blocks in memory, if that is seen as twice as many elements of half the size.</summary>
    public Positions InHalves()
    {
        var halves = new Positions(Count, 2L * Length);
        for (var i = 0; i < Count; i++) halves.Offsets[i] = 2 * Offsets[i];
        return halves;
    }

    /// <summary>Blocks at every sum origin + axes[0][i] + axes[1][j] + …, the last axis running fastest.</summary>
    public static Positions Sums(long origin, long length, IReadOnlyList<long[]> axes)
    {
        var count = axes.Aggregate(1L, (product, axis) => product * axis.Length);
        var positions = new Positions(count, length);
        if (count == 0) return positions;
        var offsets = positions.Offsets;
        offsets[0] = origin;
        var filled = 1;
        foreach (var axis in axes)
        {
            // From the back, so that what is still to be read is not overwritten.
            for (var i = filled - 1; i >= 0; i--)
            {
                var offset = offsets[i];
                for (var j = axis.Length - 1; j >= 0; j--) offsets[i * axis.Length + j] = offset + axis[j];
            }
            filled *= axis.Length;
        }
        return positions;
    }

    /// <summary>
    /// The elements of a tensor of <paramref name="sizes"/> whose coordinate <paramref name="dim"/> is replaced by the index there.
    /// </summary>
    public static Positions Along(long origin, ReadOnlySpan<long> strides, int dim, ReadOnlySpan<long> sizes, ReadOnlySpan<long> index)
    {
        var positions = new Positions(index.Length, 1);
        var offsets = positions.Offsets;
        var offset = origin;
        Span<long> at = stackalloc long[sizes.Length];
        at.Clear();
        for (var i = 0; i < index.Length; i++)
        {
            offsets[i] = offset + index[i] * strides[dim];
            for (var d = sizes.Length - 1; d >= 0; d--)
            {
                if (d != dim) offset += strides[d];
                if (++at[d] < sizes[d]) break;
                if (d != dim) offset -= at[d] * strides[d];
                at[d] = 0;
            }
        }
        return positions;
    }

    /// <summary>0, step, 2 · step, …: the axis of a whole dimension.</summary>
    public static long[] Axis(long size, long step)
    {
        var axis = new long[size];
        for (var i = 0; i < axis.Length; i++) axis[i] = i * step;
        return axis;
    }
}
