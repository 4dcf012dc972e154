using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>How often every whole number 0, 1, … occurs in a 1-d tensor, or the sum of the weights where it does.</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0) => Occurrences.BinCount(this, weights, minlength);

        /// <summary>How many elements fall into each of the equal bins of [min, max], by default of their own range.</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Histograms.Simple(this, bins, min, max);
    }

    /// <inheritdoc cref="Tensor.bincount"/>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    /// <inheritdoc cref="Tensor.histc"/>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    /// <summary>How many elements fall into equal bins, whose number a rule chooses by the elements; and the edges of the bins.</summary>
    public static (Tensor hist, Tensor bin_edges) histogram(
        Tensor input, HistogramBinSelector bins, (double min, double max)? range = null, bool density = false) =>
        HistogramBins.Histogram(input, bins, range, density);

    /// <summary>
    /// How many elements (or the sum of which weights) fall into the bins between edges; with density, the integral is 1.
    /// </summary>
    public static (Tensor hist, Tensor bin_edges) histogram(Tensor input, Tensor bins, Tensor? weight = null, bool density = false) =>
        Histograms.OfEdges(input, bins, weight, density);

    /// <inheritdoc cref="histogram(Tensor, Tensor, Tensor, bool)"/>
    public static (Tensor hist, Tensor bin_edges) histogram(
        Tensor input, Tensor bins, Tensor? weight, bool density, out (Tensor hist, Tensor bin_edges) out_tensor) =>
        out_tensor = histogram(input, bins, weight, density);

    /// <inheritdoc cref="histogram(Tensor, Tensor, Tensor, bool)"/>
    public static (Tensor hist, Tensor bin_edges) histogram(Tensor input, Tensor bins, out (Tensor hist, Tensor bin_edges) out_tensor) =>
        out_tensor = histogram(input, bins);

    /// <summary>
    /// How many elements (or the sum of which weights) fall into the equal bins of a range, by default their own, and the edges of the
    /// bins; with density, the integral is 1.
    /// </summary>
    public static (Tensor hist, Tensor bin_edges) histogram(
        Tensor input, long bins, (double min, double max)? range = null, Tensor? weight = null, bool density = false) =>
        Histograms.OfRange(input, bins, range, weight, density);

    /// <inheritdoc cref="histogram(Tensor, long, ValueTuple{double, double}?, Tensor, bool)"/>
    public static (Tensor hist, Tensor bin_edges) histogram(
        Tensor input, long bins, (double min, double max)? range, Tensor? weight, bool density,
        out (Tensor hist, Tensor bin_edges) out_tensor) =>
        out_tensor = histogram(input, bins, range, weight, density);

    /// <inheritdoc cref="histogram(Tensor, long, ValueTuple{double, double}?, Tensor, bool)"/>
    public static (Tensor hist, Tensor bin_edges) histogram(
        Tensor input, long bins, (double min, double max)? range, out (Tensor hist, Tensor bin_edges) out_tensor) =>
        out_tensor = histogram(input, bins, range);

    /// <inheritdoc cref="histogram(Tensor, long, ValueTuple{double, double}?, Tensor, bool)"/>
    public static (Tensor hist, Tensor bin_edges) histogram(Tensor input, long bins, out (Tensor hist, Tensor bin_edges) out_tensor) =>
        out_tensor = histogram(input, bins);
}
