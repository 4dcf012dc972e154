using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Mean and variance of each channel (the variance by n, not n − 1), measured or given.</summary>
internal sealed class Moments
{
    private readonly double[] mean;
    private readonly double[] variance;

    private Moments(double[] mean, double[] variance, bool areGiven) => (this.mean, this.variance, AreGiven) = (mean, variance, areGiven);

    /// <summary>To be measured.</summary>
    public Moments(int channels) : this(new double[channels], new double[channels], false) { }

    /// <summary>Given by tensors, whose elements repeat until there is one for each channel.</summary>
    public static Moments Given(Tensor mean, Tensor variance, int channels) => new(Repeated(mean, channels), Repeated(variance, channels), true);

    /// <summary>True if they do not depend on the input.</summary>
    public bool AreGiven { get; }

    public double Mean(int channel) => mean[channel];

    /// <summary>1 / √(σ² + ε).</summary>
    public double Rate(int channel, double eps) => 1 / Math.Sqrt(variance[channel] + eps);

    /// <summary>The means, those of channels whose numbers differ by a multiple of <paramref name="count"/> averaged.</summary>
    public Tensor Means(int count, ScalarType dtype) => Averaged(mean, count, 1, dtype);

    /// <summary>The variances by n − 1, averaged likewise.</summary>
    public Tensor UnbiasedVariances(int count, long size, ScalarType dtype) => Averaged(variance, count, size / (size - 1.0), dtype);

    /// <summary>Measures a channel in two passes, summing blocks in double precision.</summary>
    public void Measure<T>(ReadOnlySpan<T> x, Channels channels, int channel) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = 0.0;
        for (var n = 0; n < channels.Outer; n++)
        {
            var line = x.Slice((int)channels.Place(n, channel), channels.Line);
            for (var i = 0; i < line.Length; i += Functions.Block)
                sum += double.CreateTruncating(TensorPrimitives.Sum(line.Slice(i, Math.Min(Functions.Block, line.Length - i))));
        }
        mean[channel] = sum / channels.Size;
        var (center, squares) = (T.CreateTruncating(mean[channel]), 0.0);
        Span<T> deviations = stackalloc T[Functions.Block];
        for (var n = 0; n < channels.Outer; n++)
        {
            var line = x.Slice((int)channels.Place(n, channel), channels.Line);
            for (var i = 0; i < line.Length; i += Functions.Block)
            {
                var part = deviations[..Math.Min(Functions.Block, line.Length - i)];
                TensorPrimitives.Subtract(line.Slice(i, part.Length), center, part);
                squares += double.CreateTruncating(TensorPrimitives.SumOfSquares<T>(part));
            }
        }
        // The center was rounded to T: Σ (x − c)² / n = σ² + (μ − c)².
        var rounding = mean[channel] - double.CreateTruncating(center);
        variance[channel] = Math.Max(0, squares / channels.Size - rounding * rounding);
    }

    private static double[] Repeated(Tensor values, int count)
    {
        using var real = Copies.Cast(values, ScalarType.Float64);
        var from = real.Span<double>();
        var result = new double[count];
        for (var i = 0; i < count; i++) result[i] = from[i % from.Length];
        return result;
    }

    private static Tensor Averaged(double[] values, int count, double factor, ScalarType dtype)
    {
        var sums = new double[count];
        for (var i = 0; i < values.Length; i++) sums[i % count] += values[i];
        for (var i = 0; i < count; i++) sums[i] *= factor * count / values.Length;
        return Creation.List<double>(sums, dtype);
    }
}
