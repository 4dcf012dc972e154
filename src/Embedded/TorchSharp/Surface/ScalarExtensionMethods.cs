using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Conversions between <see cref="Scalar"/> and C#'s numbers, as C# casts convert.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a bool.</summary>
    public static bool ToBoolean(this Scalar value) => value.As<bool>();

    /// <summary>The number as a byte.</summary>
    public static byte ToByte(this Scalar value) => value.As<byte>();

    /// <summary>The number as a sbyte.</summary>
    public static sbyte ToSByte(this Scalar value) => value.As<sbyte>();

    /// <summary>The number as a short.</summary>
    public static short ToInt16(this Scalar value) => value.As<short>();

    /// <summary>The number as an int.</summary>
    public static int ToInt32(this Scalar value) => value.As<int>();

    /// <summary>The number as a long.</summary>
    public static long ToInt64(this Scalar value) => value.As<long>();

    /// <summary>The number as a float.</summary>
    public static float ToSingle(this Scalar value) => value.As<float>();

    /// <summary>The number as a double.</summary>
    public static double ToDouble(this Scalar value) => value.As<double>();

    /// <summary>The number as a Half.</summary>
    public static Half ToHalf(this Scalar value) => value.As<Half>();

    /// <summary>The number as a pair of floats.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value) => value.As<(float, float)>();

    /// <summary>The number as a Complex.</summary>
    public static Complex ToComplexFloat64(this Scalar value) => value.As<Complex>();

    /// <summary>A BFloat16 scalar: the number rounded to 8 bits of precision.</summary>
    public static Scalar ToBFloat16Scalar(this float value) => Scalar.Of((BFloat16)value);

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this Complex value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this (float, float) value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>A scalar.</summary>
    public static Scalar ToScalar(this Half value) => value;
}
