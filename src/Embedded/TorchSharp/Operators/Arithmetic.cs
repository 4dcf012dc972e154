using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>+ − × ÷ and their relatives. Operands broadcast; gradients are summed back to the operands' shapes by the engine.</summary>
internal static class Arithmetic
{
    private struct Sum : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Add(a, b, y);
    }

    private struct Difference : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(a, b, y);
    }

    private struct Product : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(a, b, y);
    }

    private struct Quotient : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Divide(a, b, y);
    }

    private struct WholeQuotient : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++)
                y[i] = b[i] != T.Zero ? a[i] / b[i] : throw new DivideByZeroException("ZeroDivisionError: integer division by zero");
        }
    }

    private struct FloorQuotient : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++)
            {
                if (b[i] == T.Zero) throw new DivideByZeroException("ZeroDivisionError: integer division by zero");
                var whole = a[i] / b[i];
                y[i] = whole * b[i] != a[i] && T.IsNegative(a[i]) != T.IsNegative(b[i]) ? whole - T.One : whole;
            }
        }
    }

    private struct Floor : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Floor(x, y);
    }

    private struct Truncation : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Truncate(x, y);
    }

    private struct Negation : INumberMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, y);
    }

    private struct Root : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, y);
    }

    private struct Power : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Pow(a, b, y);
    }

    /// <summary>y = a + b; ∂L/∂a = g, ∂L/∂b = g. For Bool: or.</summary>
    public static Tensor Add(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = Elementwise.Number2<Sum>(a, b, into);
        if (y.dtype == ScalarType.Bool) Logic.Normalize(y);
        return into is null && Node.Wanted(a, b) ? new Node("AddBackward0").Record(y, (a, g => g), (b, g => g)) : y;
    }

    /// <summary>y = a − b; ∂L/∂a = g, ∂L/∂b = −g.</summary>
    /// <exception cref="ArgumentException">Both operands are Bool.</exception>
    public static Tensor Sub(Tensor a, Tensor b, Tensor? into = null)
    {
        if (a.dtype == ScalarType.Bool && b.dtype == ScalarType.Bool)
            throw new ArgumentException("Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.");
        var y = Elementwise.Number2<Difference>(a, b, into);
        return into is null && Node.Wanted(a, b) ? new Node("SubBackward0").Record(y, (a, g => g), (b, g => Neg(g))) : y;
    }

    /// <summary>y = a · b, element by element; ∂L/∂a = g · b, ∂L/∂b = g · a. For Bool: and.</summary>
    public static Tensor Mul(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = Elementwise.Number2<Product>(a, b, into);
        if (into is not null || !Node.Wanted(a, b)) return y;
        var node = new Node("MulBackward0");
        var (sa, sb) = (node.SaveFor(b, a), node.SaveFor(a, b));
        return node.Record(y, (a, g => Mul(g, sb)), (b, g => Mul(g, sa)));
    }

    /// <summary>y = a / b, always floating point; ∂L/∂a = g / b, ∂L/∂b = −g · a / b².</summary>
    public static Tensor Div(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = Elementwise.Float2<Quotient>(a, b, into);
        if (into is not null || !Node.Wanted(a, b)) return y;
        var node = new Node("DivBackward0");
        var (sa, sb) = (node.SaveFor(b, a), node.Save(b));
        return node.Record(y, (a, g => Div(g, sb)), (b, g => Mul(Neg(g), Div(Div(sa, sb), sb))));
    }

    /// <summary>y = a / b rounded to a whole number, of the promoted dtype; the gradient is 0.</summary>
    public static Tensor Div(Tensor a, Tensor b, RoundingMode rounding)
    {
        if (rounding == RoundingMode.None) return Div(a, b);
        using var left = a.detach();
        using var right = b.detach();
        var dtype = TypePromotion.Of(a, b);
        if (!dtype.IsFloat()) return rounding == RoundingMode.floor ? Elementwise.Number2<FloorQuotient>(left, right) : Elementwise.Number2<WholeQuotient>(left, right);
        using var real = Div(left, right);
        return rounding == RoundingMode.floor ? Elementwise.Float1<Floor>(real) : Elementwise.Float1<Truncation>(real);
    }

    /// <summary>y = −x; ∂L/∂x = −g.</summary>
    /// <exception cref="ArgumentException">The tensor is Bool.</exception>
    public static Tensor Neg(Tensor x, Tensor? into = null)
    {
        if (x.dtype == ScalarType.Bool)
            throw new ArgumentException("Negation, the `-` operator, on a bool tensor is not supported. Use the `~` or `logical_not()` operator instead.");
        var y = Elementwise.Number1<Negation>(x, into);
        return into is null && Node.Wanted(x) ? new Node("NegBackward0").Record(y, (x, g => Neg(g))) : y;
    }

    /// <summary>y = a^b; ∂L/∂a = g · b · a^(b−1), 0 where b = 0; ∂L/∂b = g · y · ln a, 0 where a = 0 and b ≥ 0.</summary>
    public static Tensor Pow(Tensor a, Tensor b)
    {
        var y = Elementwise.Float2<Power>(a, b);
        if (!TypePromotion.Of(a, b).IsFloat())
        {
            using var real = y;
            return Copies.Cast(real, TypePromotion.Of(a, b));
        }
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("PowBackward1");
        var (sa, sb, sy) = (node.Save(a), node.Save(b), node.SaveFor(b, y));
        return node.Record(y,
            (a, g => where(((Tensor)sb).eq(0), zeros_like(g), Mul(g, Mul(sb, Pow(sa, ((Tensor)sb).sub(1)))))),
            (b, g => where(((Tensor)sa).eq(0).logical_and(((Tensor)sb).ge(0)), zeros_like(g), Mul(g, Mul(sy, ((Tensor)sa).log())))));
    }

    /// <summary>y = √x; ∂L/∂x = g / 2y.</summary>
    public static Tensor Sqrt(Tensor x)
    {
        var y = Elementwise.Float1<Root>(x);
        if (!Node.Wanted(x)) return y;
        var node = new Node("SqrtBackward0");
        var sy = node.Save(y);
        return node.Record(y, (x, g => Div(g, ((Tensor)sy).mul(2))));
    }
}
