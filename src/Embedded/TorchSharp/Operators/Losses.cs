using System.Numerics;
using static System.Numerics.Vector;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// How far predictions are from what they should be: one number per element or sample, then reduced. Most are composed of other operators,
/// whose gradients they inherit; operands broadcast.
/// </summary>
internal static partial class Losses
{
    private readonly struct HuberCurve(double delta) : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> d) where T : unmanaged, INumber<T>
        {
            var (size, bound, half) = (Abs(d), Formula.All<T>(delta), Formula.All<T>(0.5));
            return ConditionalSelect(LessThan(size, bound), half * d * d, bound * (size - half * bound));
        }
    }

    /// <summary>The losses as they are, or their mean or sum.</summary>
    public static Tensor Reduced(Tensor loss, nn.Reduction reduction) => reduction switch
    {
        nn.Reduction.None => loss.alias(),
        nn.Reduction.Mean => Reductions.Mean(loss, [], true, false),
        nn.Reduction.Sum => Reductions.Sum(loss, [], true, false),
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "expected None, Mean or Sum"),
    };

    /// <summary>(x − t)².</summary>
    public static Tensor MeanSquaredError(Tensor x, Tensor target, nn.Reduction reduction)
    {
        using var uncounted = Scoped.Uncounted();
        using var difference = Arithmetic.Sub(x, target);
        using var loss = Arithmetic.Mul(difference, difference);
        return Reduced(loss, reduction);
    }

    /// <summary>|x − t|.</summary>
    public static Tensor MeanAbsoluteError(Tensor x, Tensor target, nn.Reduction reduction)
    {
        using var uncounted = Scoped.Uncounted();
        using var difference = Arithmetic.Sub(x, target);
        using var loss = Signs.Absolute(difference);
        return Reduced(loss, reduction);
    }

    /// <summary>With d = x − t: d²/2 where |d| &lt; δ, else δ (|d| − δ/2) (Huber, 1964). ∂/∂d = d, kept within ±δ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">δ is not positive.</exception>
    public static Tensor Huber(Tensor x, Tensor target, double delta, nn.Reduction reduction)
    {
        using var uncounted = Scoped.Uncounted();
        if (!(delta > 0)) throw new ArgumentOutOfRangeException(nameof(delta), delta,
            $"huber_loss does not support non-positive values for delta, got {delta}");
        using var difference = Arithmetic.Sub(x, target);
        using var loss = HuberOf(difference, delta);
        return Reduced(loss, reduction);
    }

    /// <summary>With d = x − t: d² / 2β where |d| &lt; β, else |d| − β/2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">β is negative.</exception>
    public static Tensor SmoothL1(Tensor x, Tensor target, double beta, nn.Reduction reduction)
    {
        using var uncounted = Scoped.Uncounted();
        if (!(beta >= 0)) throw new ArgumentOutOfRangeException(nameof(beta), beta,
            $"smooth_l1_loss does not support negative values for beta, got {beta}");
        if (beta == 0) return MeanAbsoluteError(x, target, reduction);
        using var difference = Arithmetic.Sub(x, target);
        using var curve = HuberOf(difference, beta);
        using var loss = curve / beta;
        return Reduced(loss, reduction);
    }

    /// <summary>t (ln t − x) for log-probabilities x; eᵗ (t − x) if the target is one, too. A mean is over the elements.</summary>
    public static Tensor KullbackLeibler(Tensor x, Tensor target, bool logTarget, nn.Reduction reduction) => Composed(() =>
    {
        if (logTarget) return Reduced(target.exp() * (target - x), reduction);
        var positive = where(target.eq(0), target.ones_like(), target);          // 0 · ln 0 is 0 here
        return Reduced(target * positive.log() - target * x, reduction);
    });

    /// <summary>
    /// eˣ − t x, or x − t ln(x + ε) if x is not a logarithm; with Stirling's t ln t − t + ln(2πt)/2 for t > 1 added, if
    /// <paramref name="full"/>.
    /// </summary>
    public static Tensor PoissonNegativeLogLikelihood(Tensor x, Tensor target, bool logInput, bool full, double eps,
        nn.Reduction reduction) => Composed(() =>
    {
        var loss = logInput ? x.exp() - target * x : x - target * (x + eps).log();
        if (!full) return Reduced(loss, reduction);
        var large = where(target.gt(1), target, target.ones_like());
        var stirling = large * large.log() - large + 0.5 * (2 * Math.PI * large).log();
        return Reduced(loss + where(target.gt(1), stirling, stirling.zeros_like()), reduction);
    });

    /// <summary>
    /// ½ Σ (ln v + (x − t)² / v) per sample, v at least ε, the constant ½ ln 2π per feature added if <paramref name="full"/>. As in
    /// TorchSharp the features of a sample are summed: <c>[N, …]</c> → <c>[N]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes do not fit, or a variance is negative.</exception>
    public static Tensor GaussianNegativeLogLikelihood(Tensor x, Tensor target, Tensor variance, bool full, double eps,
        nn.Reduction reduction) => Composed(() =>
    {
        if (!x.Sizes.SequenceEqual(target.Sizes))
            throw new ArgumentException($"input and target must have the same shape, got {Shape.Text(x.Sizes)} and {Shape.Text(target.Sizes)}", nameof(target));
        var (samples, mean) = (x.Sizes[0], Views.Reshape(x, [x.Sizes[0], -1]));
        var v = Views.Reshape(variance, [samples, -1]);
        if (v.Sizes[1] != mean.Sizes[1] && v.Sizes[1] != 1)
            throw new ArgumentException($"variance has the wrong shape: {Shape.Text(variance.Sizes)} for an input of shape {Shape.Text(x.Sizes)}", nameof(variance));
        if (Smallest(v) < 0) throw new ArgumentException("variance has negative entry/entries", nameof(variance));
        v += (Bounds.Clamp(v.detach(), eps, null) - v.detach());                 // a limit that gradients pass
        var error = mean - Views.Reshape(target, [samples, -1]);
        var loss = 0.5 * (v.log() + error * error / v).sum(dim: 1);
        if (full) loss += 0.5 * Math.Log(2 * Math.PI) * mean.Sizes[1];
        return Reduced(loss, reduction);

        static double Smallest(Tensor v) => Extremes.Amin(v.detach(), [], true, false).ToDouble();
    });

    private static Tensor HuberOf(Tensor d, double delta) => Unary.OfInput(
        "HuberLossBackward0", d, Formula.Number(new HuberCurve(delta), d), (g, d) => Arithmetic.Mul(g, Bounds.Clamp(d, -delta, delta)));

    /// <summary>The result of a formula, whose intermediate tensors are disposed.</summary>
    private static Tensor Composed(Func<Tensor> formula)
    {
        using var scope = Scoped.Open();
        return formula().MoveToOuterDisposeScope();
    }
}
