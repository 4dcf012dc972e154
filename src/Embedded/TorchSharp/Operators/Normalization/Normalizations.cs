using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The normalizations of neural networks: which elements share mean and variance, which share a weight.</summary>
internal static class Normalizations
{
    private const int ShortLine = 16;

    /// <summary>
    /// Each channel of <c>[N, C, …]</c> over the batch and all positions (Ioffe and Szegedy, 2015). In training, running moments become
    /// (1 − m) · old + m · new, the variance by n − 1; else they are the moments.
    /// </summary>
    public static Tensor Batch(Tensor x, Tensor? runningMean, Tensor? runningVar, Tensor? w, Tensor? b, bool training, double momentum,
        double eps)
    {
        using var uncounted = Scoped.Uncounted();
        RequireChannels(x, "batch_norm");
        var (batch, channels, line) = (checked((int)x.Sizes[0]), checked((int)x.Sizes[1]), checked((int)Shape.Count(x.Sizes[2..])));
        Require(runningMean, nameof(runningMean), "running_mean", channels, training);
        Require(runningVar, nameof(runningVar), "running_var", channels, training);
        Require(w, nameof(w), "weight", channels, true);
        Require(b, nameof(b), "bias", channels, true);
        if (training && (long)batch * line == 1)
            throw new ArgumentException($"Expected more than 1 value per channel when training, got input size {Shape.Text(x.Sizes)}",
                nameof(x));
        var moments = training ? new Moments(channels) : Moments.Given(runningMean!, runningVar!, channels);
        var y = line < ShortLine
            ? ByChannel(x, byChannel => Normalization.Run(byChannel, w, b, new(1, channels, 1, batch * line, channels), moments, eps))
            : Normalization.Run(x, w, b, new(batch, channels, 1, line, channels), moments, eps);
        if (training && x.numel() > 0) Learn(runningMean, runningVar, moments, (long)batch * line, momentum);
        return y;
    }

    /// <summary>The last dimensions, whose sizes are given, of each sample by itself (Ba, Kiros and Hinton, 2016).</summary>
    public static Tensor Layer(Tensor x, long[] shape, Tensor? w, Tensor? b, double eps)
    {
        if (shape.Length == 0) throw new ArgumentException("Expected normalized_shape to be at least 1-dimensional, i.e., containing at "
            + "least one element, but got normalized_shape = []", nameof(shape));
        if (x.Rank < shape.Length || !x.Sizes[^shape.Length..].SequenceEqual(shape))
            throw new ArgumentException($"Given normalized_shape={Shape.Text(shape)}, expected input with shape [*, "
                + $"{string.Join(", ", shape)}], but got input of size {Shape.Text(x.Sizes)}", nameof(x));
        foreach (var (name, parameter) in new[] { ("weight", w), ("bias", b) })
            if (parameter is not null && !parameter.Sizes.SequenceEqual(shape))
                throw new ArgumentException($"Expected {name} to be of same shape as normalized_shape, but got {name} of shape "
                    + $"{Shape.Text(parameter.Sizes)} and normalized_shape = {Shape.Text(shape)}", name);
        var (samples, size) = (checked((int)Shape.Count(x.Sizes[..^shape.Length])), checked((int)Shape.Count(shape)));
        return Normalization.Run(x, w, b, new(1, samples, size, 1, 1), new(samples), eps);
    }

    /// <summary>Groups of neighboring channels of each sample of <c>[N, C, …]</c> (Wu and He, 2018).</summary>
    public static Tensor Group(Tensor x, long groups, Tensor? w, Tensor? b, double eps)
    {
        RequireChannels(x, "group_norm");
        var (batch, channels, line) = (checked((int)x.Sizes[0]), checked((int)x.Sizes[1]), checked((int)Shape.Count(x.Sizes[2..])));
        if (groups <= 0) throw new ArgumentOutOfRangeException(nameof(groups), groups,
            $"Expected num groups to be greater than 0, got {groups}");
        if (channels % groups != 0)
            throw new ArgumentException("Expected number of channels in input to be divisible by num_groups, but got input of shape "
                + $"{Shape.Text(x.Sizes)} and num_groups={groups}", nameof(groups));
        foreach (var (name, parameter) in new[] { ("weight", w), ("bias", b) })
            if (parameter is not null && (parameter.Rank != 1 || parameter.numel() != channels))
                throw new ArgumentException($"Expected {name} to be a vector of size equal to the number of channels in input, but got "
                    + $"{name} of shape {Shape.Text(parameter.Sizes)} and input of shape {Shape.Text(x.Sizes)}", name);
        var perSample = (int)groups;
        var count = batch * perSample;
        return Normalization.Run(x, w, b, new(1, count, channels / perSample, line, perSample), new(count), eps);
    }

    /// <summary>
    /// Each channel of each sample of <c>[N, C, …]</c> (Ulyanov, Vedaldi and Lempitsky, 2016). Running moments learn the samples' average;
    /// without <paramref name="ofInput"/> they are the moments.
    /// </summary>
    public static Tensor Instance(Tensor x, Tensor? runningMean, Tensor? runningVar, Tensor? w, Tensor? b, bool ofInput, double momentum,
        double eps)
    {
        using var uncounted = Scoped.Uncounted();
        RequireChannels(x, "instance_norm");
        var (batch, channels, line) = (checked((int)x.Sizes[0]), checked((int)x.Sizes[1]), checked((int)Shape.Count(x.Sizes[2..])));
        if (!ofInput && (runningMean is null || runningVar is null))
            throw new ArgumentException("Expected running_mean and running_var to be defined when use_input_stats is false",
                nameof(runningMean));
        Require(runningMean, nameof(runningMean), "running_mean", channels, true);
        Require(runningVar, nameof(runningVar), "running_var", channels, true);
        Require(w, nameof(w), "weight", channels, true);
        Require(b, nameof(b), "bias", channels, true);
        if (ofInput && line == 1)
            throw new ArgumentException($"Expected more than 1 spatial element when training, got input size {Shape.Text(x.Sizes)}",
                nameof(x));
        var count = batch * channels;
        var moments = ofInput ? new Moments(count) : Moments.Given(runningMean!, runningVar!, count);
        var y = Normalization.Run(x, w, b, new(1, count, 1, line, channels), moments, eps);
        if (ofInput && x.numel() > 0) Learn(runningMean, runningVar, moments, line, momentum);
        return y;
    }

    /// <summary>Runs with the channels first, as long lines, when a channel's lines are short: <c>[N, C, …]</c> ↔ <c>[C, N, …]</c>.</summary>
    private static Tensor ByChannel(Tensor x, Func<Tensor, Tensor> run)
    {
        using var uncounted = Scoped.Uncounted();
        using var moved = Views.Transpose(x, 0, 1);
        using var y = run(moved);
        using var back = Views.Transpose(y, 0, 1);
        return back.contiguous();
    }

    private static void Learn(Tensor? runningMean, Tensor? runningVar, Moments moments, long size, double momentum)
    {
        using var quiet = no_grad();
        if (runningMean is not null) Move(runningMean, moments.Means((int)runningMean.numel(), runningMean.dtype));
        if (runningVar is not null) Move(runningVar, moments.UnbiasedVariances((int)runningVar.numel(), size, runningVar.dtype));

        void Move(Tensor running, Tensor news)
        {
            running.mul_(1 - momentum);
            using (news) running.add_(news, momentum);
        }
    }

    private static void RequireChannels(Tensor x, string operation)
    {
        if (x.Rank < 2) throw new ArgumentException($"Expected at least 2 dimensions for input tensor but received {x.Rank}: {operation} "
            + $"reads [N, C, …], got shape {Shape.Text(x.Sizes)}", nameof(x));
    }

    private static void Require(Tensor? vector, string argument, string name, int channels, bool isOptional)
    {
        if (vector is null && !isOptional) throw new ArgumentException($"{name} must be defined in evaluation mode", argument);
        if (vector is not null && vector.numel() != channels)
            throw new ArgumentException($"{name} should contain {channels} elements not {vector.numel()}", argument);
    }
}
