using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Histograms that choose their number of bins by the elements, as NumPy does.</summary>
internal static class HistogramBins
{
    /// <summary>
    /// Counts (Int32) or densities (Float32), and edges (Float64) of equal bins of a range, of the elements' own if it is null.
    /// </summary>
    /// <exception cref="ArgumentException">The range is not finite or empty.</exception>
    public static (Tensor hist, Tensor edges) Histogram(
        Tensor x, HistogramBinSelector selector, (double min, double max)? range, bool density)
    {
        if (range is var (low, high) && low > high)
            throw new ArgumentException($"max must be larger than min in range parameter, got [{low}, {high}]", nameof(range));
        using var scope = Scoped.Open();
        var elements = Copies.Cast(x, ScalarType.Float64);
        var (min, max) = Histograms.Widened(range ?? Histograms.RangeOf(elements) ?? (0, 1), 0.5);
        Histograms.RequireFinite(range is null ? "autodetected range of" : "supplied range of", min, max);
        var inside = elements[elements.ge(min).logical_and(elements.le(max))];
        var width = inside.numel() == 0 ? 0 : Width(inside, selector, range);
        var (hist, edges) = Histograms.OfRange(inside, width > 0 ? (long)Math.Ceiling((max - min) / width) : 1, (min, max), null, density);
        return (hist.to_type(density ? ScalarType.Float32 : ScalarType.Int32).MoveToOuterDisposeScope(), edges.MoveToOuterDisposeScope());
    }

    private static double Width(Tensor x, HistogramBinSelector selector, (double min, double max)? range)
    {
        var (n, (min, max)) = ((double)x.numel(), Histograms.RangeOf(x)!.Value);
        return selector switch
        {
            HistogramBinSelector.Sqrt => (max - min) / Math.Sqrt(n),
            HistogramBinSelector.Sturges => (max - min) / (Math.Log2(n) + 1),
            HistogramBinSelector.Rice => (max - min) / (2 * Math.Cbrt(n)),
            HistogramBinSelector.Scott => Math.Cbrt(24 * Math.Sqrt(Math.PI) / n) * x.std(unbiased: false).ToDouble(),
            HistogramBinSelector.Doane => Doane(x, max - min),
            HistogramBinSelector.Stone => Stone(x, max - min, range),
            _ => throw new ArgumentOutOfRangeException(nameof(selector), selector, "unknown rule"),
        };
    }

    private static double Doane(Tensor x, double spread)
    {
        double n = x.numel();
        var deviation = x.std(unbiased: false).ToDouble();
        if (n <= 2 || !(deviation > 0)) return 0;
        var skewness = ((x - x.mean()) / deviation).pow(3).mean().ToDouble();
        var error = Math.Sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        return spread / (1 + Math.Log2(n) + Math.Log2(1 + Math.Abs(skewness) / error));
    }

    /// <summary>The number of bins b from 1 to max(100, √n) with the smallest (2 − (n + 1) Σ p²) · b, p the share of each bin.</summary>
    private static double Stone(Tensor x, double spread, (double min, double max)? range)
    {
        double n = x.numel();
        if (n <= 1 || spread == 0) return 0;
        var (best, lowest) = (1, double.PositiveInfinity);
        for (var bins = 1; bins <= Math.Max(100, (int)Math.Sqrt(n)); bins++)
        {
            var (hist, edges) = Histograms.OfRange(x, bins, range, null, density: false);
            using (edges)
            using (hist)
            {
                var error = (2 - (n + 1) / (n * n) * hist.pow(2).sum().ToDouble()) * bins;
                if (error < lowest) (best, lowest) = (bins, error);
            }
        }
        return spread / best;
    }
}
