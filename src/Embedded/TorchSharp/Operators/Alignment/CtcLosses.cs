using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Losses of sequences whose labels are not aligned with their steps.</summary>
internal static class CtcLosses
{
    /// <summary>The operands of one call: contiguous, lengths checked.</summary>
    private sealed record Batch(int Steps, int Samples, int Classes, int Blank, long[] Lengths, long[][] Targets);

    /// <summary>
    /// −ln P(target) for each sample of log-probabilities <c>[T, N, C]</c> or <c>[T, C]</c> and targets <c>[N, S]</c>, or all targets in
    /// one row; a mean is over the samples' losses per label. Infinite losses, of targets longer than their steps allow, become 0 if
    /// <paramref name="zeroInfinity"/>. The gradient supposes that the log-probabilities are a log-softmax; it has no derivative.
    /// </summary>
    /// <exception cref="ArgumentException">Shapes, lengths or classes do not fit.</exception>
    public static Tensor Ctc(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, long blank, bool zeroInfinity,
        nn.Reduction reduction)
    {
        if (logProbs.Rank is not (2 or 3))
            throw new ArgumentException($"Expected 3-dimensional tensor, but got {logProbs.Rank}-dimensional tensor for argument #1 "
                + "'log_probs' (while checking arguments for ctc_loss_cpu)", nameof(logProbs));
        if (logProbs.dtype is not (ScalarType.Float32 or ScalarType.Float64)) throw Elementwise.Unsupported(logProbs.dtype, "ctc_loss_cpu");
        using var scope = Scoped.Open();
        var isBatch = logProbs.Rank == 3;
        var batch = BatchOf(isBatch ? logProbs : Views.Unsqueeze(logProbs, 1), targets, inputLengths, targetLengths, blank);
        var losses = PerSample(isBatch ? logProbs : Views.Unsqueeze(logProbs, 1), batch, zeroInfinity);     // [N]
        if (reduction == nn.Reduction.Mean)
            losses /= Creation.List<double>(Array.ConvertAll(batch.Targets, target => Math.Max(target.Length, 1.0)), losses.dtype);
        var y = Losses.Reduced(losses, reduction);
        return (isBatch || reduction != nn.Reduction.None ? y : Views.Reshape(y, [])).MoveToOuterDisposeScope();
    }

    private static Tensor PerSample(Tensor x, Batch batch, bool zeroInfinity)
    {
        var losses = new double[batch.Samples];
        var isInfinite = new bool[batch.Samples];
        using var plain = Copies.Cast(x, ScalarType.Float64);
        Scheduler.For(batch.Samples, 1, (start, end) =>
        {
            for (var n = (int)start; n < end; n++)
            {
                losses[n] = SampleOf(plain, batch, n).Loss();
                isInfinite[n] = zeroInfinity && double.IsPositiveInfinity(losses[n]);
                if (isInfinite[n]) losses[n] = 0;
            }
        });
        var y = Creation.List<double>(losses, x.dtype);
        if (!Node.Wanted(x)) return y;
        var node = new Node("CtcLossBackward0");
        var sx = node.Save(x);
        return node.Record(y, (x, g => Unary.NotDifferentiable("_ctc_loss_backward", Slope(sx, g, batch, isInfinite), sx)));
    }

    private static Tensor Slope(Tensor x, Tensor g, Batch batch, bool[] isInfinite)
    {
        using var plain = Copies.Cast(x, ScalarType.Float64);
        using var upper = Copies.Cast(g, ScalarType.Float64);
        using var dx = Creation.Full(x.Sizes, 0, ScalarType.Float64);
        Scheduler.For(batch.Samples, 1, (start, end) =>
        {
            for (var n = (int)start; n < end; n++)
            {
                if (isInfinite[n]) continue;
                var slope = new double[batch.Lengths[n] * batch.Classes];
                SampleOf(plain, batch, n).Slope(slope, upper.Span<double>()[n]);
                for (var t = 0; t < batch.Lengths[n]; t++)
                    slope.AsSpan(t * batch.Classes, batch.Classes).CopyTo(RowOf(dx, batch, t, n));
            }
        });
        return Copies.Cast(dx, x.dtype);
    }

    private static CtcSample SampleOf(Tensor plain, Batch batch, int n)
    {
        var own = new double[batch.Lengths[n] * batch.Classes];
        for (var t = 0; t < batch.Lengths[n]; t++) RowOf(plain, batch, t, n).CopyTo(own.AsSpan(t * batch.Classes));
        return new(own, batch.Targets[n], batch.Classes, batch.Blank);
    }

    private static Span<double> RowOf(Tensor x, Batch batch, int t, int n) =>
        x.Span<double>().Slice((t * batch.Samples + n) * batch.Classes, batch.Classes);

    private static Batch BatchOf(Tensor x, Tensor targets, Tensor inputLengths, Tensor targetLengths, long blank)
    {
        var (steps, samples, classes) = ((int)x.Sizes[0], (int)x.Sizes[1], (int)x.Sizes[2]);
        if (blank < 0 || blank >= classes)
            throw new ArgumentOutOfRangeException(nameof(blank), blank, $"blank must be in label range: got {blank} for {classes} classes");
        var lengths = LengthsOf(inputLengths, samples, "input_lengths");
        foreach (var length in lengths)
            if (length > steps) throw new ArgumentException($"Expected input_lengths to have value at most {steps}, but got value {length} "
                + "(while checking arguments for ctc_loss_cpu)", nameof(inputLengths));
        return new(steps, samples, classes, (int)blank, lengths,
            TargetsOf(targets, LengthsOf(targetLengths, samples, "target_lengths"), classes));
    }

    private static long[] LengthsOf(Tensor lengths, int samples, string name)
    {
        if (!lengths.is_integral()) throw new ArgumentException($"{name} must be integral, got {lengths.dtype}", name);
        if (lengths.numel() != samples) throw new ArgumentException($"{name} must be of size batch_size: got {lengths.numel()} for "
            + $"{samples} samples", name);
        using var ordered = Copies.Cast(lengths, ScalarType.Int64);
        var numbers = ordered.Span<long>().ToArray();
        return Array.TrueForAll(numbers, length => length >= 0) ? numbers
            : throw new ArgumentException($"{name} must not be negative, got {Shape.Text(numbers)}", name);
    }

    private static long[][] TargetsOf(Tensor targets, long[] lengths, int classes)
    {
        var (total, longest) = (lengths.Sum(), lengths.DefaultIfEmpty().Max());
        var inRows = targets.Rank == 2;
        if (inRows && targets.Sizes[0] != lengths.Length) throw Refused(lengths.Length, 0, targets.Sizes[0]);
        if (inRows && targets.Sizes[1] < longest) throw Refused(longest, 1, targets.Sizes[1]);
        if (!inRows && targets.Rank != 1)
            throw new ArgumentException($"Expected targets [N, S] or all in one row, got shape {Shape.Text(targets.Sizes)}",
                nameof(targets));
        if (!inRows && targets.numel() != total) throw Refused(total, 0, targets.numel());
        using var ordered = Copies.Cast(targets, ScalarType.Int64);
        var (result, at) = (new long[lengths.Length][], 0);
        for (var n = 0; n < lengths.Length; n++)
        {
            result[n] = ordered.Span<long>().Slice(inRows ? n * (int)targets.Sizes[1] : at, (int)lengths[n]).ToArray();
            at += (int)lengths[n];
            foreach (var label in result[n])
                if (label < 0 || label >= classes)
                    throw new ArgumentOutOfRangeException(nameof(targets), label, $"Target {label} is out of bounds for {classes} classes");
        }
        return result;

        ArgumentException Refused(long expected, int dimension, long size) => new($"Expected tensor to have size {expected} at dimension "
            + $"{dimension}, but got size {size} for argument #2 'targets' (while checking arguments for ctc_loss_cpu)", nameof(targets));
    }
}
