using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Sine and cosine and what is made of them, of circles and hyperbolas.</summary>
internal static class Trigonometry
{
    private struct Sine : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Sin(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sin(x, y);
    }

    private struct Cosine : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Cos(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Cos(x, y);
    }

    private struct Tangent : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Tan(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tan(x, y);
    }

    private struct Arcsine : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Asin(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Asin(x, y);
    }

    private struct Arccosine : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Acos(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Acos(x, y);
    }

    private struct Arctangent : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Atan(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Atan(x, y);
    }

    private struct HyperbolicSine : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Sinh(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Math.Sinh);
    }

    private struct HyperbolicCosine : IFloatMap1
    {
        public static Complex Of(Complex x) => Complex.Cosh(x);

        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Cosh(x, y);
    }

    private struct HyperbolicArcsine : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Asinh(x, y);
    }

    private struct HyperbolicArccosine : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Acosh(x, y);
    }

    private struct HyperbolicArctangent : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Atanh(x, y);
    }

    private struct CardinalSine : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Elementary.Sinc);
    }

    private struct CardinalSineSlope : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Elementary.SincSlope);
    }

    private struct Angle : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Atan2(a, b, y);
    }

    private struct Hypotenuse : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Hypot(a, b, y);
    }

    /// <summary>y = sin x; ∂L/∂x = g · cos x.</summary>
    public static Tensor Sin(Tensor x, Tensor? into = null) => Unary.OfInput<Sine>("SinBackward0", x, static (g, x) => g * Cos(x), into);

    /// <summary>y = cos x; ∂L/∂x = −g · sin x.</summary>
    public static Tensor Cos(Tensor x, Tensor? into = null) => Unary.OfInput<Cosine>("CosBackward0", x, static (g, x) => -g * Sin(x), into);

    /// <summary>y = tan x; ∂L/∂x = g · (1 + y²).</summary>
    public static Tensor Tan(Tensor x, Tensor? into = null) =>
        Unary.OfResult<Tangent>("TanBackward0", x, static (g, y) => g * (y * y + 1), into);

    /// <summary>y = arcsin x; ∂L/∂x = g / √(1 − x²).</summary>
    public static Tensor Asin(Tensor x, Tensor? into = null) =>
        Unary.OfInput<Arcsine>("AsinBackward0", x, static (g, x) => g * Powers.Rsqrt(1 - x * x), into);

    /// <summary>y = arccos x; ∂L/∂x = −g / √(1 − x²).</summary>
    public static Tensor Acos(Tensor x, Tensor? into = null) =>
        Unary.OfInput<Arccosine>("AcosBackward0", x, static (g, x) => -g * Powers.Rsqrt(1 - x * x), into);

    /// <summary>y = arctan x; ∂L/∂x = g / (1 + x²).</summary>
    public static Tensor Atan(Tensor x, Tensor? into = null) =>
        Unary.OfInput<Arctangent>("AtanBackward0", x, static (g, x) => g / (x * x + 1), into);

    /// <summary>y = (eˣ − e⁻ˣ) / 2; ∂L/∂x = g · cosh x.</summary>
    public static Tensor Sinh(Tensor x, Tensor? into = null) =>
        Unary.OfInput<HyperbolicSine>("SinhBackward0", x, static (g, x) => g * Cosh(x), into);

    /// <summary>y = (eˣ + e⁻ˣ) / 2; ∂L/∂x = g · sinh x.</summary>
    public static Tensor Cosh(Tensor x, Tensor? into = null) =>
        Unary.OfInput<HyperbolicCosine>("CoshBackward0", x, static (g, x) => g * Sinh(x), into);

    /// <summary>y = ln(x + √(x² + 1)); ∂L/∂x = g / √(x² + 1).</summary>
    public static Tensor Asinh(Tensor x, Tensor? into = null) =>
        Unary.OfInput<HyperbolicArcsine>("AsinhBackward0", x, static (g, x) => g * Powers.Rsqrt(x * x + 1), into);

    /// <summary>y = ln(x + √(x² − 1)); ∂L/∂x = g / √(x² − 1).</summary>
    public static Tensor Acosh(Tensor x, Tensor? into = null) =>
        Unary.OfInput<HyperbolicArccosine>("AcoshBackward0", x, static (g, x) => g * Powers.Rsqrt(x * x - 1), into);

    /// <summary>y = ½ ln((1 + x) / (1 − x)); ∂L/∂x = g / (1 − x²).</summary>
    public static Tensor Atanh(Tensor x, Tensor? into = null) =>
        Unary.OfInput<HyperbolicArctangent>("AtanhBackward0", x, static (g, x) => g / (1 - x * x), into);

    /// <summary>y = sin πx / πx, 1 at 0; ∂L/∂x = g · (cos πx − y) / x, 0 at 0.</summary>
    public static Tensor Sinc(Tensor x, Tensor? into = null) =>
        Unary.OfInput<CardinalSine>("SincBackward0", x, static (g, x) => g * SincSlope(x), into);

    /// <summary>y = sinc′ x; ∂L/∂x = −g · (π² sinc x + 2 y / x), −g · π²/3 at 0.</summary>
    private static Tensor SincSlope(Tensor x) => Unary.OfInput<CardinalSineSlope>("SincBackwardBackward0", x, static (g, x) =>
        -g * Logic.Where(x.eq(0), zeros_like(x) + Math.PI * Math.PI / 3, Sinc(x) * (Math.PI * Math.PI) + SincSlope(x) * 2 / x));

    /// <summary>y = the angle of the point (b, a), in (−π, π]; ∂L/∂a = g · b / (a² + b²), ∂L/∂b = −g · a / (a² + b²).</summary>
    public static Tensor Atan2(Tensor a, Tensor b, Tensor? into = null)
    {
        var y = Elementwise.Float2<Angle>(a, b, into);
        if (into is not null || !Node.Wanted(a, b)) return y;
        var node = new Node("Atan2Backward0");
        var (sa, sb) = (node.Save(a), node.Save(b));
        return node.Record(y, (a, g => g * ((Tensor)sb / Norm())), (b, g => -g * ((Tensor)sa / Norm())));

        Tensor Norm() => Powers.Square(sa) + Powers.Square(sb);
    }

    /// <summary>y = √(a² + b²), without overflow on the way; ∂L/∂a = g · a / y, ∂L/∂b = g · b / y.</summary>
    /// <exception cref="NotSupportedException">Both are integers.</exception>
    public static Tensor Hypot(Tensor a, Tensor b)
    {
        if (is_integral(a.dtype) && is_integral(b.dtype)) throw Elementwise.Unsupported(a.dtype, "hypot");
        var y = Elementwise.Float2<Hypotenuse>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("HypotBackward0");
        var (sa, sb, sy) = (node.SaveFor(a, a), node.SaveFor(b, b), node.Save(y));
        return node.Record(y, (a, g => g * ((Tensor)sa / sy)), (b, g => g * ((Tensor)sb / sy)));
    }
}
