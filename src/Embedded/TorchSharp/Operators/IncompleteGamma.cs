using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The shares of Γ(a) that the integral of tᵃ⁻¹ e⁻ᵗ has below and above x.</summary>
internal static class IncompleteGamma
{
    private struct Below : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(a, b, y, GammaIntegral.Lower);
    }

    private struct Above : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(a, b, y, GammaIntegral.Upper);
    }

    /// <summary>y = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt; ∂L/∂x = g · xᵃ⁻¹ e⁻ˣ / Γ(a). PyTorch has no derivative by a.</summary>
    /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
    public static Tensor Lower(Tensor a, Tensor x) => Recorded<Below>("igamma", "IgammaBackward0", a, x, static (g, density) => g * density);

    /// <summary>y = 1/Γ(a) ∫ₓ^∞ tᵃ⁻¹ e⁻ᵗ dt; ∂L/∂x = −g · xᵃ⁻¹ e⁻ˣ / Γ(a). PyTorch has no derivative by a.</summary>
    /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
    public static Tensor Upper(Tensor a, Tensor x) =>
        Recorded<Above>("igammac", "IgammacBackward0", a, x, static (g, density) => -g * density);

    private static Tensor Recorded<TMap>(string name, string nodeName, Tensor a, Tensor x, Func<Tensor, Tensor, Tensor> gradient)
        where TMap : IFloatMap2
    {
        if (TypePromotion.Of(a, x) is var dtype && !dtype.IsFloat()) throw Elementwise.Unsupported(dtype, name);
        var y = Elementwise.Float2<TMap>(a, x);
        if (!Node.Wanted(a, x)) return y;
        var node = new Node(nodeName);
        var (sa, sx) = (node.Save(a), node.Save(x));
        return node.Record(y, (a, _ => Unary.NoDerivative($"{name}: input")), (x, g => gradient(g, Density(sa, sx))));
    }

    /// <summary>xᵃ⁻¹ e⁻ˣ / Γ(a).</summary>
    private static Tensor Density(Tensor a, Tensor x) => ((a - 1) * x.log() - x - a.lgamma()).exp();
}
