using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// How many elements fall into each of the bins between rising edges, right edges belonging to the next bin but for the last. Elements
/// outside, and NaN, are not counted. No gradients.
/// </summary>
internal static class Histograms
{
    /// <summary>The bin of an element that lies between the first edge and the last.</summary>
    private delegate int BinOf<T>(T x, ReadOnlySpan<T> edges);

    /// <summary>
    /// Counts <c>[bins]</c> over equal bins of [min, max], of the elements' own range if those are equal, widened by 1 if that is a point.
    /// </summary>
    /// <exception cref="ArgumentException">There are no bins, or the range is not finite or empty.</exception>
    public static Tensor Simple(Tensor x, long bins, double min, double max)
    {
        using var uncounted = Scoped.Uncounted();
        RequireFloat(x, "histogram_cpu");
        RequireBins(bins);
        if (min > max) throw new ArgumentException($"torch.histc: max must be larger than min, got [{min}, {max}]", nameof(max));
        var (from, to) = Widened(min == max ? RangeOf(x) ?? (min, max) : (min, max), 1);
        RequireFinite("torch.histc: range of", from, to);
        using var edges = Ranges.Linspace(from, to, bins + 1, x.dtype);
        return x.dtype == ScalarType.Float32 ? Count<float>(x, edges, null, InEqualBins) : Count<double>(x, edges, null, InEqualBins);
    }

    /// <summary>Counts and edges <c>[bins + 1]</c> of equal bins of a range, of the elements' own if it is null.</summary>
    /// <exception cref="ArgumentException">There are no bins, the range is not finite or empty, or weights of another shape.</exception>
    public static (Tensor hist, Tensor edges) OfRange(Tensor x, long bins, (double min, double max)? range, Tensor? weight, bool density)
    {
        RequireBins(bins);
        RequireFloat(x, "histogramdd");
        if (range is var (min, max) && min > max)
            throw new ArgumentException($"torch.histogramdd: min should not exceed max, but got min {min} max {max}", nameof(range));
        var (from, to) = Widened(range ?? RangeOf(x) ?? (0, 1), 0.5);
        RequireFinite("torch.histogramdd: dimension 0's range", from, to);
        var edges = Ranges.Linspace(from, to, bins + 1, x.dtype);
        var hist = x.dtype == ScalarType.Float32
            ? Count<float>(x, edges, weight, InNearlyEqualBins) : Count<double>(x, edges, weight, InNearlyEqualBins);
        return (density ? Density(hist, edges) : hist, edges);
    }

    /// <summary>Counts and edges of bins between given edges <c>[bins + 1]</c>.</summary>
    /// <exception cref="ArgumentException">The edges are too few, not 1-d or of another dtype, or weights of another shape.</exception>
    public static (Tensor hist, Tensor edges) OfEdges(Tensor x, Tensor bins, Tensor? weight, bool density)
    {
        if (bins.Rank != 1)
            throw new ArgumentException($"torch.histogramdd: bins tensor should have one dimension, but got {bins.Rank} dimensions",
                nameof(bins));
        RequireBins(bins.numel() - 1);
        RequireFloat(x, "histogramdd");
        if (bins.dtype != x.dtype)
            throw new ArgumentException("torch.histogramdd: input tensor and bins tensors should have the same dtype, but got input with "
                + $"dtype {x.dtype.TorchName()} and bins with dtype {bins.dtype.TorchName()}", nameof(bins));
        var edges = Copies.Contiguous(bins);
        var hist = x.dtype == ScalarType.Float32 ? Count<float>(x, edges, weight, Between) : Count<double>(x, edges, weight, Between);
        return (density ? Density(hist, edges) : hist, edges);
    }

    /// <summary>The smallest and the largest element, null if there is none.</summary>
    public static (double min, double max)? RangeOf(Tensor x)
    {
        if (x.numel() == 0) return null;
        using var plain = x.detach();
        using var min = plain.min();
        using var max = plain.max();
        return (min.ToDouble(), max.ToDouble());
    }

    /// <summary>The range, or one that reaches <paramref name="margin"/> to both sides if it is a point.</summary>
    public static (double min, double max) Widened((double min, double max) range, double margin) =>
        range.min == range.max ? (range.min - margin, range.max + margin) : range;

    /// <exception cref="ArgumentException">An end is not finite.</exception>
    public static void RequireFinite(string what, double min, double max)
    {
        if (!double.IsFinite(min) || !double.IsFinite(max)) throw new ArgumentException($"{what} [{min}, {max}] is not finite");
    }

    private static Tensor Count<T>(Tensor x, Tensor edges, Tensor? weight, BinOf<T> binOf) where T : unmanaged, INumber<T>
    {
        if (weight is not null && !weight.Sizes.SequenceEqual(x.Sizes))
            throw new ArgumentException("torch.histogramdd: if weight tensor is provided it should have the same shape as the input tensor, "
                + $"but got input with shape {Shape.Text(x.Sizes)} and weight with shape {Shape.Text(weight.Sizes)}", nameof(weight));
        using var plain = x.detach();
        using var elements = Copies.Contiguous(plain);
        using var weights = weight is null ? null : Copies.Cast(weight, x.dtype);
        var y = Creation.Full([edges.numel() - 1], 0, x.dtype);
        ReadOnlySpan<T> bounds = edges.Span<T>();
        var from = elements.Span<T>();
        var count = y.Span<T>();
        var each = weights is null ? default : weights.Span<T>();
        for (var i = 0; i < from.Length; i++)
            if (from[i] >= bounds[0] && from[i] <= bounds[^1])
                count[Math.Min(binOf(from[i], bounds), count.Length - 1)] += weights is null ? T.One : each[i];
        return y;
    }

    private static int InEqualBins<T>(T x, ReadOnlySpan<T> edges) where T : INumber<T> =>
        int.CreateTruncating((x - edges[0]) / (edges[^1] - edges[0]) * T.CreateTruncating(edges.Length - 1));

    /// <summary>As in equal bins, but corrected by the rounded edges to both sides.</summary>
    private static int InNearlyEqualBins<T>(T x, ReadOnlySpan<T> edges) where T : INumber<T>
    {
        var bin = InEqualBins(x, edges);
        return bin > 0 && x < edges[bin] ? bin - 1 : bin + 1 < edges.Length && x >= edges[bin + 1] ? bin + 1 : bin;
    }

    private static int Between<T>(T x, ReadOnlySpan<T> edges) where T : INumber<T>
    {
        var (from, to) = (0, edges.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (edges[middle] <= x) from = middle + 1;
            else to = middle;
        }
        return from - 1;
    }

    /// <summary>hist / (Σ hist · width of the bin). Takes over hist.</summary>
    private static Tensor Density(Tensor hist, Tensor edges)
    {
        using var scope = Scoped.Open();
        var widths = Views.Slice(edges, 0, 1, null, 1) - Views.Slice(edges, 0, 0, -1, 1);
        using (hist) return (hist / (hist.sum() * widths)).MoveToOuterDisposeScope();
    }

    private static void RequireBins(long bins)
    {
        if (bins <= 0) throw new ArgumentException($"torch.histogram(): bins must be > 0, but got {bins} for dimension 0", nameof(bins));
    }

    private static void RequireFloat(Tensor x, string name)
    {
        if (x.dtype is not (ScalarType.Float32 or ScalarType.Float64)) throw Elementwise.Unsupported(x.dtype, $"\"{name}\"");
    }
}
