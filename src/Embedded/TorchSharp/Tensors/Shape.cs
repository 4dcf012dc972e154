namespace TorchSharp;

/// <summary>Arithmetic on sizes and strides: what every operator's shape rule is made of.</summary>
internal static class Shape
{
    /// <summary>∏ sizes; 1 for a 0-d tensor.</summary>
    public static long Count(ReadOnlySpan<long> sizes)
    {
        var count = 1L;
        foreach (var size in sizes) count *= size;
        return count;
    }

    /// <summary>Row-major strides, in elements: stride[i] = ∏ sizes[i+1…].</summary>
    public static long[] Strides(ReadOnlySpan<long> sizes)
    {
        if (sizes.Length == 0) return [];
        var strides = new long[sizes.Length];
        var step = 1L;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Math.Max(sizes[i], 1);
        }
        return strides;
    }

    /// <summary>True if the elements lie one after another in row-major order.</summary>
    public static bool IsContiguous(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        var step = 1L;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            if (sizes[i] == 0) return true;
            if (sizes[i] == 1) continue;
            if (strides[i] != step) return false;
            step *= sizes[i];
        }
        return true;
    }

    /// <summary>A dimension counted from the front: −1 is the last. A 0-d tensor accepts −1 and 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dim"/> is outside [−rank, rank−1].</exception>
    public static int Dim(long dim, int rank, string name = "dim")
    {
        var bound = Math.Max(rank, 1);
        if (dim < -bound || dim >= bound)
            throw new ArgumentOutOfRangeException(name, dim, $"Dimension out of range (expected to be in range of [{-bound}, {bound - 1}], but got {dim})");
        return (int)(dim < 0 ? dim + bound : dim);
    }

    /// <summary>Dimensions counted from the front, each at most once.</summary>
    public static int[] Dims(ReadOnlySpan<long> dims, int rank)
    {
        var result = new int[dims.Length];
        for (var i = 0; i < dims.Length; i++)
        {
            result[i] = Dim(dims[i], rank);
            if (result.AsSpan(0, i).Contains(result[i]))
                throw new ArgumentException($"dim {result[i]} appears multiple times in the list of dims", nameof(dims));
        }
        return result;
    }

    /// <summary>The shape that two shapes broadcast to: aligned at the right, a size of 1 stretches.</summary>
    /// <exception cref="ArgumentException">Two sizes differ and neither is 1.</exception>
    public static long[] Broadcast(ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        if (a.SequenceEqual(b)) return a.ToArray();
        var rank = Math.Max(a.Length, b.Length);
        var sizes = new long[rank];
        for (var i = 1; i <= rank; i++)
        {
            var (x, y) = (i <= a.Length ? a[^i] : 1, i <= b.Length ? b[^i] : 1);
            if (x != y && x != 1 && y != 1)
                throw new ArgumentException($"The size of tensor a ({x}) must match the size of tensor b ({y}) at non-singleton dimension {rank - i}: "
                    + $"shapes {Text(a)} and {Text(b)} do not broadcast");
            sizes[^i] = x == 1 ? y : x;
        }
        return sizes;
    }

    /// <summary>True if a tensor of shape <paramref name="from"/> can be expanded to <paramref name="to"/>.</summary>
    public static bool Expands(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        if (from.Length > to.Length) return false;
        for (var i = 1; i <= from.Length; i++)
            if (from[^i] != to[^i] && from[^i] != 1) return false;
        return true;
    }

    /// <summary>Strides that read a tensor of shape <paramref name="from"/> as if it had shape <paramref name="to"/>: 0 where it repeats.</summary>
    public static long[] ExpandStrides(ReadOnlySpan<long> from, ReadOnlySpan<long> strides, ReadOnlySpan<long> to)
    {
        var result = new long[to.Length];
        for (var i = 1; i <= from.Length; i++)
            result[^i] = from[^i] == to[^i] ? strides[^i] : 0;
        return result;
    }

    /// <summary>Replaces one −1 by the size that keeps the number of elements.</summary>
    /// <exception cref="ArgumentException">The shape cannot hold <paramref name="count"/> elements.</exception>
    public static long[] Infer(ReadOnlySpan<long> sizes, long count)
    {
        var result = sizes.ToArray();
        var (known, missing) = (1L, -1);
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] >= 0) known *= result[i];
            else if (result[i] != -1) throw new ArgumentException($"invalid shape dimension {result[i]} in shape {Text(sizes)}");
            else if (missing >= 0) throw new ArgumentException($"only one dimension can be inferred, got shape {Text(sizes)}");
            else missing = i;
        }
        if (missing >= 0 && known > 0) result[missing] = count / known;
        else if (missing >= 0 && count == 0)
            throw new ArgumentException($"cannot reshape tensor of 0 elements into shape {Text(sizes)} because the unspecified dimension size -1 can be any value and is ambiguous");
        return Count(result) == count ? result : throw new ArgumentException($"shape '{Text(sizes)}' is invalid for input of size {count}");
    }

    /// <summary>
    /// Strides that show the same memory in a new shape, or null if the elements would have to move.
    /// Each run of old dimensions that is contiguous in itself may be cut into new dimensions.
    /// </summary>
    public static long[]? ViewStrides(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, ReadOnlySpan<long> target)
    {
        if (Count(sizes) == 0) return Strides(target);
        var result = new long[target.Length];
        var view = target.Length - 1;
        var (runStride, runCount, viewCount) = (sizes.Length == 0 ? 1 : strides[^1], 1L, 1L);
        for (var i = sizes.Length - 1; i >= -1; i--)
        {
            if (i >= 0) runCount *= sizes[i];
            var runEnds = i <= 0 || (sizes[i - 1] != 1 && strides[i - 1] != runCount * runStride);
            if (!runEnds) continue;
            while (view >= 0 && (viewCount < runCount || target[view] == 1))
            {
                result[view] = viewCount * runStride;
                viewCount *= target[view--];
            }
            if (viewCount != runCount) return null;
            if (i <= 0) break;
            (runStride, runCount, viewCount) = (strides[i - 1], 1, 1);
        }
        return view == -1 ? result : null;
    }

    /// <summary>"[2, 3]".</summary>
    public static string Text(ReadOnlySpan<long> sizes) => $"[{string.Join(", ", sizes.ToArray())}]";
}
