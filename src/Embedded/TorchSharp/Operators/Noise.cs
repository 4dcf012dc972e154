using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Layers that are random in training and do nothing else.</summary>
internal static class Noise
{
    /// <summary>
    /// y = x · mask with mask ∈ {0, 1/(1−p)}, zero with probability p; ∂L/∂x = g · mask. Outside training, and for p = 0, y = x.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
    public static Tensor Dropout(Tensor x, double p, bool training)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p,
            $"dropout probability has to be between 0 and 1, but got {p}");
        if (!training || p == 0) return x.alias();
        using var mask = p == 1 ? Creation.Full(x.Sizes, 0, x.dtype)
            : RandomNumbers.Bernoulli(Pointwise.Empty(x.Sizes, x.dtype), 1 - p, null);
        if (p < 1) mask.div_(1 - p).Dispose();
        return Arithmetic.Mul(x, mask);
    }
}
