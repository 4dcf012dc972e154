namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element types a tensor can have. The numbers are those of libtorch, as files written by TorchSharp hold them.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned 8-bit integer.</summary>
        Byte = 0,
        /// <summary>Signed 8-bit integer.</summary>
        Int8 = 1,
        /// <summary>Signed 16-bit integer.</summary>
        Int16 = 2,
        /// <summary>Signed 32-bit integer.</summary>
        Int32 = 3,
        /// <summary>Signed 64-bit integer.</summary>
        Int64 = 4,
        /// <summary>IEEE 754 half precision.</summary>
        Float16 = 5,
        /// <summary>IEEE 754 single precision: the default.</summary>
        Float32 = 6,
        /// <summary>IEEE 754 double precision.</summary>
        Float64 = 7,
        /// <summary>Two single-precision parts.</summary>
        ComplexFloat32 = 9,
        /// <summary>Two double-precision parts.</summary>
        ComplexFloat64 = 10,
        /// <summary>True or false, one byte.</summary>
        Bool = 11,
        /// <summary>The upper half of a single-precision number.</summary>
        BFloat16 = 15,
    }

    /// <summary>Shorthand for <see cref="ScalarType.Bool"/>.</summary>
    public static ScalarType @bool = ScalarType.Bool;
    /// <summary>Shorthand for <see cref="ScalarType.Byte"/>.</summary>
    public static ScalarType uint8 = ScalarType.Byte;
    /// <summary>Shorthand for <see cref="ScalarType.Int8"/>.</summary>
    public static ScalarType int8 = ScalarType.Int8;
    /// <summary>Shorthand for <see cref="ScalarType.Int16"/>.</summary>
    public static ScalarType int16 = ScalarType.Int16;
    /// <summary>Shorthand for <see cref="ScalarType.Int32"/>.</summary>
    public static ScalarType int32 = ScalarType.Int32;
    /// <summary>Shorthand for <see cref="ScalarType.Int64"/>.</summary>
    public static ScalarType int64 = ScalarType.Int64;
    /// <summary>Shorthand for <see cref="ScalarType.Int64"/>.</summary>
    public static ScalarType @long = ScalarType.Int64;
    /// <summary>Shorthand for <see cref="ScalarType.Int32"/>.</summary>
    public static ScalarType @int = ScalarType.Int32;
    /// <summary>Shorthand for <see cref="ScalarType.Int16"/>.</summary>
    public static ScalarType @short = ScalarType.Int16;
    /// <summary>Shorthand for <see cref="ScalarType.Float32"/>.</summary>
    public static ScalarType float32 = ScalarType.Float32;
    /// <summary>Shorthand for <see cref="ScalarType.Float64"/>.</summary>
    public static ScalarType float64 = ScalarType.Float64;
    /// <summary>Shorthand for <see cref="ScalarType.Float32"/>.</summary>
    public static ScalarType @float = ScalarType.Float32;
    /// <summary>Shorthand for <see cref="ScalarType.Float64"/>.</summary>
    public static ScalarType @double = ScalarType.Float64;
    /// <summary>Shorthand for <see cref="ScalarType.Float16"/>.</summary>
    public static ScalarType half = ScalarType.Float16;
    /// <summary>Shorthand for <see cref="ScalarType.Float16"/>.</summary>
    public static ScalarType float16 = ScalarType.Float16;
    /// <summary>Shorthand for <see cref="ScalarType.BFloat16"/>.</summary>
    public static ScalarType bfloat16 = ScalarType.BFloat16;
    /// <summary>Shorthand for <see cref="ScalarType.ComplexFloat32"/>.</summary>
    public static ScalarType complex64 = ScalarType.ComplexFloat32;
    /// <summary>Shorthand for <see cref="ScalarType.ComplexFloat64"/>.</summary>
    public static ScalarType complex128 = ScalarType.ComplexFloat64;
    /// <summary>Shorthand for <see cref="ScalarType.ComplexFloat32"/>.</summary>
    public static ScalarType cfloat = ScalarType.ComplexFloat32;
    /// <summary>Shorthand for <see cref="ScalarType.ComplexFloat64"/>.</summary>
    public static ScalarType cdouble = ScalarType.ComplexFloat64;

    private static ScalarType defaultDtype = ScalarType.Float32;

    /// <summary>The dtype of floating-point tensors that are created without one.</summary>
    public static ScalarType get_default_dtype() => defaultDtype;

    /// <summary>Sets the dtype of floating-point tensors that are created without one.</summary>
    /// <param name="dtype">Float32 or Float64.</param>
    /// <exception cref="ArgumentException"><paramref name="dtype"/> is not a floating-point type.</exception>
    public static void set_default_dtype(ScalarType dtype) =>
        defaultDtype = dtype.IsFloat() ? dtype : throw new ArgumentException($"only floating-point types are supported as the default type, got {dtype}", nameof(dtype));

    /// <summary>Makes the dtype of a tensor the one of new floating-point tensors.</summary>
    public static void set_default_tensor_type(Tensor t) => set_default_dtype(t.dtype);

    /// <summary>True for Float16, BFloat16, Float32 and Float64.</summary>
    public static bool is_floating_point(ScalarType type) => type.IsFloat();

    /// <summary>True for the signed and unsigned integers and for Bool.</summary>
    public static bool is_integral(ScalarType type) => type.IsInteger() || type == ScalarType.Bool;

    /// <summary>True for the complex types.</summary>
    public static bool is_complex(ScalarType type) => type.IsComplex();
}

/// <summary>Facts about <see cref="torch.ScalarType"/> that the engine asks for.</summary>
internal static class ScalarTypes
{
    public static bool IsFloat(this torch.ScalarType type) =>
        type is torch.ScalarType.Float16 or torch.ScalarType.BFloat16 or torch.ScalarType.Float32 or torch.ScalarType.Float64;

    /// <summary>True for integers; Bool is a category of its own in type promotion.</summary>
    public static bool IsInteger(this torch.ScalarType type) => type is >= torch.ScalarType.Byte and <= torch.ScalarType.Int64;

    public static bool IsComplex(this torch.ScalarType type) => type is torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64;

    /// <summary>The dtype of a complex dtype's parts; another dtype itself.</summary>
    public static torch.ScalarType ToReal(this torch.ScalarType type) => type switch
    {
        torch.ScalarType.ComplexFloat32 => torch.ScalarType.Float32,
        torch.ScalarType.ComplexFloat64 => torch.ScalarType.Float64,
        _ => type,
    };

    /// <summary>The complex dtype whose parts hold a dtype.</summary>
    public static torch.ScalarType ToComplex(this torch.ScalarType type) =>
        type is torch.ScalarType.Float64 or torch.ScalarType.ComplexFloat64 ? torch.ScalarType.ComplexFloat64
        : torch.ScalarType.ComplexFloat32;

    public static int Size(this torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Bool => 1,
        torch.ScalarType.Int16 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => 2,
        torch.ScalarType.Int32 or torch.ScalarType.Float32 => 4,
        torch.ScalarType.Int64 or torch.ScalarType.Float64 or torch.ScalarType.ComplexFloat32 => 8,
        torch.ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown dtype"),
    };

    /// <summary>PyTorch's name of the type in error messages: "Float", "Long", …</summary>
    public static string TorchName(this torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte => "Byte",
        torch.ScalarType.Int8 => "Char",
        torch.ScalarType.Int16 => "Short",
        torch.ScalarType.Int32 => "Int",
        torch.ScalarType.Int64 => "Long",
        torch.ScalarType.Float16 => "Half",
        torch.ScalarType.Float32 => "Float",
        torch.ScalarType.Float64 => "Double",
        torch.ScalarType.ComplexFloat32 => "ComplexFloat",
        torch.ScalarType.ComplexFloat64 => "ComplexDouble",
        torch.ScalarType.Bool => "Bool",
        torch.ScalarType.BFloat16 => "BFloat16",
        _ => type.ToString(),
    };

    /// <summary>
    /// True if elements may be read as a C# type: numbers that are computed with as themselves, others that are only moved by their size.
    /// </summary>
    public static bool IsReadAs<T>(this torch.ScalarType type) where T : unmanaged =>
        typeof(T) == typeof(double) ? type == torch.ScalarType.Float64
        : typeof(T) == typeof(float) ? type == torch.ScalarType.Float32
        : System.Runtime.CompilerServices.Unsafe.SizeOf<T>() == type.Size();

    /// <summary>The dtype whose elements a C# type holds.</summary>
    /// <exception cref="ArgumentException">No dtype has elements of that type.</exception>
    public static torch.ScalarType Of<T>() where T : unmanaged => OfType<T>.Dtype ?? Of(typeof(T));

    /// <inheritdoc cref="Of{T}"/>
    public static torch.ScalarType Of(Type type) =>
        Find(type) ?? throw new ArgumentException($"no tensor has elements of type {type.Name}", nameof(type));

    private static torch.ScalarType? Find(Type type) =>
        type == typeof(float) ? torch.ScalarType.Float32
        : type == typeof(double) ? torch.ScalarType.Float64
        : type == typeof(long) ? torch.ScalarType.Int64
        : type == typeof(int) ? torch.ScalarType.Int32
        : type == typeof(byte) ? torch.ScalarType.Byte
        : type == typeof(bool) ? torch.ScalarType.Bool
        : type == typeof(sbyte) ? torch.ScalarType.Int8
        : type == typeof(short) ? torch.ScalarType.Int16
        : type == typeof(Half) ? torch.ScalarType.Float16
        : type == typeof(Kernels.BFloat16) ? torch.ScalarType.BFloat16
        : type == typeof((float, float)) ? torch.ScalarType.ComplexFloat32
        : type == typeof(System.Numerics.Complex) ? torch.ScalarType.ComplexFloat64
        : null;

    private static class OfType<T>
    {
        public static readonly torch.ScalarType? Dtype = Find(typeof(T));
    }
}
