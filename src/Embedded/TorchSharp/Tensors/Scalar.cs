using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>One number of any dtype, as an argument of tensor operations. Converts implicitly from C#'s numbers.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly double imaginary;
    private readonly long integer;

    private Scalar(torch.ScalarType type, double real, long integer, double imaginary = 0)
    {
        Type = type;
        this.real = real;
        this.imaginary = imaginary;
        this.integer = integer;
    }

    /// <summary>Int64 for whole numbers, Float64 for others, ComplexFloat64 or Bool.</summary>
    public torch.ScalarType Type { get; }

    /// <summary>Does nothing: a scalar holds no native memory here. Kept because the real one does.</summary>
    public void Dispose() { }

    /// <summary>A Float64 scalar of a Float32 number.</summary>
    public static implicit operator Scalar(float value) => new(torch.ScalarType.Float64, value, Saturate(value));
    /// <summary>A Float64 scalar.</summary>
    public static implicit operator Scalar(double value) => new(torch.ScalarType.Float64, value, Saturate(value));
    /// <summary>A Float64 scalar of a Float16 number.</summary>
    public static implicit operator Scalar(Half value) => new(torch.ScalarType.Float64, (double)value, Saturate((double)value));
    /// <summary>An Int64 scalar.</summary>
    public static implicit operator Scalar(long value) => new(torch.ScalarType.Int64, value, value);
    /// <summary>An Int64 scalar.</summary>
    public static implicit operator Scalar(int value) => new(torch.ScalarType.Int64, value, value);
    /// <summary>An Int64 scalar.</summary>
    public static implicit operator Scalar(short value) => new(torch.ScalarType.Int64, value, value);
    /// <summary>An Int64 scalar.</summary>
    public static implicit operator Scalar(byte value) => new(torch.ScalarType.Int64, value, value);
    /// <summary>An Int64 scalar.</summary>
    public static implicit operator Scalar(sbyte value) => new(torch.ScalarType.Int64, value, value);
    /// <summary>A ComplexFloat64 scalar.</summary>
    public static implicit operator Scalar(Complex value) =>
        new(torch.ScalarType.ComplexFloat64, value.Real, Saturate(value.Real), value.Imaginary);
    /// <summary>A ComplexFloat64 scalar.</summary>
    public static implicit operator Scalar((float, float) value) =>
        new(torch.ScalarType.ComplexFloat64, value.Item1, Saturate(value.Item1), value.Item2);
    /// <summary>A Bool scalar.</summary>
    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, value ? 1 : 0, value ? 1 : 0);

    internal double Real => real;

    internal long Integer => integer;

    internal Complex Complex => new(real, imaginary);

    /// <summary>A Float64 scalar of a BFloat16 number.</summary>
    internal static Scalar Of(BFloat16 value) => new(torch.ScalarType.Float64, value, Saturate(value));

    /// <summary>The number as an element of type <typeparamref name="T"/>, converted as C# casts convert.</summary>
    /// <exception cref="InvalidOperationException">A number with an imaginary part as a real one.</exception>
    internal T As<T>() where T : unmanaged
    {
        if (typeof(T) == typeof(Complex)) { var v = Complex; return Unsafe.As<Complex, T>(ref v); }
        if (typeof(T) == typeof(Complex<double>)) { var v = (Complex<double>)Complex; return Unsafe.As<Complex<double>, T>(ref v); }
        if (typeof(T) == typeof(Complex<float>)) { var v = (Complex<float>)Complex; return Unsafe.As<Complex<float>, T>(ref v); }
        if (typeof(T) == typeof((float, float))) { var v = ((float)real, (float)imaginary); return Unsafe.As<(float, float), T>(ref v); }
        if (typeof(T) == typeof(bool)) { var v = real != 0 || imaginary != 0; return Unsafe.As<bool, T>(ref v); }
        if (imaginary != 0)
            throw new InvalidOperationException($"value {this} cannot be converted to type {typeof(T).Name} without overflow");
        if (typeof(T) == typeof(float)) { var v = (float)real; return Unsafe.As<float, T>(ref v); }
        if (typeof(T) == typeof(double)) { var v = real; return Unsafe.As<double, T>(ref v); }
        if (typeof(T) == typeof(long)) { var v = integer; return Unsafe.As<long, T>(ref v); }
        if (typeof(T) == typeof(int)) { var v = (int)integer; return Unsafe.As<int, T>(ref v); }
        if (typeof(T) == typeof(short)) { var v = (short)integer; return Unsafe.As<short, T>(ref v); }
        if (typeof(T) == typeof(byte)) { var v = (byte)integer; return Unsafe.As<byte, T>(ref v); }
        if (typeof(T) == typeof(sbyte)) { var v = (sbyte)integer; return Unsafe.As<sbyte, T>(ref v); }
        if (typeof(T) == typeof(Half)) { var v = (Half)(float)real; return Unsafe.As<Half, T>(ref v); }
        if (typeof(T) == typeof(BFloat16)) { var v = (BFloat16)(float)real; return Unsafe.As<BFloat16, T>(ref v); }
        throw new ArgumentException($"no tensor has elements of type {typeof(T).Name}");
    }

    private static long Saturate(double value) => (long)value;

    /// <summary>The number in invariant notation.</summary>
    public override string ToString() =>
        Type.IsComplex() ? Complex.ToString()
        : Type is torch.ScalarType.Bool ? (integer != 0 ? "True" : "False") : Type.IsFloat() ? real.ToString() : integer.ToString();
}
