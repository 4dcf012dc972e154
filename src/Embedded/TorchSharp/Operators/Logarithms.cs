using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What is made of logarithms, safe where they or the exponentials are not finite.</summary>
internal static class Logarithms
{
    private struct LogOfSum : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < y.Length; i++)
                y[i] = T.CreateTruncating(Elementary.LogAddExp(double.CreateTruncating(a[i]), double.CreateTruncating(b[i])));
        }
    }

    private struct Log2OfSum : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < y.Length; i++)
            {
                var (p, q) = (double.CreateTruncating(a[i]), double.CreateTruncating(b[i]));
                y[i] = T.CreateTruncating(p == q && double.IsInfinity(p) ? p
                    : Math.Max(p, q) + Elementary.Log1P(Math.Pow(2, -Math.Abs(p - q))) / Math.Log(2));
            }
        }
    }

    private struct TimesLog : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsNaN(b[i]) ? b[i] : a[i] == T.Zero ? T.Zero : a[i] * T.Log(b[i]);
        }
    }

    /// <summary>y = ln(eᵃ + eᵇ); ∂L/∂a = g · σ(a − b), ∂L/∂b = g · σ(b − a).</summary>
    public static Tensor LogAddExp(Tensor a, Tensor b) => Sum<LogOfSum>("LogaddexpBackward0", a, b, 1);

    /// <summary>y = log₂(2ᵃ + 2ᵇ); ∂L/∂a = g · σ((a − b) ln 2), ∂L/∂b = g · σ((b − a) ln 2).</summary>
    public static Tensor LogAddExp2(Tensor a, Tensor b) => Sum<Log2OfSum>("Logaddexp2Backward0", a, b, Math.Log(2));

    /// <summary>y = a · ln b, 0 where a = 0; ∂L/∂a = g · ln b, 0 where a = 0 and b ≤ 0; ∂L/∂b = g · a / b.</summary>
    public static Tensor XLogY(Tensor a, Tensor b)
    {
        var y = Elementwise.Float2<TimesLog>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("XlogyBackward0");
        var (sa, sb) = (node.Save(a), node.Save(b));
        return node.Record(y,
            (a, g => Logic.Where(((Tensor)sa).eq(0).logical_and(((Tensor)sb).le(0)), zeros_like(g), g * ((Tensor)sb).log())),
            (b, g => g * ((Tensor)sa / sb)));
    }

    /// <summary>y = a · ln(1 + b), 0 where a = 0; ∂L/∂a = g · ln(1 + b), 0 where a = 0 and b ≤ −1; ∂L/∂b = g · a / (1 + b).</summary>
    public static Tensor XLog1PY(Tensor a, Tensor b)
    {
        var y = InDoubles.Map(a, b, static (a, b) => double.IsNaN(b) ? b : a == 0 ? 0 : a * Elementary.Log1P(b));
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("SpecialXlog1PyBackward0");
        var (sa, sb) = (node.Save(a), node.Save(b));
        return node.Record(y,
            (a, g => Logic.Where(((Tensor)sa).eq(0).logical_and(((Tensor)sb).le(-1)), zeros_like(g), g * ((Tensor)sb).log1p())),
            (b, g => g * ((Tensor)sa / ((Tensor)sb + 1))));
    }

    /// <summary>y = −x · ln x, 0 at 0, −∞ below; ∂L/∂x = −g · (1 + ln x).</summary>
    public static Tensor Entropy(Tensor x) => Unary.OfInput("SpecialEntrBackward0", x,
        InDoubles.Map(x, static x => x == 0 ? 0 : x < 0 ? double.NegativeInfinity : -x * Math.Log(x)),
        static (g, x) => -g * (x.log() + 1));

    /// <summary>y = ln(x / (1 − x)), with x first limited to [eps, 1 − eps] if eps is given. Composed of other operators.</summary>
    public static Tensor Logit(Tensor x, double? eps)
    {
        using var inside = eps is { } margin ? Bounds.Clamp(x, margin, 1 - margin) : x.alias();
        using var rest = 1 - inside;
        using var odds = inside / rest;
        return Exponentials.Log(odds);
    }

    private static Tensor Sum<TMap>(string name, Tensor a, Tensor b, double factor) where TMap : IFloatMap2
    {
        if (is_integral(a.dtype) && is_integral(b.dtype)) throw Elementwise.Unsupported(a.dtype, "logaddexp");
        var y = Elementwise.Float2<TMap>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node(name);
        var (sa, sb) = (node.Save(a), node.Save(b));
        return node.Record(y, (a, g => g * Sigmoids.Sigmoid(((Tensor)sa - sb) * factor)),
            (b, g => g * Sigmoids.Sigmoid(((Tensor)sb - sa) * factor)));
    }
}
