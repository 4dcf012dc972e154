using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp;

/// <summary>
/// Probabilities that were given as such or as logits; the other form is computed when it is first asked for. Of one event and its
/// contrary (binary: logit = ln p − ln(1 − p)), or of the categories along the last dimension (logit = ln p).
/// </summary>
internal sealed class Probabilities : IDisposable
{
    private readonly bool binary;
    private readonly bool fromLogits;
    private Tensor? probs;
    private Tensor? logits;

    private Probabilities(Tensor? probs, Tensor? logits, bool binary, bool fromLogits)
    {
        this.probs = probs?.DetachFromDisposeScope();
        this.logits = logits?.DetachFromDisposeScope();
        this.binary = binary;
        this.fromLogits = fromLogits;
    }

    /// <summary>The probabilities as they were given.</summary>
    public Tensor Given => fromLogits ? logits! : probs!;

    /// <summary>The probabilities.</summary>
    public Tensor Probs => probs ??= Computed(() => ToProbs(logits!, binary));

    /// <summary>Their logits.</summary>
    public Tensor Logits => logits ??= Computed(() => ToLogits(probs!, binary));

    /// <summary>The given form as a parameter, to be checked.</summary>
    public Argument Argument => (fromLogits, binary) switch
    {
        (true, true) => new("logits", logits!, constraints.real),
        (true, false) => new("logits", logits!, constraints.real_vector),
        (false, true) => new("probs", probs!, constraints.unit_interval),
        (false, false) => new("probs", probs!, constraints.simplex),
    };

    /// <summary>Of one event and its contrary.</summary>
    public static Probabilities Binary(Tensor? probs, Tensor? logits)
    {
        RequireOne(probs, logits);
        return new(probs?.alias(), logits?.alias(), true, probs is null);
    }

    /// <summary>Of categories, scaled to the sum 1: p ← p / Σ p, or logits ← logits − ln Σ e^logits.</summary>
    public static Probabilities Categories(Tensor? probs, Tensor? logits)
    {
        RequireOne(probs, logits);
        if ((probs ?? logits)!.Rank == 0)
            throw new ArgumentException($"`{(probs is null ? "logits" : "probs")}` parameter must be at least one-dimensional.");
        return new(
            probs is null ? null : Scoped.Result(() => probs / probs.sum(-1, true)),
            logits is null ? null : Scoped.Result(() => logits - logits.logsumexp(-1, true)), false, probs is null);
    }

    /// <summary>The same probabilities in a larger shape.</summary>
    public Probabilities Expand(params ReadOnlySpan<long> shape) =>
        new(probs is null ? null : Views.Expand(probs, shape), logits is null ? null : Views.Expand(logits, shape), binary, fromLogits);

    public void Dispose()
    {
        probs?.Dispose();
        logits?.Dispose();
    }

    /// <summary>1 / (1 + e⁻ˣ), or softmax over the last dimension.</summary>
    public static Tensor ToProbs(Tensor logits, bool binary) => binary ? logits.sigmoid() : logits.softmax(-1);

    /// <summary>ln p − ln(1 − p), or ln p; p is kept away from 0 and 1.</summary>
    public static Tensor ToLogits(Tensor probs, bool binary) => Scoped.Result(() =>
    {
        var inside = Clamp(probs);
        return binary ? inside.log() - (-inside).log1p() : inside.log();
    });

    /// <summary>Probabilities at least one rounding error away from 0 and 1.</summary>
    public static Tensor Clamp(Tensor probs)
    {
        var eps = finfo(probs.dtype).eps;
        return probs.clamp(eps, 1 - eps);
    }

    private static void RequireOne(Tensor? probs, Tensor? logits)
    {
        if (probs is null == logits is null)
            throw new ArgumentException("Either `probs` or `logits` must be specified, but not both.");
    }

    /// <summary>Kept as long as this is, with its history even where nothing else is recorded.</summary>
    private static Tensor Computed(Func<Tensor> expression)
    {
        using var recording = enable_grad();
        return expression().DetachFromDisposeScope();
    }
}
