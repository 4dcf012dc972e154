using System.Numerics;
using static System.Numerics.Vector;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The two S-shaped functions and what is made of them.</summary>
internal static class Sigmoids
{
    private struct Logistic : IFloatMap1
    {
        public static Complex Of(Complex x) => 1 / (1 + Complex.Exp(-x));

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => Functions.Sigmoid(x, y);
    }

    private struct HyperbolicTangent : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Tanh(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => Functions.Tanh(x, y);
    }

    internal readonly struct LogisticSlope : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> y) where T : unmanaged, INumber<T> => g * y * (Vector<T>.One - y);
    }

    internal readonly struct HyperbolicTangentSlope : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> y) where T : unmanaged, INumber<T> => g * (Vector<T>.One - y * y);
    }

    /// <summary>min(x, 0) − ln(1 + e^(−|x|)), given the logarithm.</summary>
    private readonly struct LowerPart : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> x, Vector<T> log) where T : unmanaged, INumber<T> => Min(x, Vector<T>.Zero) - log;
    }

    /// <summary>y = 1 / (1 + e⁻ˣ); ∂L/∂x = g · y · (1 − y).</summary>
    public static Tensor Sigmoid(Tensor x, Tensor? into = null) => Unary.OfResult<Logistic>("SigmoidBackward0", x, SigmoidGradient, into);

    private static Tensor SigmoidGradient(Tensor g, Tensor y) => y.is_complex() ? g * y * (1 - y) : Unary.Slope(
        static (g, y) => Formula.Float(new LogisticSlope(), g, y), g, y, static y => y.mul(-2).add(1));

    /// <summary>y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ); ∂L/∂x = g · (1 − y²).</summary>
    public static Tensor Tanh(Tensor x, Tensor? into = null) => Unary.OfResult<HyperbolicTangent>("TanhBackward0", x, TanhGradient, into);

    private static Tensor TanhGradient(Tensor g, Tensor y) => y.is_complex() ? g * (1 - y * y) : Unary.Slope(
        static (g, y) => Formula.Float(new HyperbolicTangentSlope(), g, y), g, y, static y => y.mul(-2));

    /// <summary>y = ln σ(x) = min(x, 0) − ln(1 + e^(−|x|)); ∂L/∂x = g · σ(−x).</summary>
    public static Tensor LogSigmoid(Tensor x)
    {
        using var plain = x.detach();
        using var size = plain.abs();
        using var inverse = size.neg();
        using var power = inverse.exp();
        using var log = power.log1p();
        return Unary.OfInput("LogSigmoidBackward0", x, Formula.Float(new LowerPart(), plain, log), static (g, x) => Arithmetic.Mul(g,
            Sigmoid(x.neg())));
    }

    /// <summary>y = a · σ(b), where a and b are the halves of x along a dimension. Composed of other operators.</summary>
    /// <exception cref="ArgumentException">The dimension has an odd size, or x has no dimensions.</exception>
    public static Tensor Glu(Tensor x, long dim)
    {
        if (x.Rank == 0) throw new ArgumentException("glu does not support 0-dimensional tensors");
        var size = x.Sizes[Shape.Dim(dim, x.Rank)];
        if (size % 2 != 0) throw new ArgumentException($"Halving dimension must be even, but dimension {dim} is size {size}");
        using var a = Views.Slice(x, dim, 0, size / 2, 1);
        using var b = Views.Slice(x, dim, size / 2, size, 1);
        using var gate = Sigmoid(b);
        return Arithmetic.Mul(a, gate);
    }

    /// <summary>y = x − tanh x. Composed of other operators.</summary>
    public static Tensor Tanhshrink(Tensor x)
    {
        using var tanh = Tanh(x);
        return Arithmetic.Sub(x, tanh);
    }

    /// <summary>y = x / (1 + |x|). Composed of other operators.</summary>
    public static Tensor Softsign(Tensor x)
    {
        using var size = x.abs();
        using var above = size.add(1);
        return Arithmetic.Div(x, above);
    }
}
