using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Where numbers belong among sorted ones, and whether they are among given ones. Without gradients.</summary>
internal static class Searching
{
    /// <summary>
    /// For every value the number of elements of its ascending line that are below it (with <paramref name="right"/>: not above it),
    /// which is where it could be inserted; NaN belongs behind all. The sequence is one line [n] for all values, or one for each line of
    /// values: [lines…, n] and [lines…, m]. <paramref name="sorter"/> are the indices that sort an unsorted sequence.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes do not fit, or the sorter is not Int64.</exception>
    public static Tensor SearchSorted(Tensor sequence, Tensor values, bool outInt32, bool right, Tensor? sorter)
    {
        using var uncounted = Scoped.Uncounted();
        RequireShapes(sequence, values, sorter);
        using var sorted = sorter is null ? sequence.alias() : AlongDimension.Gather(sequence, -1, sorter);
        var dtype = TypePromotion.Of(sorted, values);
        using var lines = Copies.Cast(sorted, dtype);
        using var sought = Copies.Cast(values, dtype);
        var places = Pointwise.Empty(values.Sizes, ScalarType.Int64);
        switch (dtype)
        {
            case ScalarType.Float32: Search<float>(lines, sought, places, right); break;
            case ScalarType.Float64: Search<double>(lines, sought, places, right); break;
            case ScalarType.Int64: Search<long>(lines, sought, places, right); break;
            case ScalarType.Int32: Search<int>(lines, sought, places, right); break;
            case ScalarType.Int16: Search<short>(lines, sought, places, right); break;
            case ScalarType.Int8: Search<sbyte>(lines, sought, places, right); break;
            case ScalarType.Byte: Search<byte>(lines, sought, places, right); break;
            default: throw Elementwise.Unsupported(dtype, "searchsorted");
        }
        if (!outInt32) return places;
        using (places) return Copies.Cast(places, ScalarType.Int32);
    }

    /// <summary>For every value the number of the bucket between ascending boundaries [n] that it falls into.</summary>
    /// <exception cref="ArgumentException">The boundaries are not one line.</exception>
    public static Tensor Bucketize(Tensor values, Tensor boundaries, bool outInt32, bool right) =>
        boundaries.Rank == 1 ? SearchSorted(boundaries, values, outInt32, right, null)
            : throw new ArgumentException($"boundaries tensor must be 1 dimension, but got dim({boundaries.Rank})", nameof(boundaries));

    /// <summary>y = 1 where x is one of the given elements (with <paramref name="invert"/>: is not). NaN is equal to nothing.</summary>
    public static Tensor IsIn(Tensor x, Tensor elements, bool invert)
    {
        var dtype = TypePromotion.Of(x, elements);
        using var cast = Elementwise.Cast(x, dtype);
        using var given = Copies.Cast(elements, dtype);
        x = cast ?? x;
        var y = Pointwise.Empty(x.Sizes, ScalarType.Bool);
        switch (dtype)
        {
            case ScalarType.Float32: IsIn<float>(x, given, y, invert); break;
            case ScalarType.Float64: IsIn<double>(x, given, y, invert); break;
            case ScalarType.Int64: IsIn<long>(x, given, y, invert); break;
            case ScalarType.Int32: IsIn<int>(x, given, y, invert); break;
            case ScalarType.Int16: IsIn<short>(x, given, y, invert); break;
            case ScalarType.Int8: IsIn<sbyte>(x, given, y, invert); break;
            case ScalarType.Byte: IsIn<byte>(x, given, y, invert); break;
            default: throw new NotSupportedException($"Unsupported input type encountered for isin(): {dtype.TorchName()}");
        }
        return y;
    }

    private static void Search<T>(Tensor lines, Tensor values, Tensor places, bool right) where T : unmanaged, INumber<T>
    {
        var length = (int)lines.Sizes[^1];
        var perLine = lines.Rank == 1 ? Math.Max(1, values.numel()) : values.Sizes[^1];
        var (line, from, to) = (lines.Impl, values.Impl, places.Impl);
        Scheduler.For(values.numel(), 256, (start, end) =>
        {
            var sought = from.Storage.Span<T>(from.Offset + start, (int)(end - start));
            var found = to.Storage.Span<long>(to.Offset + start, sought.Length);
            for (var i = 0; i < found.Length; i++)
                found[i] = Place(line.Storage.Span<T>(line.Offset + (start + i) / perLine * length, length), sought[i], right);
        });
    }

    private static int Place<T>(ReadOnlySpan<T> line, T value, bool right) where T : INumber<T>
    {
        var (low, high) = (0, line.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (right ? line[middle] > value : line[middle] >= value) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static void IsIn<T>(Tensor x, Tensor elements, Tensor y, bool invert) where T : unmanaged, INumber<T>
    {
        var given = new HashSet<T>();
        foreach (var element in elements.Span<T>())
            if (!T.IsNaN(element)) given.Add(element);
        Pointwise.Apply<T, byte>(x, y, (from, to) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = given.Contains(from[i]) != invert ? (byte)1 : (byte)0;
        });
    }

    private static void RequireShapes(Tensor sequence, Tensor values, Tensor? sorter)
    {
        const string name = "torch.searchsorted()";
        if (sequence.Rank == 0)
            throw new ArgumentException($"{name}: boundaries tensor should have positive dimension, but got 0 dimension", nameof(sequence));
        if (values.Rank == 0 && sequence.Rank != 1)
            throw new ArgumentException($"{name}: input value can be a scalar only when boundaries tensor dimension is 1, but we got "
                + $"boundaries tensor dim({sequence.Rank}) and input value's dim(0) numel(1)", nameof(values));
        if (sequence.Rank > 1 && (sequence.Rank != values.Rank || !sequence.Sizes[..^1].SequenceEqual(values.Sizes[..^1])))
            throw new ArgumentException($"{name}: boundaries tensor should be 1 dimension or the first N-1 dimensions of boundaries tensor "
                + $"and input value tensor must match, but we got boundaries tensor {Shape.Text(sequence.Sizes)} and input value tensor "
                + Shape.Text(values.Sizes), nameof(values));
        if (sorter is null) return;
        if (!sorter.Sizes.SequenceEqual(sequence.Sizes))
            throw new ArgumentException($"{name}: boundary and sorter must have the same size, but got boundary tensor "
                + $"{Shape.Text(sequence.Sizes)} and got sorter tensor {Shape.Text(sorter.Sizes)}", nameof(sorter));
        if (sorter.dtype != ScalarType.Int64)
            throw new ArgumentException($"{name}: sorter must be a tensor of long dtype but got dtype {sorter.dtype.TorchName()}",
                nameof(sorter));
    }
}
