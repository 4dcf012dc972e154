using System.Numerics;
using TorchSharp.Operators;

namespace TorchSharp;

/// <summary>Conversions between tensors of one element and C#'s numbers, and other small things that read well behind a dot.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static bool ToBoolean(this torch.Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static byte ToByte(this torch.Tensor value) => value.ToScalar().ToByte();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static sbyte ToSByte(this torch.Tensor value) => value.ToScalar().ToSByte();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static short ToInt16(this torch.Tensor value) => value.ToScalar().ToInt16();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static int ToInt32(this torch.Tensor value) => value.ToScalar().ToInt32();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static long ToInt64(this torch.Tensor value) => value.ToScalar().ToInt64();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static float ToSingle(this torch.Tensor value) => value.ToScalar().ToSingle();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static double ToDouble(this torch.Tensor value) => value.ToScalar().ToDouble();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static Half ToHalf(this torch.Tensor value) => value.ToScalar().ToHalf();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static (float Real, float Imaginary) ToComplexFloat32(this torch.Tensor value) => value.ToScalar().ToComplexFloat32();

    /// <summary>The element of a tensor of one element, converted.</summary>
    /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
    public static Complex ToComplexFloat64(this torch.Tensor value) => value.ToScalar().ToComplexFloat64();

    /// <inheritdoc cref="ToComplexFloat32(torch.Tensor)"/>
    public static (float Real, float Imaginary) ToComplex32(this torch.Tensor value) => value.ToComplexFloat32();

    /// <inheritdoc cref="ToComplexFloat64(torch.Tensor)"/>
    public static Complex ToComplex64(this torch.Tensor value) => value.ToComplexFloat64();

    /// <summary>A 0-d tensor of a number.</summary>
    /// <exception cref="ArgumentException">No dtype has elements of that type.</exception>
    public static torch.Tensor ToTensor<T>(this T scalar, torch.Device? device = null, bool requires_grad = false) where T : struct =>
        Creation.From(new[] { scalar }, null, []).Placed(device, requires_grad);

    /// <summary>A tensor of the numbers, in row-major order. They are copied in any case.</summary>
    /// <exception cref="ArgumentException">No dtype has elements of that type, or the shape does not hold that many.</exception>
    public static torch.Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) =>
        Creation.From(rawArray, null, dimensions).Placed(null, requires_grad);

    /// <summary>The bytes of one element.</summary>
    public static int ElementSize(this torch.ScalarType type) => type.Size();

    /// <summary>The sizes as ints.</summary>
    /// <exception cref="OverflowException">A size is larger than an int.</exception>
    public static ReadOnlySpan<int> IntShape(this torch.Tensor tensor) => Array.ConvertAll(tensor.shape, size => checked((int)size));

    /// <summary>The number of elements of a shape: ∏ sizes.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => Shape.Count(shape.ToArray());
}
