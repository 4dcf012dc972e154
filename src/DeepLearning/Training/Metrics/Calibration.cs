using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Predictions of about the same confidence.</summary>
/// <param name="Lower">Confidences above this …</param>
/// <param name="Upper">… and up to this one.</param>
/// <param name="Count">How many predictions.</param>
/// <param name="Confidence">Their mean confidence; NaN if there are none.</param>
/// <param name="Accuracy">The fraction of them that is right; NaN if there are none.</param>
public sealed record CalibrationBin(double Lower, double Upper, int Count, double Confidence, double Accuracy)
{
    /// <summary>"0.8 … 0.9: 120 predictions, confidence 0.853, accuracy 0.790".</summary>
    public override string ToString() => Count == 0
        ? $"{Lower:0.##} … {Upper:0.##}: no predictions"
        : $"{Lower:0.##} … {Upper:0.##}: {Count} predictions, confidence {Confidence:0.000}, accuracy {Accuracy:0.000}";
}

/// <summary>Whether a model is as often right as it is sure: of 100 predictions with confidence 0.8, 80 should be.</summary>
/// <param name="Bins">Bins of equal width over 0 … 1.</param>
/// <param name="ExpectedError">Σ over bins of (count / N) · |accuracy − confidence| (expected calibration error; Guo et al., "On
/// Calibration of
/// Modern Neural Networks", 2017, equation 3).</param>
public sealed record Calibration(IReadOnlyList<CalibrationBin> Bins, double ExpectedError)
{
    /// <summary>The reliability diagram: accuracy over confidence. Below the diagonal the model is surer than it may be.</summary>
    public Figure Plot(string? title = null)
    {
        var filled = Bins.Where(bin => bin.Count > 0).ToArray();
        return DeepLearning.Plot.Line(
                new PlotValues(filled.Select(bin => bin.Confidence)), [("model", new PlotValues(filled.Select(bin => bin.Accuracy)))],
                title ?? $"Reliability: expected calibration error {ExpectedError:0.000}", "confidence", "accuracy")
            .Overlay(DeepLearning.Plot.Line(new double[] { 0, 1 }, [("as right as sure", new double[] { 0, 1 })], "As right as sure"));
    }

    /// <summary>"expected calibration error 0.0312", and a line per bin.</summary>
    public override string ToString() => $"expected calibration error {ExpectedError:0.0000}\n{string.Join('\n', Bins)}";
}

public static partial class Metrics
{
    /// <summary>Compares how sure predictions are (the largest of softmax(outputs)) with how often they are right.</summary>
    /// <param name="outputs">One score per class, [N, classes], before softmax.</param>
    /// <param name="targets">Class numbers, int64 [N].</param>
    /// <param name="bins">How many bins, at least 1.</param>
    /// <exception cref="ArgumentException">The shapes are others, or there are no examples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is below 1.</exception>
    public static Calibration Calibration(Tensor outputs, Tensor targets, int bins = 10)
    {
        Examine(outputs, targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        using var scope = NewDisposeScope();
        var (confidence, predicted) = outputs.detach().to(ScalarType.Float64).softmax(1).max(1); // [N], [N]
        var sure = confidence.cpu().data<double>().ToArray();
        var right = predicted.eq(targets).cpu().data<bool>().ToArray();
        if (sure.Length == 0) throw new ArgumentException("There are no examples to calibrate on.", nameof(outputs));

        var (counts, sures, rights) = (new int[bins], new double[bins], new int[bins]);
        for (var i = 0; i < sure.Length; i++)
        {
            var bin = Math.Clamp((int)Math.Ceiling(sure[i] * bins) - 1, 0, bins - 1);
            counts[bin]++;
            sures[bin] += sure[i];
            if (right[i]) rights[bin]++;
        }
        var all = counts.Select((count, bin) => new CalibrationBin(
            (double)bin / bins, (double)(bin + 1) / bins, count, sures[bin] / count, (double)rights[bin] / count)).ToArray();
        return new(all, all.Where(bin => bin.Count > 0).Sum(bin => bin.Count * Math.Abs(bin.Accuracy - bin.Confidence)) / sure.Length);
    }
}
