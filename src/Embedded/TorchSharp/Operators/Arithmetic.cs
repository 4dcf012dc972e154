using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>+ − × ÷ and their relatives. Operands broadcast; gradients are summed back to the operands' shapes by the engine.</summary>
internal static class Arithmetic
{
    private struct Sum : INumberMap2, IComplexMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Add(a, b, y);

        public static Complex<T> Of<T>(Complex<T> a, Complex<T> b) where T : unmanaged, IFloatingPointIeee754<T> => a + b;
    }

    private struct Difference : INumberMap2, IComplexMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Subtract(a, b, y);

        public static Complex<T> Of<T>(Complex<T> a, Complex<T> b) where T : unmanaged, IFloatingPointIeee754<T> => a - b;
    }

    private struct Product : INumberMap2, IComplexMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Multiply(a, b, y);

        public static Complex<T> Of<T>(Complex<T> a, Complex<T> b) where T : unmanaged, IFloatingPointIeee754<T> => a * b;
    }

    private struct Quotient : IFloatMap2, IComplexMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Divide(a, b, y);

        public static Complex<T> Of<T>(Complex<T> a, Complex<T> b) where T : unmanaged, IFloatingPointIeee754<T> => a / b;
    }

    private struct Negation : INumberMap1, IComplexMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, y);

        public static Complex<T> Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T> => new(-x.Real, -x.Imaginary);
    }

    /// <summary>y = a + b; ∂L/∂a = g, ∂L/∂b = g. For Bool: or.</summary>
    public static Tensor Add(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = OfTwo<Sum>(a, b, into);
        if (y.dtype == ScalarType.Bool) Logic.Normalize(y);
        return into is null && Node.Wanted(a, b) ? new Node("AddBackward0").Record(y, (a, g => g), (b, g => g)) : y;
    }

    /// <summary>y = a − b; ∂L/∂a = g, ∂L/∂b = −g.</summary>
    /// <exception cref="ArgumentException">An operand is Bool.</exception>
    public static Tensor Sub(Tensor a, Tensor b, Tensor? into = null)
    {
        if (a.dtype == ScalarType.Bool && b.dtype == ScalarType.Bool)
            throw new ArgumentException("Subtraction, the `-` operator, with two bool tensors is not supported. "
                + "Use the `^` or `logical_xor()` operator instead.");
        if (a.dtype == ScalarType.Bool || b.dtype == ScalarType.Bool)
            throw new ArgumentException("Subtraction, the `-` operator, with a bool tensor is not supported. "
                + "If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.");
        var y = OfTwo<Difference>(a, b, into);
        return into is null && Node.Wanted(a, b) ? new Node("SubBackward0").Record(y, (a, g => g), (b, g => Neg(g))) : y;
    }

    /// <summary>y = a · b, element by element; ∂L/∂a = g · b, ∂L/∂b = g · a. For Bool: and.</summary>
    public static Tensor Mul(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = OfTwo<Product>(a, b, into);
        if (into is not null || !Node.Wanted(a, b)) return y;
        var node = new Node("MulBackward0");
        var (sa, sb) = (node.SaveFor(b, a), node.SaveFor(a, b));
        return node.Record(y, (a, g => Complexes.Adjoint(g, h => Mul(h, sb))), (b, g => Complexes.Adjoint(g, h => Mul(h, sa))));
    }

    /// <summary>y = a / b, always floating point; ∂L/∂a = g / b, ∂L/∂b = −g · a / b².</summary>
    public static Tensor Div(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = TypePromotion.Of(a, b).IsComplex() ? ComplexElementwise.Map<Quotient>(a, b, into)
            : Elementwise.Float2<Quotient>(a, b, into);
        if (into is not null || !Node.Wanted(a, b)) return y;
        var node = new Node("DivBackward0");
        var (sa, sb) = (node.SaveFor(b, a), node.Save(b));
        return node.Record(y, (a, g => Complexes.Adjoint(g, h => Div(h, sb))),
            (b, g => Complexes.Adjoint(g, h => Mul(Neg(h), Div(Div(sa, sb), sb)))));
    }

    /// <summary>y = −x; ∂L/∂x = −g.</summary>
    /// <exception cref="ArgumentException">The tensor is Bool.</exception>
    public static Tensor Neg(Tensor x, Tensor? into = null)
    {
        if (x.dtype == ScalarType.Bool)
            throw new ArgumentException("Negation, the `-` operator, on a bool tensor is not supported. "
                + "Use the `~` or `logical_not()` operator instead.");
        var y = x.is_complex() ? ComplexElementwise.Map<Negation>(x, into) : Elementwise.Number1<Negation>(x, into);
        return into is null && Node.Wanted(x) ? new Node("NegBackward0").Record(y, (x, g => Neg(g))) : y;
    }

    /// <summary>y = a + weight · (b − a). Composed of other operators.</summary>
    public static Tensor Lerp(Tensor a, Tensor b, Tensor weight)
    {
        using var uncounted = Scoped.Uncounted();
        using var way = Sub(b, a);
        using var part = Mul(weight, way);
        return Add(a, part);
    }

    /// <summary>y = x + value · a · b. Composed of other operators.</summary>
    public static Tensor AddProduct(Tensor x, Tensor a, Tensor b, Scalar value)
    {
        using var uncounted = Scoped.Uncounted();
        using var product = Mul(a, b);
        return x.add(product, value);
    }

    /// <summary>y = x + value · a / b. Composed of other operators.</summary>
    public static Tensor AddQuotient(Tensor x, Tensor a, Tensor b, Scalar value)
    {
        using var uncounted = Scoped.Uncounted();
        using var quotient = Div(a, b);
        return x.add(quotient, value);
    }

    private static Tensor OfTwo<TMap>(Tensor a, Tensor b, Tensor? into) where TMap : INumberMap2, IComplexMap2 =>
        TypePromotion.Of(a, b).IsComplex() ? ComplexElementwise.Map<TMap>(a, b, into) : Elementwise.Number2<TMap>(a, b, into);
}
