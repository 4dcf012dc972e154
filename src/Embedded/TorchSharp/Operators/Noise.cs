using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Layers that are random in training and do nothing else: outside training, and for p = 0, y = x.</summary>
internal static class Noise
{
    // −α = scale · slope of SELU: what a unit whose input is very negative gives.
    private const double Saturation = 1.7580993408473766;

    /// <summary>y = x · mask with mask ∈ {0, 1/(1−p)}, zero with probability p; ∂L/∂x = g · mask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
    public static Tensor Dropout(Tensor x, double p, bool training) => Scaled(x, p, training, x.shape);

    /// <summary>As <see cref="Dropout"/>, but whole channels of <c>[N, C, …]</c> are zeroed (Tompson et al., 2015).</summary>
    /// <exception cref="ArgumentException">x has fewer than two dimensions.</exception>
    public static Tensor DropChannels(Tensor x, double p, bool training) => Scaled(x, p, training, Channels(x));

    /// <summary>
    /// Drops channels of a batch, or of one sample without batch dimension if x has <paramref name="sampleRank"/>.
    /// </summary>
    public static Tensor DropChannels(Tensor x, double p, bool training, int sampleRank)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank != sampleRank) return DropChannels(x, p, training);
        using var batch = Views.Unsqueeze(x, 0);
        using var y = DropChannels(batch, p, training);
        return Views.Squeeze(y, 0);
    }

    /// <summary>
    /// Elements become −α with probability p; then all are scaled and shifted so that mean 0 and variance 1 stay (Klambauer et al., 2017).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
    public static Tensor AlphaDropout(Tensor x, double p, bool training) => Saturated(x, p, training, x.shape);

    /// <summary>As <see cref="AlphaDropout"/>, but whole channels of <c>[N, C, …]</c>.</summary>
    /// <exception cref="ArgumentException">x has fewer than two dimensions.</exception>
    public static Tensor AlphaDropChannels(Tensor x, double p, bool training) => Saturated(x, p, training, Channels(x));

    private static Tensor Scaled(Tensor x, double p, bool training, long[] shape)
    {
        using var uncounted = Scoped.Uncounted();
        if (IsIdle(x, p, training)) return x.alias();
        using var mask = Kept(shape, p, x.dtype);
        if (p < 1) mask.div_(1 - p);
        return Arithmetic.Mul(x, mask);
    }

    private static Tensor Saturated(Tensor x, double p, bool training, long[] shape)
    {
        using var uncounted = Scoped.Uncounted();
        if (IsIdle(x, p, training)) return x.alias();
        using var mask = Kept(shape, p, x.dtype);
        if (p == 1) return Arithmetic.Mul(x, mask);
        var scale = 1 / Math.Sqrt((Saturation * Saturation * p + 1) * (1 - p));
        using var shift = (mask - 1).mul_(Saturation * scale).add_(Saturation * scale * p);
        mask.mul_(scale);
        using var product = Arithmetic.Mul(x, mask);
        return Arithmetic.Add(product, shift);
    }

    private static bool IsIdle(Tensor x, double p, bool training)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p,
            $"dropout probability has to be between 0 and 1, but got {p}");
        return !training || p == 0 || x.numel() == 0;
    }

    /// <summary>1 with probability 1 − p, else 0.</summary>
    private static Tensor Kept(long[] shape, double p, ScalarType dtype) => p == 1 ? Creation.Full(shape, 0, dtype)
        : RandomNumbers.Bernoulli(Pointwise.Empty(shape, dtype), 1 - p, null);

    private static long[] Channels(Tensor x) => x.Rank >= 2 ? [x.Sizes[0], x.Sizes[1], .. Enumerable.Repeat(1L, x.Rank - 2)]
        : throw new ArgumentException($"Feature dropout requires at least 2 dimensions in the input, got shape {Shape.Text(x.Sizes)}",
            nameof(x));
}
