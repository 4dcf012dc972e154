using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// x + y·i with parts of one floating-point type: the element of complex tensors. Lies in memory as <see cref="Complex"/> and as a pair of
/// floats do.
/// </summary>
internal readonly record struct Complex<T>(T Real, T Imaginary) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Converted from double precision.</summary>
    public static explicit operator Complex<T>(Complex z) => new(T.CreateTruncating(z.Real), T.CreateTruncating(z.Imaginary));

    /// <summary>In double precision.</summary>
    public static implicit operator Complex(Complex<T> z) => new(double.CreateTruncating(z.Real), double.CreateTruncating(z.Imaginary));

    public static Complex<T> operator +(Complex<T> a, Complex<T> b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

    public static Complex<T> operator -(Complex<T> a, Complex<T> b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

    public static Complex<T> operator *(Complex<T> a, Complex<T> b) =>
        new(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real);

    /// <summary>By the larger part of the divisor first, so that no square overflows (Smith 1962).</summary>
    public static Complex<T> operator /(Complex<T> a, Complex<T> b)
    {
        if (T.Abs(b.Real) >= T.Abs(b.Imaginary))
        {
            if (b.Real == T.Zero && b.Imaginary == T.Zero) return new(a.Real / b.Real, a.Imaginary / b.Real);
            var (ratio, divisor) = (b.Imaginary / b.Real, b.Real + b.Imaginary * (b.Imaginary / b.Real));
            return new((a.Real + a.Imaginary * ratio) / divisor, (a.Imaginary - a.Real * ratio) / divisor);
        }
        else
        {
            var (ratio, divisor) = (b.Real / b.Imaginary, b.Imaginary + b.Real * (b.Real / b.Imaginary));
            return new((a.Real * ratio + a.Imaginary) / divisor, (a.Imaginary * ratio - a.Real) / divisor);
        }
    }
}
