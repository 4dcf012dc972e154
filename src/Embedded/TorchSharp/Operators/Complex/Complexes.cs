using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Complex numbers: parts, conjugates, sizes and angles. The gradient of a real L by z = x + iy is ∂L/∂x + i · ∂L/∂y, so that a holomorphic
/// y = f(z) has ∂L/∂z = g · conj(f′(z)).
/// </summary>
internal static class Complexes
{
    private struct Conjugate : IComplexMap1
    {
        public static Complex<T> Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T> => x with { Imaginary = -x.Imaginary };
    }

    private struct Modulus : IComplexSize
    {
        public static T Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T> => T.Hypot(x.Real, x.Imaginary);
    }

    private struct Phase : IComplexSize
    {
        public static T Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T> => T.Atan2(x.Imaginary, x.Real);
    }

    private struct Direction : IComplexMap1
    {
        public static Complex<T> Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T>
        {
            var size = T.Hypot(x.Real, x.Imaginary);
            return size == T.Zero ? default : new(x.Real / size, x.Imaginary / size);
        }
    }

    /// <summary>y = x − 2i · Im x, in memory of its own; a real tensor as it is. ∂L/∂x = conj g.</summary>
    public static Tensor Conj(Tensor x, Tensor? into = null)
    {
        if (!x.is_complex()) return into ?? x;
        var y = ComplexElementwise.Map<Conjugate>(x, into);
        return into is null && Node.Wanted(x) ? new Node("ConjBackward0").Record(y, (x, g => Conj(g))) : y;
    }

    /// <summary>conj(f(conj g)): what a gradient function that is right for real numbers is for holomorphic functions.</summary>
    public static Tensor Adjoint(Tensor g, Func<Tensor, Tensor> f) => g.is_complex() ? Conj(f(Conj(g))) : f(g);

    /// <inheritdoc cref="Adjoint(Tensor, Func{Tensor, Tensor})"/>
    public static Func<Tensor, Tensor, Tensor> Adjoint(Func<Tensor, Tensor, Tensor> f) => (g, s) => Conj(f(Conj(g), s));

    /// <summary>y = real + i · imaginary. Composed of other operators.</summary>
    /// <exception cref="ArgumentException">The dtypes differ, or are not Float32 or Float64.</exception>
    public static Tensor Make(Tensor real, Tensor imaginary)
    {
        if (!HasComplex(real) || !HasComplex(imaginary))
            throw new ArgumentException($"Expected both inputs to be Half, Float or Double tensors but got {real.dtype.TorchName()} and "
                + imaginary.dtype.TorchName());
        if (real.dtype != imaginary.dtype)
            throw new ArgumentException($"Expected object of scalar type {real.dtype.TorchName()} but got scalar type "
                + $"{imaginary.dtype.TorchName()} for second argument");
        using var scope = Scoped.Open();
        var parts = Views.Broadcast([real, imaginary]);
        return Views.AsComplex(Joining.Stack(parts, -1)).MoveToOuterDisposeScope();
    }

    /// <summary>y = size · (cos angle + i · sin angle). Composed of other operators.</summary>
    /// <exception cref="ArgumentException">The dtypes differ, or are not Float32 or Float64.</exception>
    public static Tensor Polar(Tensor size, Tensor angle)
    {
        using var scope = Scoped.Open();
        return Make(size * angle.cos(), size * angle.sin()).MoveToOuterDisposeScope();
    }

    /// <summary>y = |x|, real; ∂L/∂x = g · x / |x|, 0 where x = 0.</summary>
    public static Tensor Absolute(Tensor x) =>
        Unary.OfInput("AbsBackward0", x, ComplexElementwise.Size<Modulus>(x), static (g, x) => Arithmetic.Mul(g, Sign(x)));

    /// <summary>y = x / |x|, 0 where x = 0; ∂L/∂x = (g − y · Re(g · conj y)) / |x|, 0 where x = 0.</summary>
    public static Tensor Sign(Tensor x, Tensor? into = null) =>
        Unary.OfInput("SgnBackward0", x, ComplexElementwise.Map<Direction>(x, into), static (g, x) =>
        {
            var (size, y) = (Absolute(x), Sign(x));
            var along = Views.RealPart(Arithmetic.Mul(g, Conj(y)));
            return where(size.eq(0), zeros_like(g), (g - y * along) / size);
        }, into);

    /// <summary>
    /// y = the angle of x to the positive real axis, in (−π, π]; of a real x, 0 or π (NaN for NaN). ∂L/∂x = g · ix / |x|², 0 where x = 0 or
    /// x is real.
    /// </summary>
    public static Tensor Angle(Tensor x)
    {
        if (x.is_complex())
            return Unary.OfInput("AngleBackward0", x, ComplexElementwise.Size<Phase>(x), static (g, x) =>
                where(x.eq(0), zeros_like(x), g * (x * Complex.ImaginaryOne) / (x * Conj(x))));
        using var scope = Scoped.Open();
        var value = x.is_floating_point() ? x.detach() : x.to(get_default_dtype());
        var straight = where(value.lt(0), full_like(value, Math.PI), zeros_like(value));
        return Unary.Flat("AngleBackward0", x, where(value.isnan(), value, straight)).MoveToOuterDisposeScope();
    }

    private static bool HasComplex(Tensor x) => x.dtype is ScalarType.Float32 or ScalarType.Float64;
}
