using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Samples that have gradients by the shape of their distribution. PyTorch has no second derivatives of them.</summary>
internal static class PathwiseSamples
{
    /// <summary>Elements per chunk: a slope takes about a microsecond.</summary>
    private const int Grain = 64;

    private struct GammaSlopes : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            Functions.Each(a, b, y, SampleSlopes.Gamma);
    }

    /// <summary>y[i] ~ Gamma(α[i], 1); ∂L/∂α = g · dy/dα.</summary>
    public static Tensor StandardGamma(Tensor alpha, Generator? generator)
    {
        var y = RandomNumbers.Gamma(alpha, generator);
        if (!Node.Wanted(alpha)) return y;
        var node = new Node("StandardGammaBackward0");
        var (sa, sy) = (node.Save(alpha), node.Save(y));
        return node.Record(y, (alpha, g => g * Once(sa, sy, "_standard_gamma_grad", Elementwise.Float2<GammaSlopes>(sa, sy))));
    }

    /// <summary>
    /// y ~ Dirichlet(α) along the last dimension: gamma samples, divided by their sum. With dᵢ = 1/(1 − yᵢ) dyᵢ/dαᵢ:
    /// ∂L/∂αᵢ = dᵢ (gᵢ − Σⱼ gⱼ yⱼ).
    /// </summary>
    public static Tensor Dirichlet(Tensor alpha, Generator? generator)
    {
        var y = NormalizedGamma(alpha, generator);
        if (!Node.Wanted(alpha)) return y;
        var node = new Node("DirichletBackward0");
        var (sa, sy) = (node.Save(alpha), node.Save(y));
        return node.Record(y, (alpha, g =>
            Once(sa, sy, "_dirichlet_grad", DirichletSlopes(sa, sy)) * (g - (g * (Tensor)sy).sum(-1, true))));
    }

    /// <summary>In double precision, so that no sum is 0; kept off 0 and 1.</summary>
    private static Tensor NormalizedGamma(Tensor alpha, Generator? generator) => Scoped.Result(() =>
    {
        var gamma = RandomNumbers.Gamma(alpha.detach().to(ScalarType.Float64), generator);
        var limits = finfo(alpha.dtype);
        return (gamma / gamma.sum(-1, true)).to(alpha.dtype).clamp(limits.tiny, 1 - limits.eps / 2);
    });

    /// <summary>1/(1 − yᵢ) dyᵢ/dαᵢ: each component is a sample of Beta(αᵢ, Σ α − αᵢ).</summary>
    private static Tensor DirichletSlopes(Tensor alpha, Tensor y)
    {
        using var scope = Scoped.Open();
        var a = alpha.detach().to(ScalarType.Float64).contiguous();
        var b = (a.sum(-1, true) - a).contiguous();
        var x = y.detach().to(ScalarType.Float64).contiguous();
        var slopes = Pointwise.Empty(y.Sizes, ScalarType.Float64);
        Scheduler.For(slopes.numel(), Grain, (start, end) =>
        {
            for (var i = (int)start; i < end; i++)
                slopes.Span<double>()[i] = SampleSlopes.Beta(a.Span<double>()[i], b.Span<double>()[i], x.Span<double>()[i]);
        });
        return scope.MoveToOuter(slopes.to(y.dtype));
    }

    private static Tensor Once(Tensor alpha, Tensor sample, string name, Tensor slopes) =>
        Unary.NotDifferentiable(name, slopes, alpha, sample);
}
