using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Powers and roots.</summary>
internal static class Powers
{
    private struct RealPower : IFloatMap2, IComplexMap2
    {
        public static Complex<T> Of<T>(Complex<T> a, Complex<T> b) where T : unmanaged, IFloatingPointIeee754<T> =>
            (Complex<T>)Complex.Pow(a, b);

        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Pow(a, b, y);
    }

    /// <summary>Exact powers of whole numbers, modulo their range; negative exponents give the whole part, which is 0 but for ±1.</summary>
    private struct WholePower : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = Power(a[i], long.CreateTruncating(b[i]));
        }

        private static T Power<T>(T x, long exponent) where T : INumber<T>
        {
            if (exponent < 0) return x == T.One ? x : x == -T.One ? (exponent % 2 == 0 ? T.One : x) : T.Zero;
            var power = T.One;
            for (var square = x; exponent > 0; exponent >>= 1, square *= square)
                if (exponent % 2 == 1) power *= square;
            return power;
        }
    }

    private readonly struct Squared : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> => x * x;
    }

    private struct SquareRoot : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Sqrt(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Sqrt(x, y);
    }

    private struct InverseSquareRoot : IFloatMap1
    {
        public static Complex Of(Complex x) => 1 / Complex.Sqrt(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            TensorPrimitives.Sqrt(x, y);
            TensorPrimitives.Divide(T.One, y, y);
        }
    }

    private struct Inverse : IFloatMap1
    {
        public static Complex Of(Complex x) => 1 / x;

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Divide(T.One, x, y);
    }

    /// <summary>y = a^b; ∂L/∂a = g · b · a^(b−1), 0 where b = 0; ∂L/∂b = g · y · ln a, 0 where a = 0 and b ≥ 0.</summary>
    public static Tensor Pow(Tensor a, Tensor b)
    {
        var dtype = TypePromotion.Of(a, b);
        if (!dtype.IsFloat() && !dtype.IsComplex()) return Elementwise.Number2<WholePower>(a, b);
        var y = dtype.IsComplex() ? ComplexElementwise.Map<RealPower>(a, b) : Elementwise.Float2<RealPower>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("PowBackward1");
        var (sa, sb, sy) = (node.Save(a), node.Save(b), node.SaveFor(b, y));
        return node.Record(y,
            (a, g => where(((Tensor)sb).eq(0), zeros_like(g), Complexes.Adjoint(g, h =>
                Arithmetic.Mul(h, Arithmetic.Mul(sb, Pow(sa, ((Tensor)sb).sub(1))))))),
            (b, g => where(((Tensor)sa).eq(0).logical_and(((Tensor)sb).real.ge(0)), zeros_like(g), Complexes.Adjoint(g, h =>
                Arithmetic.Mul(h, Arithmetic.Mul(sy, ((Tensor)sa).log()))))));
    }

    /// <summary>y = x^exponent; ∂L/∂x = g · exponent · x^(exponent−1). Squares and square roots are taken directly.</summary>
    /// <exception cref="ArgumentException">A whole number to a negative whole power.</exception>
    public static Tensor Pow(Tensor x, Scalar exponent)
    {
        using var uncounted = Scoped.Uncounted();
        if (exponent.Complex == 2 && x.dtype != ScalarType.Bool) return Square(x);
        if (exponent.Complex == 0.5 && (x.is_floating_point() || x.is_complex())) return Sqrt(x);
        if (exponent.Real < 0 && is_integral(TypePromotion.Of(x, exponent)))
            throw new ArgumentException($"Integers to negative integer powers are not allowed, got exponent {exponent}", nameof(exponent));
        using var number = Elementwise.Operand(exponent, x);
        return Pow(x, number);
    }

    /// <summary>y = x²; ∂L/∂x = 2 · g · x.</summary>
    public static Tensor Square(Tensor x) => x.is_complex() ? Arithmetic.Mul(x, x)
        : Unary.OfInput("PowBackward0", x, Formula.Number(new Squared(), x), static (g, x) => g * x * 2);

    /// <summary>y = √x; ∂L/∂x = g / (2y).</summary>
    public static Tensor Sqrt(Tensor x, Tensor? into = null) =>
        Unary.OfResult<SquareRoot>("SqrtBackward0", x, static (g, y) => g / (y * 2), into);

    /// <summary>y = 1 / √x; ∂L/∂x = −½ · g · y³.</summary>
    public static Tensor Rsqrt(Tensor x, Tensor? into = null) =>
        Unary.OfResult<InverseSquareRoot>("RsqrtBackward0", x, static (g, y) => g * (y * y * y) * -0.5, into);

    /// <summary>y = 1 / x; ∂L/∂x = −g · y².</summary>
    public static Tensor Reciprocal(Tensor x, Tensor? into = null) =>
        Unary.OfResult<Inverse>("ReciprocalBackward0", x, static (g, y) => -g * (y * y), into);

    /// <summary>y = a^b in Float64.</summary>
    public static Tensor FloatPower(Tensor a, Tensor b)
    {
        using var uncounted = Scoped.Uncounted();
        using var real = a.to(ScalarType.Float64);
        using var exponent = b.to(ScalarType.Float64);
        return Pow(real, exponent);
    }

    /// <summary>y = a · 2^b. Composed of other operators.</summary>
    public static Tensor Ldexp(Tensor a, Tensor b)
    {
        using var power = Exponentials.Exp2(b);
        return Arithmetic.Mul(a, power);
    }
}
