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
        if (Shape.Count(sizes) != elements.Length)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {elements.Length} elements, shape "
                + $"{Shape.Text(sizes)}",
                nameof(sizes));
        var y = Empty(sizes, ScalarTypes.Of<T>());
        elements.CopyTo(y.Span<T>());
        if (dtype is not { } wanted || wanted == y.dtype) return y;
        using (y) return Copies.Cast(y, wanted);
    }

    /// <summary>A tensor of a C# array of any rank, in the array's shape if no other is given.</summary>
    public static Tensor From<T>(Array array, ScalarType? dtype, long[]? sizes = null) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        sizes ??= [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];
        var elements = MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
        return From(elements, sizes, dtype);
    }

    /// <summary>A tensor of a C# array of any rank, whose elements are of any type that a dtype holds.</summary>
    /// <exception cref="ArgumentException">No dtype holds the array's elements.</exception>
    public static Tensor From(Array array, ScalarType? dtype, long[]? sizes = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        var type = array.GetType().GetElementType();
        return type == typeof(float) ? From<float>(array, dtype, sizes)
            : type == typeof(double) ? From<double>(array, dtype, sizes)
            : type == typeof(long) ? From<long>(array, dtype, sizes)
            : type == typeof(int) ? From<int>(array, dtype, sizes)
            : type == typeof(short) ? From<short>(array, dtype, sizes)
            : type == typeof(sbyte) ? From<sbyte>(array, dtype, sizes)
            : type == typeof(byte) ? From<byte>(array, dtype, sizes)
            : type == typeof(bool) ? From<bool>(array, dtype, sizes)
            : type == typeof(Half) ? From<Half>(array, dtype, sizes)
            : type == typeof((float, float)) ? From<(float, float)>(array, dtype, sizes)
            : type == typeof(System.Numerics.Complex) ? From<System.Numerics.Complex>(array, dtype, sizes)
            : throw new ArgumentException($"no tensor has elements of type {type?.Name}", nameof(array));
    }

    /// <summary>Elements [offset, offset + count) of an array of any rank; all from the offset on, if count is negative.</summary>
    public static Tensor FromBuffer(Array array, long count, long offset)
    {
        using var flat = From(array, null, [array?.LongLength ?? 0]);
        if (offset < 0 || offset >= flat.numel())
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"invalid value for 'offset': the array has {flat.numel()} "
                + "elements");
        if (count > flat.numel() - offset)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"element count is too large: {flat.numel() - offset} follow "
                + $"offset {offset}");
        using var part = Views.Slice(flat, 0, offset, count < 0 ? null : offset + count, 1);
        return Copies.Contiguous(part);
    }

    /// <summary>The elements of a list, copied only if it is neither an array nor a <see cref="List{T}"/>.</summary>
    public static ReadOnlySpan<T> Elements<T>(IList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list is T[] array ? array : list is List<T> items ? CollectionsMarshal.AsSpan(items) : list.ToArray();
    }

    /// <summary>Finishes a new tensor as its maker's arguments ask.</summary>
    /// <exception cref="NotSupportedException">A device other than the CPU, or names of dimensions.</exception>
    public static Tensor Placed(this Tensor x, Device? device, bool requiresGrad = false, string[]? names = null)
    {
        Devices.RequireCpu(device);
        if (names is { Length: > 0 })
            throw new NotSupportedException($"named dimensions are not supported by the embedded engine: got [{string.Join(", ", names)}]");
        if (requiresGrad) x.requires_grad = true;
        return x;
    }

    private static void Fill<T>(Tensor x, T value) where T : unmanaged =>
        Pointwise.Apply<T, T>(x, x, (_, y) => y.Fill(value));
}
