using static TorchSharp.torch;

namespace TorchSharp.Audio;

/// <summary>Logarithmic scales of amplitudes. Composed of other operators.</summary>
internal static class Loudness
{
    public static Tensor ToDecibels(Tensor x, double multiplier, double least, double reference, double? range)
    {
        using var scope = NewDisposeScope();
        var decibels = x.clamp(min: least).log10() * multiplier - multiplier * reference;
        if (range is not { } top) return decibels.MoveToOuterDisposeScope();
        long[] item = [x.Dimensions > 2 ? x.shape[^3] : 1, .. x.shape[^2..]];
        var packed = decibels.reshape([-1, .. item]);                                             // [N, C, F, T]
        var floor = packed.amax([1, 2, 3], keepdim: true) - top;
        return packed.maximum(floor).reshape(x.shape).MoveToOuterDisposeScope();
    }

    public static Tensor FromDecibels(Tensor x, double reference, double power)
    {
        using var scope = NewDisposeScope();
        return (reference * (x * 0.1 * Math.Log(10) * power).exp()).MoveToOuterDisposeScope();
    }

    /// <summary>⌊(sign(x) ln(1 + µ|x|) / ln(1 + µ) + 1) / 2 · µ + ½⌋ with µ = channels − 1.</summary>
    public static Tensor Compressed(Tensor x, int channels)
    {
        using var scope = NewDisposeScope();
        var (real, mu) = (Real(x), channels - 1.0);
        var compressed = real.sign() * (real.abs() * mu).log1p() / Math.Log(1 + mu);
        return ((compressed + 1) / 2 * mu + 0.5).to(ScalarType.Int64).MoveToOuterDisposeScope();
    }

    /// <summary>sign(y) ((1 + µ)^|y| − 1) / µ with y = 2 x / µ − 1 and µ = channels − 1.</summary>
    public static Tensor Expanded(Tensor x, int channels)
    {
        using var scope = NewDisposeScope();
        var mu = channels - 1.0;
        var y = Real(x) / mu * 2 - 1;
        return (y.sign() * ((y.abs() * Math.Log(1 + mu)).exp() - 1) / mu).MoveToOuterDisposeScope();
    }

    private static Tensor Real(Tensor x) => x.is_floating_point() ? x : x.to(get_default_dtype());
}
