using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>values[i] = the number of successes in counts[i] trials of probability p[i]; NaN for a NaN probability.</summary>
    /// <remarks>
    /// With q = min(p, 1 − p): below 10 expected successes, geometric gaps are summed; from 10, Hörmann's transformed rejection
    /// (BTRS, 1993). Counts and probabilities are combined in the element type, as PyTorch does.
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Binomial<T>(ReadOnlySpan<T> counts, ReadOnlySpan<T> p, Span<T> values, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireSameLength(values.Length, counts.Length, nameof(counts));
        RequireSameLength(values.Length, p.Length, nameof(p));
        var half = T.CreateTruncating(0.5);
        for (var i = 0; i < values.Length; i++)
        {
            if (counts[i] <= T.Zero || p[i] <= T.Zero) values[i] = T.Zero;
            else if (p[i] >= T.One) values[i] = counts[i];
            else if (p[i] <= half) values[i] = Successes(counts[i], p[i], generator);
            else if (p[i] > half) values[i] = counts[i] - Successes(counts[i], T.One - p[i], generator);
            else values[i] = T.NaN;
        }
    }

    static T Successes<T>(T count, T p, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        count * p >= T.CreateTruncating(10) ? BinomialByRejection(count, p, generator) : BinomialByGaps(count, p, generator);

    static T BinomialByGaps<T>(T count, T p, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var logFailure = double.CreateTruncating(T.CreateTruncating(LogOnePlus(-double.CreateTruncating(p))));
        var trials = double.CreateTruncating(count);
        var successes = T.Zero;
        for (var spent = 0.0; ; successes += T.One)
        {
            spent += Math.Ceiling(Math.Log(generator.Uniform()) / logFailure);
            if (spent > trials) return successes;
        }
    }

    static T BinomialByRejection<T>(T count, T p, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var deviation = double.CreateTruncating(T.Sqrt(count * p * (T.One - p)));
        var b = 1.15 + 2.53 * deviation;
        var a = -0.0873 + 0.0248 * b + 0.01 * double.CreateTruncating(p);
        var center = double.CreateTruncating(count * p) + 0.5;
        var squeeze = 0.92 - 4.2 / b;
        var odds = double.CreateTruncating(p / (T.One - p));
        var alpha = (2.83 + 5.1 / b) * deviation;
        var mode = double.CreateTruncating(T.Floor((count + T.One) * p));
        var n = double.CreateTruncating(count);

        while (true)
        {
            var u = generator.Uniform() - 0.5;
            var v = generator.Uniform();
            var distance = 0.5 - Math.Abs(u);
            var sample = T.CreateTruncating(Math.Floor((2 * a / distance + b) * u + center));
            if (sample < T.Zero || sample > count) continue;
            if (distance >= 0.07 && v <= squeeze) return sample;

            var k = double.CreateTruncating(sample);
            var bound = (mode + 0.5) * Math.Log((mode + 1) / (odds * (n - mode + 1)))
                + (n + 1) * Math.Log((n - mode + 1) / (n - k + 1))
                + (k + 0.5) * Math.Log(odds * (n - k + 1) / (k + 1))
                + StirlingTail(mode) + StirlingTail(n - mode) - StirlingTail(k) - StirlingTail(n - k);
            if (Math.Log(v * alpha / (a / (distance * distance) + b)) <= bound) return sample;
        }
    }

    /// <summary>ln k! less Stirling's approximation ½ ln 2π + (k + ½) ln(k + 1) − (k + 1).</summary>
    static double StirlingTail(double k)
    {
        if (k <= 9) return LogFactorial(k) - (0.5 * Math.Log(2 * Math.PI) + (k + 0.5) * Math.Log(k + 1) - (k + 1));
        var square = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
    }

    /// <summary>ln(1 + x), accurate for small x (Kahan's correction of the rounding of 1 + x).</summary>
    static double LogOnePlus(double x)
    {
        var rounded = 1 + x;
        return rounded == 1 ? x : Math.Log(rounded) * (x / (rounded - 1));
    }
}
