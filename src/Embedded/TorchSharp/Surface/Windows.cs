using TorchSharp.Operators;

namespace TorchSharp;

// Windows of t = 0 … 1 from the first sample to the last; if periodic, to the one behind the last.
public static partial class torch
{
    /// <summary>The triangle 1 − |2t − 1|, <c>[len]</c>.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor bartlett_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Windows.Bartlett(len, periodic, dtype).Placed(device, requires_grad);

    /// <summary>0.42 − 0.5 cos 2πt + 0.08 cos 4πt, <c>[len]</c>.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor blackman_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Windows.Blackman(len, periodic, dtype).Placed(device, requires_grad);

    /// <summary>alpha − beta · cos 2πt, <c>[len]</c>.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor hamming_window(
        long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Windows.Cosine("hamming_window", len, periodic, alpha, beta, dtype).Placed(device, requires_grad);

    /// <summary>½ − ½ cos 2πt, <c>[len]</c>.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor hann_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Windows.Cosine("hann_window", len, periodic, 0.5, 0.5, dtype).Placed(device, requires_grad);

    /// <summary>I₀(beta · √(1 − (2t − 1)²)) / I₀(beta), <c>[len]</c>.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor kaiser_window(
        long len, bool periodic = true, float beta = 12f, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Windows.Kaiser(len, periodic, beta, dtype).Placed(device, requires_grad);
}
