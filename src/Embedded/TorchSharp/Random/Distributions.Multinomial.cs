using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>Draws categories, row by row, in proportion to weights that need not sum to one.</summary>
    /// <param name="weights">[rows, categories]: finite, not negative, not all zero in a row.</param>
    /// <param name="categories">The length of a row of weights.</param>
    /// <param name="samples">[rows, count]: filled with indices of categories.</param>
    /// <param name="replacement">Whether a row may give the same category again.</param>
    /// <param name="generator">The engine to draw from.</param>
    /// <remarks>
    /// With replacement, each sample looks one uniform double up in the cumulative distribution (even a single sample, as in
    /// PyTorch 1.13). Without, the categories with the largest weight / Exp(1) are taken, largest first, the lower index first
    /// among equals; so categories without weight come last.
    /// </remarks>
    /// <exception cref="ArgumentException">The weights are not as described, or count exceeds categories without replacement.</exception>
    public static void Multinomial<T>(
        ReadOnlySpan<T> weights, int categories, Span<long> samples, bool replacement, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rows = weights.Length / categories;
        var count = samples.Length / rows;
        if (!replacement && count > categories)
            throw new ArgumentException(
                $"cannot sample n_sample > prob_dist.size(-1) samples without replacement: got {count} > {categories}", nameof(samples));
        for (var row = 0; row < rows; row++)
            RequireWeights(weights.Slice(row * categories, categories));

        var scratch = new T[categories];
        for (var row = 0; row < rows; row++)
        {
            weights.Slice(row * categories, categories).CopyTo(scratch);
            var drawn = samples.Slice(row * count, count);
            if (replacement) DrawWithReplacement(scratch, drawn, generator);
            else DrawWithoutReplacement(scratch, drawn, generator);
        }
    }

    static void DrawWithReplacement<T>(T[] weights, Span<long> samples, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 1; i < weights.Length; i++)
            weights[i] += weights[i - 1];
        var sum = weights[^1];
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        weights[^1] = T.One;

        foreach (ref var sample in samples)
        {
            var u = generator.Uniform();
            var (low, high) = (0, weights.Length);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                if (double.CreateTruncating(weights[middle]) < u) low = middle + 1;
                else high = middle;
            }

            sample = low;
        }
    }

    static void DrawWithoutReplacement<T>(T[] weights, Span<long> samples, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var waits = new T[weights.Length];
        Exponential<T>(waits, 1, generator);
        var order = new int[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= waits[i];
            order[i] = i;
        }

        Array.Sort(order, (a, b) => weights[b].CompareTo(weights[a]) is var byKey and not 0 ? byKey : a.CompareTo(b));
        for (var i = 0; i < samples.Length; i++)
            samples[i] = order[i];
    }

    static void RequireWeights<T>(ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        foreach (var weight in weights)
        {
            if (!T.IsFinite(weight) || weight < T.Zero)
                throw new ArgumentException(
                    $"probability tensor contains either `inf`, `nan` or element < 0: got {weight}", nameof(weights));
            sum += weight;
        }

        if (!(sum > T.Zero))
            throw new ArgumentException("invalid multinomial distribution (sum of probabilities <= 0)", nameof(weights));
    }
}
