using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The limits of a floating-point dtype.</summary>
    public struct FInfo
    {
        /// <summary>The number of bits of a number.</summary>
        public int bits;

        /// <summary>The distance from 1 to the next larger number.</summary>
        public double eps;

        /// <summary>The largest number.</summary>
        public double max;

        /// <summary>The smallest number, −max.</summary>
        public double min;

        /// <summary>The smallest positive number of full precision.</summary>
        public double tiny;

        /// <summary>The smallest positive number of full precision.</summary>
        public double smallest_normal;

        /// <summary>10^−d, where d is the number of decimal digits that a number keeps for sure.</summary>
        public double resolution;
    }

    /// <summary>The limits of the default dtype.</summary>
    public static FInfo finfo() => finfo(get_default_dtype());

    /// <summary>The limits of a floating-point dtype.</summary>
    /// <exception cref="ArgumentException">The dtype is not floating point.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => Limits(16, 10, -14, (double)Half.MaxValue, 1e-3),
        ScalarType.BFloat16 => Limits(16, 7, -126, Math.ScaleB(2 - Math.ScaleB(1, -7), 127), 1e-2),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Limits(32, 23, -126, float.MaxValue, 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Limits(64, 52, -1022, double.MaxValue, 1e-15),
        _ => throw new ArgumentException($"torch.finfo() requires a floating point dtype, got {dtype.TorchName()}", nameof(dtype)),
    };

    /// <summary>The largest number of an integer dtype.</summary>
    /// <exception cref="ArgumentException">The dtype is not an integer.</exception>
    public static long max_int_value(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => throw new ArgumentException($"max_int_value() requires an integer dtype, got {type.TorchName()}", nameof(type)),
    };

    private static FInfo Limits(int bits, int mantissa, int exponent, double max, double resolution)
    {
        var normal = Math.ScaleB(1, exponent);
        return new()
        {
            bits = bits,
            eps = Math.ScaleB(1, -mantissa),
            max = max,
            min = -max,
            tiny = normal,
            smallest_normal = normal,
            resolution = resolution,
        };
    }
}
