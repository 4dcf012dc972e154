using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Windows for spectra: functions of t = k / (n − 1), or of k / n if periodic, that fall off towards t = 0 and t = 1. Computed in double
/// precision.
/// </summary>
internal static class SignalWindows
{
    /// <summary>α − β cos 2πt.</summary>
    public static Tensor Cosine(string name, long length, bool periodic, double alpha, double beta, ScalarType dtype) =>
        Tabulate(name, length, periodic, dtype, t => alpha - beta * double.CosPi(2 * t));

    /// <summary>0.42 − 0.5 cos 2πt + 0.08 cos 4πt.</summary>
    public static Tensor Blackman(long length, bool periodic, ScalarType dtype) => Tabulate("blackman_window", length, periodic, dtype,
        t => 0.42 - 0.5 * double.CosPi(2 * t) + 0.08 * double.CosPi(4 * t));

    /// <summary>1 − |2t − 1|.</summary>
    public static Tensor Triangle(long length, bool periodic, ScalarType dtype) =>
        Tabulate("bartlett_window", length, periodic, dtype, t => 1 - Math.Abs(2 * t - 1));

    /// <summary>I₀(β √(1 − (2t − 1)²)) / I₀(β).</summary>
    public static Tensor Kaiser(long length, bool periodic, double beta, ScalarType dtype)
    {
        var most = Bessel.I(0, beta);
        return Tabulate("kaiser_window", length, periodic, dtype, t => Bessel.I(0, beta * Math.Sqrt(4 * t * (1 - t))) / most);
    }

    private static Tensor Tabulate(string name, long length, bool periodic, ScalarType dtype, Func<double, double> f)
    {
        if (!dtype.IsFloat()) throw new ArgumentException($"{name} expects floating point dtypes, got: {dtype.TorchName()}", nameof(dtype));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length), length,
                $"{name} requires non-negative window_length, got window_length={length}");
        var values = new double[length];
        double last = periodic ? length : length - 1;
        for (var k = 0; k < values.Length; k++) values[k] = length == 1 ? 1 : f(k / last);
        return Creation.List<double>(values, dtype);
    }
}
