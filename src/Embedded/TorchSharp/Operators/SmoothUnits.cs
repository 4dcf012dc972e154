using System.Numerics;
using static System.Numerics.Vector;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Smooth relatives of relu.</summary>
internal static class SmoothUnits
{
    /// <summary>y = x · Φ(x), where Φ(x) = ½ (1 + erf(x / √2)).</summary>
    private struct GaussianUnit : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            Span<T> scratch = stackalloc T[Math.Min(Functions.Block, y.Length)];
            for (var at = 0; at < y.Length; at += scratch.Length)
            {
                var cdf = scratch[..Math.Min(scratch.Length, y.Length - at)];
                var part = x.Slice(at, cdf.Length);
                Distribution(part, cdf);
                TensorPrimitives.Multiply(part, cdf, y.Slice(at, cdf.Length));
            }
        }

        public static void Distribution<T>(ReadOnlySpan<T> x, Span<T> cdf) where T : unmanaged, IFloatingPointIeee754<T>
        {
            TensorPrimitives.Multiply(x, T.CreateTruncating(1 / Math.Sqrt(2)), cdf);
            Functions.Erf(cdf, cdf);
            TensorPrimitives.Add(cdf, T.One, cdf);
            TensorPrimitives.Multiply(cdf, T.CreateTruncating(0.5), cdf);
        }
    }

    /// <summary>d = g · (Φ(x) + x · φ(x)), where φ(x) = e^(−x²/2) / √2π.</summary>
    private struct GaussianUnitSlope : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> g, ReadOnlySpan<T> x, Span<T> d) where T : unmanaged, IFloatingPointIeee754<T>
        {
            Span<T> scratch = stackalloc T[Math.Min(Functions.Block, d.Length)];
            Span<T> more = stackalloc T[scratch.Length];
            for (var at = 0; at < d.Length; at += scratch.Length)
            {
                var cdf = scratch[..Math.Min(scratch.Length, d.Length - at)];
                var pdf = more[..cdf.Length];
                var part = x.Slice(at, cdf.Length);
                GaussianUnit.Distribution(part, cdf);
                TensorPrimitives.Multiply(part, part, pdf);
                TensorPrimitives.Multiply(pdf, T.CreateTruncating(-0.5), pdf);
                Functions.Exp(pdf, pdf);
                TensorPrimitives.Multiply(pdf, T.CreateTruncating(1 / Math.Sqrt(2 * Math.PI)), pdf);
                TensorPrimitives.MultiplyAdd(pdf, part, cdf, pdf);
                TensorPrimitives.Multiply(pdf, g.Slice(at, cdf.Length), d.Slice(at, cdf.Length));
            }
        }
    }

    /// <summary>y = x · σ(x).</summary>
    private struct LogisticUnit : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            Span<T> scratch = stackalloc T[Math.Min(Functions.Block, y.Length)];
            for (var at = 0; at < y.Length; at += scratch.Length)
            {
                var sigmoid = scratch[..Math.Min(scratch.Length, y.Length - at)];
                Functions.Sigmoid(x.Slice(at, sigmoid.Length), sigmoid);
                TensorPrimitives.Multiply(x.Slice(at, sigmoid.Length), sigmoid, y.Slice(at, sigmoid.Length));
            }
        }
    }

    /// <summary>d = g · σ(x) · (1 + x · (1 − σ(x))).</summary>
    private struct LogisticUnitSlope : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> g, ReadOnlySpan<T> x, Span<T> d) where T : unmanaged, IFloatingPointIeee754<T>
        {
            Span<T> scratch = stackalloc T[Math.Min(Functions.Block, d.Length)];
            Span<T> more = stackalloc T[scratch.Length];
            for (var at = 0; at < d.Length; at += scratch.Length)
            {
                var sigmoid = scratch[..Math.Min(scratch.Length, d.Length - at)];
                var slope = more[..sigmoid.Length];
                Functions.Sigmoid(x.Slice(at, sigmoid.Length), sigmoid);
                TensorPrimitives.Subtract(T.One, sigmoid, slope);
                TensorPrimitives.MultiplyAdd(slope, x.Slice(at, sigmoid.Length), T.One, slope);
                TensorPrimitives.Multiply(slope, sigmoid, slope);
                TensorPrimitives.Multiply(slope, g.Slice(at, sigmoid.Length), d.Slice(at, sigmoid.Length));
            }
        }
    }

    /// <summary>x where βx &gt; threshold, else (max(βx, 0) + log) / β.</summary>
    private readonly struct UpperPart(double beta, double threshold) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> x, Vector<T> log) where T : unmanaged, INumber<T>
        {
            var scaled = x * Formula.All<T>(beta);
            return ConditionalSelect(GreaterThan(scaled, Formula.All<T>(threshold)), x,
                (Max(scaled, Vector<T>.Zero) + log) / Formula.All<T>(beta));
        }
    }

    /// <summary>scale · x where x &gt; 0, else factor · e.</summary>
    private readonly struct Joined(double scale, double factor) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> x, Vector<T> e) where T : unmanaged, INumber<T> =>
            ConditionalSelect(GreaterThan(x, Vector<T>.Zero), x * Formula.All<T>(scale), e * Formula.All<T>(factor));
    }

    /// <summary>
    /// y = x · Φ(x), Φ the standard normal distribution function; ∂L/∂x = g · (Φ(x) + x · φ(x)) (Hendrycks and Gimpel 2016).
    /// </summary>
    public static Tensor Gelu(Tensor x, Tensor? into = null) => Unary.OfInput<GaussianUnit>("GeluBackward0", x, GeluGradient, into);

    private static Tensor GeluGradient(Tensor g, Tensor x) =>
        Unary.Slope(static (g, x) => Elementwise.Float2<GaussianUnitSlope>(g, x), g, x, static x =>
    {
        var square = x * x;
        return (square * -0.5).exp() * (2 - square) * (1 / Math.Sqrt(2 * Math.PI));
    });

    /// <summary>y = x · σ(x); ∂L/∂x = g · σ(x) · (1 + x · (1 − σ(x))) (Elfwing, Uchibe and Doya 2017).</summary>
    public static Tensor Silu(Tensor x, Tensor? into = null) => Unary.OfInput<LogisticUnit>("SiluBackward0", x, SiluGradient, into);

    private static Tensor SiluGradient(Tensor g, Tensor x) =>
        Unary.Slope(static (g, x) => Elementwise.Float2<LogisticUnitSlope>(g, x), g, x, static x =>
    {
        var s = Sigmoids.Sigmoid(x);
        return s * (1 - s) * (2 + x * (1 - 2 * s));
    });

    /// <summary>y = ln(1 + e^(βx)) / β, or x where βx &gt; threshold; ∂L/∂x = g · σ(βx), or g there.</summary>
    public static Tensor Softplus(Tensor x, double beta, double threshold)
    {
        using var plain = x.detach();
        using var scaled = plain.mul(beta);
        using var size = scaled.abs();
        using var inverse = size.neg();
        using var power = Exponentials.Exp(inverse);
        using var log = Exponentials.Log1P(power);
        return Unary.OfInput("SoftplusBackward0", x, Formula.Float(new UpperPart(beta, threshold), x, log), (g, x) =>
        {
            var z = x * beta;
            return g * Logic.Where(z.gt(threshold), ones_like(z), Sigmoids.Sigmoid(z));
        });
    }

    /// <summary>y = x · tanh(ln(1 + eˣ)). Composed of other operators (Misra 2019).</summary>
    public static Tensor Mish(Tensor x)
    {
        using var softplus = Softplus(x, 1, 20);
        using var tanh = Sigmoids.Tanh(softplus);
        return Arithmetic.Mul(x, tanh);
    }

    /// <summary>y = scale · x where x &gt; 0, else α · scale · (e^(input_scale · x) − 1); ∂L/∂x = g · scale, or
    /// g · α · scale · input_scale · e^(input_scale · x).</summary>
    public static Tensor Elu(Tensor x, double alpha, double scale, double inputScale)
    {
        using var plain = x.detach();
        using var scaled = plain.mul(inputScale);
        using var e = Exponentials.ExpM1(scaled);
        return Unary.OfInput("EluBackward0", x, Formula.Float(new Joined(scale, alpha * scale), x, e), (g, x) => Logic.Where(
            x.gt(0), g * scale, g * (Bounds.Clamp(x, null, 0) * inputScale).exp() * (alpha * scale * inputScale)));
    }

    /// <summary>As <see cref="Elu"/>, with the α and scale that keep mean 0 and variance 1 (Klambauer et al. 2017).</summary>
    public static Tensor Selu(Tensor x) => Elu(x, 1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1);

    /// <summary>y = max(x, 0) + min(0, α (e^(x/α) − 1)).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is 0.</exception>
    public static Tensor Celu(Tensor x, double alpha) => alpha != 0 ? Elu(x, alpha, 1, 1 / alpha)
        : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "ZeroDivisionError: alpha cannot be 0 for CELU");
}
