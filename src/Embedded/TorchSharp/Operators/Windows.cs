using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Window functions, which fade out the borders of a piece of a signal. At t from 0 (the first sample) to 1 (the last; of a periodic window,
/// the one behind the last).
/// </summary>
internal static class Windows
{
    /// <summary>1 − |2t − 1|, a triangle.</summary>
    public static Tensor Bartlett(long length, bool periodic, ScalarType? dtype) =>
        Sampled("bartlett_window", length, periodic, dtype, static t => 1 - Math.Abs(2 * t - 1));

    /// <summary>0.42 − 0.5 cos 2πt + 0.08 cos 4πt.</summary>
    public static Tensor Blackman(long length, bool periodic, ScalarType? dtype) => Sampled("blackman_window", length, periodic, dtype,
        static t => 0.42 - 0.5 * Math.Cos(2 * Math.PI * t) + 0.08 * Math.Cos(4 * Math.PI * t));

    /// <summary>α − β cos 2πt.</summary>
    public static Tensor Cosine(string name, long length, bool periodic, double alpha, double beta, ScalarType? dtype) =>
        Sampled(name, length, periodic, dtype, t => alpha - beta * Math.Cos(2 * Math.PI * t));

    /// <summary>I₀(β √(1 − (2t − 1)²)) / I₀(β).</summary>
    public static Tensor Kaiser(long length, bool periodic, double beta, ScalarType? dtype) =>
        Sampled("kaiser_window", length, periodic, dtype, t => Bessel.I(0, beta * Math.Sqrt(Math.Max(0, 4 * t * (1 - t)))) / Bessel.I(0, beta));

    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    private static Tensor Sampled(string name, long length, bool periodic, ScalarType? dtype, Func<double, double> f)
    {
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length), length, $"{name} requires non-negative window_length, got "
                + $"window_length={length}");
        var type = dtype ?? get_default_dtype();
        if (!type.IsFloat()) throw new ArgumentException($"{name} expects floating point dtypes, got: {type.TorchName()}", nameof(dtype));
        using var samples = Pointwise.Empty([length], ScalarType.Float64);
        var y = samples.Span<double>();
        double last = periodic ? length : length - 1;
        for (var i = 0; i < y.Length; i++) y[i] = length == 1 ? 1 : f(i / last);
        return Copies.Cast(samples, type);
    }
}
