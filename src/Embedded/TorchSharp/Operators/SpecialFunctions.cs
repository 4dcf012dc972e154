using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Integrals and infinite products that have names of their own.</summary>
internal static class SpecialFunctions
{
    private struct Error : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => Functions.Erf(x, y);
    }

    private struct ErrorComplement : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, ErrorFunction.Complementary);
    }

    private struct ErrorInverse : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, ErrorFunction.Inverse);
    }

    private struct LogOfGamma : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Gamma.Log);
    }

    private struct GammaSlope : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(x, y, Gamma.Digamma);
    }

    /// <summary>y = erf x = 2/√π ∫₀ˣ e^(−t²) dt; ∂L/∂x = g · 2/√π · e^(−x²).</summary>
    public static Tensor Erf(Tensor x, Tensor? into = null) => Unary.OfInput<Error>("ErfBackward0", x, static (g, x) => g * Bell(x), into);

    /// <summary>y = 1 − erf x; ∂L/∂x = −g · 2/√π · e^(−x²).</summary>
    public static Tensor Erfc(Tensor x, Tensor? into = null) =>
        Unary.OfInput<ErrorComplement>("ErfcBackward0", x, static (g, x) => -g * Bell(x), into);

    /// <summary>y with erf y = x; ∂L/∂x = g · √π/2 · e^(y²).</summary>
    public static Tensor Erfinv(Tensor x, Tensor? into = null) =>
        Unary.OfResult<ErrorInverse>("ErfinvBackward0", x, static (g, y) => g / Bell(y), into);

    /// <summary>y = ln |Γ(x)|; ∂L/∂x = g · ψ(x).</summary>
    public static Tensor Lgamma(Tensor x, Tensor? into = null) =>
        Unary.OfInput<LogOfGamma>("LgammaBackward0", x, static (g, x) => g * Digamma(x), into);

    /// <summary>y = ψ(x) = Γ′(x) / Γ(x); ∂L/∂x = g · ψ′(x).</summary>
    public static Tensor Digamma(Tensor x, Tensor? into = null) =>
        Unary.OfInput<GammaSlope>("DigammaBackward0", x, static (g, x) => g * Polygamma(1, x), into);

    /// <summary>y = the n-th derivative of ψ; ∂L/∂x = g · ψ⁽ⁿ⁺¹⁾(x).</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public static Tensor Polygamma(long n, Tensor x)
    {
        if (n < 0) throw new ArgumentOutOfRangeException(nameof(n), n, $"polygamma(n, x) does not support negative n, got {n}");
        if (n == 0) return Digamma(x);
        var y = InDoubles.Map(x, v => Gamma.Polygamma(n, v));
        return Unary.OfInput("PolygammaBackward0", x, y, (g, x) => g * Polygamma(n + 1, x));
    }

    /// <summary>y = ln Γₚ(x) = p(p − 1)/4 · ln π + Σⱼ ln Γ(x − j/2), j &lt; p. Composed of other operators.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is less than 1.</exception>
    public static Tensor MultivariateLgamma(Tensor x, long p)
    {
        if (p < 1) throw new ArgumentOutOfRangeException(nameof(p), p, $"p has to be greater than or equal to 1, got {p}");
        using var first = Lgamma(x);
        var sum = first + p * (p - 1) / 4.0 * Math.Log(Math.PI);
        for (var j = 1; j < p; j++)
        {
            using var before = sum;
            using var shifted = x - j / 2.0;
            using var term = Lgamma(shifted);
            sum = before + term;
        }
        return sum;
    }

    /// <summary>y = ζ(s, x) = Σₖ (x + k)^(−s); ∂L/∂x = −g · s · ζ(s + 1, x). PyTorch has no derivative by s.</summary>
    public static Tensor Zeta(Tensor s, Tensor x)
    {
        var y = InDoubles.Map(s, x, Gamma.Zeta);
        if (!Node.Wanted(s, x)) return y;
        var node = new Node("SpecialZetaBackward0");
        var (ss, sx) = (node.Save(s), node.Save(x));
        return node.Record(y, (s, _ => Unary.NoDerivative("zeta")), (x, g => -g * ss * Zeta((Tensor)ss + 1, sx)));
    }

    /// <summary>2/√π · e^(−x²).</summary>
    private static Tensor Bell(Tensor x) => Exponentials.Exp(-(x * x)) * (2 / Math.Sqrt(Math.PI));
}
