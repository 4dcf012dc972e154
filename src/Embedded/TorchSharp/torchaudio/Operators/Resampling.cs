using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torchaudio;

namespace TorchSharp.Audio;

/// <summary>Two sample rates, in lowest terms.</summary>
internal readonly record struct Rates(long From, long To)
{
    public bool Equal => From == To;
}

/// <summary>Interpolation of signals between other points in time.</summary>
internal static class Resampling
{
    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public static Rates Between(int from, int to)
    {
        if (from <= 0 || to <= 0)
            throw new ArgumentOutOfRangeException(from <= 0 ? nameof(from) : nameof(to), from <= 0 ? from : to,
                "Original frequency and desired frequency should be positive");
        var common = (int)System.Numerics.BigInteger.GreatestCommonDivisor(from, to);
        return new(from / common, to / common);
    }

    /// <summary>One filter for each place between two old samples that a new one has: <c>[To, 1, 2 · width + From]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not positive.</exception>
    public static Tensor Kernel(Rates rates, int crossings, double rolloff, ResamplingMethod method, double? beta, ScalarType dtype)
    {
        if (crossings <= 0)
            throw new ArgumentOutOfRangeException(nameof(crossings), crossings, "Low pass filter width should be positive.");
        var cutoff = Math.Min(rates.From, rates.To) * rolloff;
        var width = (long)Math.Ceiling(crossings * rates.From / cutoff);
        var taps = new double[rates.To, 1, 2 * width + rates.From];
        for (var phase = 0; phase < rates.To; phase++)
        {
            for (var i = 0; i < taps.GetLength(2); i++)
            {
                var t = Math.Clamp(((i - width) / (double)rates.From - phase / (double)rates.To) * cutoff, -crossings, crossings);
                taps[phase, 0, i] = cutoff / rates.From * Elementary.Sinc(t) * Window(t / crossings, method, beta ?? 14.769656459379492);
            }
        }
        return tensor(taps, dtype);
    }

    public static Tensor Apply(Tensor waveform, Rates rates, Tensor kernel)
    {
        using var scope = NewDisposeScope();
        var (length, width) = (waveform.shape[^1], (kernel.shape[2] - rates.From) / 2);
        var signals = waveform.reshape(-1, 1, length);
        var (before, after) = (zeros([signals.shape[0], 1, width], signals.dtype), zeros([signals.shape[0], 1, width + rates.From], signals.dtype));
        var phases = nn.functional.conv1d(cat([before, signals, after], 2), kernel, stride: rates.From);   // [N, To, T]
        var y = phases.transpose(1, 2).reshape(signals.shape[0], -1);
        var wanted = (rates.To * length + rates.From - 1) / rates.From;
        return y.narrow(1, 0, wanted).reshape([.. waveform.shape[..^1], wanted]).MoveToOuterDisposeScope();
    }

    private static double Window(double t, ResamplingMethod method, double beta)
    {
        if (method == ResamplingMethod.kaiser_window) return Bessel.I(0, beta * Math.Sqrt(1 - t * t)) / Bessel.I(0, beta);
        var cosine = Math.Cos(t * Math.PI / 2);
        return cosine * cosine;
    }
}
