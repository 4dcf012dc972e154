using TorchSharp;

namespace DeepLearning;

/// <summary>Keeps gradients within bounds before each step, so that one strange batch cannot throw the model far away.</summary>
public sealed class ClipGradients : TrainingCallback
{
    private readonly double limit;
    private readonly bool byNorm;

    private ClipGradients(double limit, bool byNorm)
    {
        if (!(limit > 0)) throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit of gradients is above 0.");
        (this.limit, this.byNorm) = (limit, byNorm);
    }

    /// <summary>The norm of all gradients together before the last clipping; NaN before the first, or if values are clipped.</summary>
    public double LastNorm { get; private set; } = double.NaN;

    /// <summary>g ← g · min(1, limit / ‖g‖₂), where g are the gradients of all parameters as one vector: shorter, in the same direction
    /// (Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not above 0.</exception>
    public static ClipGradients ToNorm(double limit) => new(limit, byNorm: true);

    /// <summary>gᵢ ← min(max(gᵢ, −limit), limit) for each number apart: the direction may change.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not above 0.</exception>
    public static ClipGradients ToValue(double limit) => new(limit, byNorm: false);

    /// <inheritdoc/>
    public override void AfterGradients(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (byNorm) LastNorm = torch.nn.utils.clip_grad_norm_(run.Optimizer.parameters(), limit);
        else torch.nn.utils.clip_grad_value_(run.Optimizer.parameters(), limit);
    }
}
