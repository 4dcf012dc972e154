using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>
    /// Normal samples kept in [a, b], as <c>nn.init.trunc_normal_</c> makes them: mean + std·√2·erf⁻¹(u) with u uniform over
    /// [2Φ((a − mean)/std) − 1, 2Φ((b − mean)/std) − 1), clamped to [a, b].
    /// </summary>
    /// <exception cref="ArgumentException">The standard deviation is not positive, or a &gt; b.</exception>
    public static void TruncatedNormal(Span<float> values, double mean, double std, double a, double b, Mt19937 generator)
    {
        Uniform(values, ErfOfBound(a, mean, std), ErfOfBound(b, mean, std), generator);
        FromErf(values, mean, std, a, b);
    }

    /// <summary>As the overload for floats.</summary>
    public static void TruncatedNormal(Span<double> values, double mean, double std, double a, double b, Mt19937 generator)
    {
        Uniform(values, ErfOfBound(a, mean, std), ErfOfBound(b, mean, std), generator);
        FromErf(values, mean, std, a, b);
    }

    /// <summary>2Φ((bound − mean)/std) − 1, rounded as the textbook formula for Φ rounds it.</summary>
    static double ErfOfBound(double bound, double mean, double std)
    {
        if (!(std > 0)) throw new ArgumentException($"trunc_normal_ expects std > 0.0, but found std={std}", nameof(std));
        return 2 * ((1 + ErrorFunction.Erf((bound - mean) / std / Math.Sqrt(2))) / 2) - 1;
    }

    static void FromErf<T>(Span<T> values, double mean, double std, double a, double b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var scale = T.CreateTruncating(std * Math.Sqrt(2));
        var (shift, low, high) = (T.CreateTruncating(mean), T.CreateTruncating(a), T.CreateTruncating(b));
        foreach (ref var value in values)
            value = T.Min(T.Max(ErrorFunction.Inverse(value) * scale + shift, low), high);
    }
}
