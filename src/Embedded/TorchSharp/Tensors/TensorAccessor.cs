using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor as an ordered C# collection, in row-major order whatever the strides. Reads and writes the tensor's own memory.
/// </summary>
/// <typeparam name="T">The C# type of the tensor's elements.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor tensor;

    /// <exception cref="ArgumentException">The tensor's elements are of another type.</exception>
    internal TensorAccessor(torch.Tensor tensor)
    {
        if (ScalarTypes.Of<T>() != tensor.dtype) throw new ArgumentException($"{typeof(T).Name} is not compatible with {tensor.dtype}");
        this.tensor = tensor;
    }

    /// <summary>The number of elements.</summary>
    public long Count => tensor.numel();

    /// <summary>False: elements can be set.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element, by its place in row-major order (one index) or by one index per dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative or too large.</exception>
    public T this[params long[] indices]
    {
        get => At(Place(indices));
        set
        {
            At(Place(indices)) = value;
            tensor.Impl.Storage.Version++;
        }
    }

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>A copy of the elements as an array of the tensor's number of dimensions (1 for a 0-d tensor).</summary>
    public Array ToNDArray()
    {
        if (tensor.Rank == 0) return ToArray();
        var result = Array.CreateInstance(typeof(T), tensor.shape);
        CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(result)), result.Length));
        return result;
    }

    /// <summary>
    /// Copies elements from <paramref name="tensorIndex"/> on to the array from <paramref name="arrayIndex"/> on, until either ends.
    /// </summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyTo(T[], int, long)"/>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = Common(array.Length - arrayIndex, tensorIndex);
        using var ordered = tensor.is_contiguous() ? null : Operators.Copies.Contiguous(tensor);
        (ordered ?? tensor).Span<T>().Slice((int)tensorIndex, count).CopyTo(array[arrayIndex..]);
    }

    /// <summary>
    /// Copies the array from <paramref name="arrayIndex"/> on over the elements from <paramref name="tensorIndex"/> on, until either
    /// ends.
    /// </summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom(array.AsSpan(), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyFrom(T[], int, long)"/>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = Common(array.Length - arrayIndex, tensorIndex);
        if (tensor.is_contiguous()) array.Slice(arrayIndex, count).CopyTo(tensor.Span<T>()[(int)tensorIndex..]);
        else
            for (var i = 0; i < count; i++) At(Place([tensorIndex + i])) = array[arrayIndex + i];
        tensor.Impl.Storage.Version++;
    }

    /// <summary>The elements as they are now, in row-major order.</summary>
    public IEnumerator<T> GetEnumerator() => ToArray().AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Does nothing: the accessor holds nothing of its own.</summary>
    public void Dispose() { }

    /// <summary>True for an accessor with equal elements.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && this == other;

    /// <summary>The hash of the tensor's identity.</summary>
    public override int GetHashCode() => tensor.GetHashCode();

    /// <summary>True if both have equal elements, in order.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.SequenceEqual(right);

    /// <summary>True unless both have equal elements, in order.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    private ref T At(long place) => ref tensor.Impl.Storage.Span<T>(tensor.Impl.Offset + place, 1)[0];

    private int Common(int wanted, long tensorIndex) => tensorIndex >= 0 && tensorIndex <= Count
        ? (int)Math.Clamp(Count - tensorIndex, 0, Math.Max(wanted, 0))
        : throw new ArgumentOutOfRangeException(nameof(tensorIndex), tensorIndex, $"the tensor has {Count} elements");

    /// <summary>The distance of an element from the first one, in memory.</summary>
    private long Place(ReadOnlySpan<long> indices)
    {
        var sizes = tensor.Sizes;
        var strides = tensor.Strides;
        var place = 0L;
        if (indices.Length == 1 && tensor.Rank != 1)
        {
            var rest = indices[0];
            if (rest < 0 || rest >= Count)
                throw new ArgumentOutOfRangeException(nameof(indices), rest, $"index {rest} is outside a tensor of {Count} elements");
            for (var d = sizes.Length - 1; d >= 0; d--)
            {
                (rest, var index) = Math.DivRem(rest, sizes[d]);
                place += index * strides[d];
            }
            return place;
        }
        if (indices.Length != sizes.Length)
            throw new ArgumentException($"{indices.Length} indices for a tensor of shape {Shape.Text(sizes)}", nameof(indices));
        for (var d = 0; d < sizes.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= sizes[d])
                throw new ArgumentOutOfRangeException(nameof(indices), indices[d], $"index {indices[d]} is outside dimension {d} of "
                    + $"shape {Shape.Text(sizes)}");
            place += indices[d] * strides[d];
        }
        return place;
    }
}
