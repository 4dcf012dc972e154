using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>New tensors from numbers.</summary>
internal static class Creation
{
    /// <summary>y[i] = value.</summary>
    public static Tensor Full(ReadOnlySpan<long> sizes, Scalar value, ScalarType dtype)
    {
        var y = Empty(sizes, dtype);
        Fill(y, value);
        return y;
    }

    /// <summary>x[i] ← value, whatever the strides. Not recorded.</summary>
    public static void Fill(Tensor x, Scalar value)
    {
        switch (x.dtype)
        {
            case ScalarType.Float32: Fill(x, value.As<float>()); break;
            case ScalarType.Float64: Fill(x, value.As<double>()); break;
            case ScalarType.Int64: Fill(x, value.As<long>()); break;
            case ScalarType.Int32: Fill(x, value.As<int>()); break;
            case ScalarType.Int16: Fill(x, value.As<short>()); break;
            case ScalarType.Int8: Fill(x, value.As<sbyte>()); break;
            case ScalarType.Byte: Fill(x, value.As<byte>()); break;
            case ScalarType.Bool: Fill(x, value.As<bool>()); break;
            case ScalarType.Float16: Fill(x, value.As<Half>()); break;
            case ScalarType.BFloat16: Fill(x, value.As<BFloat16>()); break;
            case ScalarType.ComplexFloat32: Fill(x, value.As<Complex<float>>()); break;
            case ScalarType.ComplexFloat64: Fill(x, value.As<Complex<double>>()); break;
            default: throw Elementwise.Unsupported(x.dtype, "fill");
        }
    }

    /// <summary>A tensor of a shape without contents.</summary>
    public static Tensor Empty(ReadOnlySpan<long> sizes, ScalarType dtype)
    {
        foreach (var size in sizes)
            if (size < 0) throw new ArgumentException($"Trying to create tensor with negative dimension {size}: "
                + $"{Shape.Text(sizes)}", nameof(sizes));
        return Pointwise.Empty(sizes, dtype);
    }

    /// <summary>The dtype of a tensor that is filled with a number: Int64 for whole numbers, the default for others.</summary>
    public static ScalarType DtypeOf(Scalar value) => is_integral(value.Type) ? ScalarType.Int64
        : value.Type.IsComplex() ? get_default_dtype().ToComplex() : get_default_dtype();

    /// <summary>A 1-d tensor of the elements, converted if <paramref name="dtype"/> asks for another type.</summary>
    public static Tensor List<T>(ReadOnlySpan<T> elements, ScalarType? dtype = null) where T : unmanaged =>
        From(elements, [elements.Length], dtype);

    /// <summary>A tensor of the elements, in row-major order; converted if <paramref name="dtype"/> asks for another type.</summary>
    /// <exception cref="ArgumentException">The shape does not hold that many elements.</exception>
    public static Tensor From<T>(ReadOnlySpan<T> elements, ReadOnlySpan<long> sizes, ScalarType? dtype = null) where T : unmanaged
    {
        RequireCount(elements.Length, sizes);
        var y = Empty(sizes, ScalarTypes.Of<T>());
        elements.CopyTo(y.Span<T>());
        return Cast(y, dtype);
    }

    /// <summary>A tensor of a C# array of any rank, in the array's shape if no other is given.</summary>
    /// <exception cref="ArgumentException">No dtype holds the array's elements.</exception>
    public static Tensor From(Array array, ScalarType? dtype, long[]? sizes = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        var own = ScalarTypes.Of(array.GetType().GetElementType()!);
        sizes ??= [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];
        RequireCount(array.LongLength, sizes);
        var y = Empty(sizes, own);
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), array.Length * own.Size()).CopyTo(y.bytes);
        return Cast(y, dtype);
    }

    /// <summary>
    /// Elements [offset, offset + count) of an array of any rank; all from the offset on, if count is negative. They stay where they are.
    /// </summary>
    public static Tensor FromBuffer(Array array, long count, long offset)
    {
        ArgumentNullException.ThrowIfNull(array);
        var length = array.LongLength;
        if (offset < 0 || offset >= length)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"invalid value for 'offset': the array has {length} elements");
        if (count > length - offset)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"element count is too large: {length - offset} follow "
                + $"offset {offset}");
        var dtype = ScalarTypes.Of(array.GetType().GetElementType()!);
        return new(new TensorImpl(new Storage(array, length * dtype.Size()), dtype, [count < 0 ? length - offset : count], [1], offset));
    }

    /// <summary>The elements of a list, copied only if it is neither an array nor a <see cref="List{T}"/>.</summary>
    public static ReadOnlySpan<T> Elements<T>(IList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list is T[] array ? array : list is List<T> items ? CollectionsMarshal.AsSpan(items) : list.ToArray();
    }

    /// <summary>Finishes a new tensor as its maker's arguments ask.</summary>
    /// <exception cref="InvalidOperationException">A device other than the CPU.</exception>
    /// <exception cref="NotSupportedException">Names of dimensions.</exception>
    /// <exception cref="ArgumentException">A gradient for whole numbers.</exception>
    public static Tensor Placed(this Tensor x, Device? device, bool requiresGrad = false, string[]? names = null)
    {
        Devices.RequireCpu(device);
        if (names is { Length: > 0 })
            throw new NotSupportedException($"named dimensions are not supported by the embedded engine: got [{string.Join(", ", names)}]");
        if (requiresGrad && !x.is_floating_point() && !x.is_complex())
            throw new ArgumentException($"only Tensors of floating point and complex dtype can require gradients, got {x.dtype}",
                nameof(requiresGrad));
        x.requires_grad = requiresGrad;
        return x;
    }

    private static void RequireCount(long elements, ReadOnlySpan<long> sizes)
    {
        if (Shape.Count(sizes) != elements)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {elements} elements, shape "
                + Shape.Text(sizes), nameof(sizes));
    }

    /// <summary>A new tensor as another dtype, if one is given, in its place.</summary>
    private static Tensor Cast(Tensor y, ScalarType? dtype)
    {
        if (dtype is not { } wanted || wanted == y.dtype) return y;
        using (y) return Copies.Cast(y, wanted);
    }

    private static void Fill<T>(Tensor x, T value) where T : unmanaged =>
        Pointwise.Apply<T, T>(x, x, (_, y) => y.Fill(value));
}
