using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Exponentials and logarithms.</summary>
internal static class Exponentials
{
    private struct Exponential : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Exp(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => Functions.Exp(x, y);
    }

    private struct PowerOfTwo : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, static x => Math.Pow(2, x));
    }

    private struct ExponentialMinusOne : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Elementary.ExpM1);
    }

    private struct Logarithm : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Log(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => Functions.Log(x, y);
    }

    private struct BinaryLogarithm : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Log(x) / Math.Log(2);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Log2(x, y);
    }

    private struct DecimalLogarithm : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Log10(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Log10(x, y);
    }

    private struct LogarithmOfOnePlus : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Elementary.Log1P);
    }

    /// <summary>y = eˣ; ∂L/∂x = g · y.</summary>
    public static Tensor Exp(Tensor x, Tensor? into = null) =>
        Unary.OfResult<Exponential>("ExpBackward0", x, static (g, y) => Arithmetic.Mul(g, y), into);

    /// <summary>y = 2ˣ; ∂L/∂x = g · y · ln 2.</summary>
    public static Tensor Exp2(Tensor x, Tensor? into = null) =>
        Unary.OfResult<PowerOfTwo>("Exp2Backward0", x, static (g, y) => g * y * Math.Log(2), into);

    /// <summary>y = eˣ − 1, exact near 0, too; ∂L/∂x = g · (y + 1).</summary>
    public static Tensor ExpM1(Tensor x, Tensor? into = null) =>
        Unary.OfResult<ExponentialMinusOne>("Expm1Backward0", x, static (g, y) => g * (y + 1), into);

    /// <summary>y = ln x; ∂L/∂x = g / x.</summary>
    public static Tensor Log(Tensor x, Tensor? into = null) =>
        Unary.OfInput<Logarithm>("LogBackward0", x, static (g, x) => Arithmetic.Div(g, x), into);

    /// <summary>y = log₂ x; ∂L/∂x = g / (x · ln 2).</summary>
    public static Tensor Log2(Tensor x, Tensor? into = null) =>
        Unary.OfInput<BinaryLogarithm>("Log2Backward0", x, static (g, x) => g / (x * Math.Log(2)), into);

    /// <summary>y = log₁₀ x; ∂L/∂x = g / (x · ln 10).</summary>
    public static Tensor Log10(Tensor x, Tensor? into = null) =>
        Unary.OfInput<DecimalLogarithm>("Log10Backward0", x, static (g, x) => g / (x * Math.Log(10)), into);

    /// <summary>y = ln(1 + x), exact near 0, too; ∂L/∂x = g / (1 + x).</summary>
    public static Tensor Log1P(Tensor x, Tensor? into = null) =>
        Unary.OfInput<LogarithmOfOnePlus>("Log1pBackward0", x, static (g, x) => g / (x + 1), into);
}
