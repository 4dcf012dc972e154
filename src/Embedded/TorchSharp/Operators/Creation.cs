using System.Numerics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>New tensors from numbers.</summary>
internal static class Creation
{
    /// <summary>y[i] = value.</summary>
    public static Tensor Full(ReadOnlySpan<long> sizes, Scalar value, ScalarType dtype)
    {
        foreach (var size in sizes)
            if (size < 0) throw new ArgumentException($"Trying to create tensor with negative dimension {size}: {Shape.Text(sizes)}", nameof(sizes));
        var y = Pointwise.Empty(sizes, dtype);
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
            default: throw Elementwise.Unsupported(x.dtype, "fill");
        }
    }

    /// <summary>A tensor of the elements, in row-major order; converted if <paramref name="dtype"/> asks for another type.</summary>
    /// <exception cref="ArgumentException">The shape does not hold that many elements.</exception>
    public static Tensor From<T>(ReadOnlySpan<T> elements, ReadOnlySpan<long> sizes, ScalarType? dtype = null, bool requiresGrad = false) where T : unmanaged
    {
        if (Shape.Count(sizes) != elements.Length)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {elements.Length} elements, shape {Shape.Text(sizes)}");
        var y = Pointwise.Empty(sizes, ScalarTypes.Of<T>());
        elements.CopyTo(y.Span<T>());
        if (dtype is { } wanted && wanted != y.dtype)
        {
            using var original = y;
            y = Copies.Cast(original, wanted);
        }
        y.requires_grad = requiresGrad;
        return y;
    }

    /// <summary>A tensor of a C# array of any rank.</summary>
    public static Tensor From<T>(Array array, ScalarType? dtype = null, bool requiresGrad = false) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        var sizes = new long[array.Rank];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = array.GetLongLength(i);
        var elements = MemoryMarshal.CreateReadOnlySpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
        return From(elements, sizes, dtype, requiresGrad);
    }

    /// <summary>y[i] = start + i · step, for start ≤ y &lt; end (or &gt; for a negative step).</summary>
    public static Tensor Arange(Scalar start, Scalar end, Scalar step, ScalarType? dtype)
    {
        var whole = !start.Type.IsFloat() && !end.Type.IsFloat() && !step.Type.IsFloat();
        var type = dtype ?? (whole ? ScalarType.Int64 : get_default_dtype());
        if (step.Real == 0) throw new ArgumentException("step must be nonzero", nameof(step));
        if ((end.Real - start.Real) / step.Real < 0)
            throw new ArgumentException($"upper bound and larger bound inconsistent with step sign: start {start}, end {end}, step {step}");
        var count = (long)Math.Ceiling((end.Real - start.Real) / step.Real);
        var y = Pointwise.Empty([count], type);
        switch (type)
        {
            case ScalarType.Float32: Ramp<float>(y, start.Real, step.Real); break;
            case ScalarType.Float64: Ramp<double>(y, start.Real, step.Real); break;
            case ScalarType.Int64: Steps<long>(y, start.Integer, step.Integer); break;
            case ScalarType.Int32: Steps<int>(y, start.Integer, step.Integer); break;
            case ScalarType.Int16: Steps<short>(y, start.Integer, step.Integer); break;
            case ScalarType.Int8: Steps<sbyte>(y, start.Integer, step.Integer); break;
            case ScalarType.Byte: Steps<byte>(y, start.Integer, step.Integer); break;
            default: throw Elementwise.Unsupported(type, "arange");
        }
        return y;
    }

    private static void Fill<T>(Tensor x, T value) where T : unmanaged =>
        Pointwise.Apply<T, T>(x, x, (_, y) => y.Fill(value));

    private static void Ramp<T>(Tensor y, double start, double step) where T : unmanaged, INumber<T>
    {
        var span = y.Span<T>();
        for (var i = 0; i < span.Length; i++) span[i] = T.CreateTruncating(start + i * step);
    }

    private static void Steps<T>(Tensor y, long start, long step) where T : unmanaged, INumber<T>
    {
        var span = y.Span<T>();
        for (var i = 0; i < span.Length; i++) span[i] = T.CreateTruncating(start + i * step);
    }
}
