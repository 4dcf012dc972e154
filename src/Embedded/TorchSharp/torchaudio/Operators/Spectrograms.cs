using static TorchSharp.torch;

namespace TorchSharp.Audio;

/// <summary>How a signal is cut into pieces for its spectra.</summary>
internal sealed record Pieces(Tensor Window, long Transform, long Hop, long WindowLength);

/// <summary>Spectra of overlapping pieces of signals, and the way back. Composed of other operators.</summary>
internal static class Spectrograms
{
    public static Tensor Of(Tensor waveform, long pad, Pieces pieces, double? power, bool normalized, bool center, PaddingModes padMode,
        bool onesided, bool asComplex)
    {
        using var scope = NewDisposeScope();
        var signals = waveform.reshape(-1, waveform.shape[^1]);
        if (pad > 0)
        {
            var silence = zeros([signals.shape[0], pad], signals.dtype);
            signals = cat([silence, signals, silence], 1);
        }
        var spectra = signals.stft(pieces.Transform, pieces.Hop, pieces.WindowLength, pieces.Window, center, padMode, false, onesided, true);
        spectra = spectra.reshape([.. waveform.shape[..^1], .. spectra.shape[1..]]);
        if (normalized) spectra = spectra / Scale(pieces.Window);
        var y = power is { } exponent ? exponent == 1 ? spectra.abs() : spectra.abs().pow(exponent)
            : asComplex ? spectra : view_as_real(spectra);
        return y.MoveToOuterDisposeScope();
    }

    public static Tensor Inverse(Tensor spectra, long? length, long pad, Pieces pieces, bool normalized, bool center, bool onesided)
    {
        if (!spectra.is_complex())
            throw new ArgumentException($"Expected `spectrogram` to be complex dtype, got {spectra.dtype.TorchName()}", nameof(spectra));
        using var scope = NewDisposeScope();
        var scaled = normalized ? spectra * Scale(pieces.Window) : spectra;
        var signals = Signals(scaled.reshape([-1, .. spectra.shape[^2..]]), pieces, center, onesided, length + 2 * pad);
        if (length is not null && pad > 0) signals = signals.narrow(1, pad, length.Value);
        return signals.reshape([.. spectra.shape[..^2], signals.shape[^1]]).MoveToOuterDisposeScope();
    }

    public static Tensor GriffinLim(Tensor spectra, Pieces pieces, double power, int iterations, double momentum, long? length, bool random)
    {
        if (momentum is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(momentum), momentum, $"momentum must be in range [0, 1). Found: {momentum}");
        var inertia = momentum / (1 + momentum);
        using var scope = NewDisposeScope();
        var sizes = spectra.reshape([-1, .. spectra.shape[^2..]]).pow(1 / power);
        // A random number for both parts, as a complex torch.rand has.
        var angles = random ? view_as_complex(rand([.. sizes.shape, 2], sizes.dtype)) : complex(ones_like(sizes), zeros_like(sizes));
        var former = zeros_like(angles);
        for (var i = 0; i < iterations; i++)
        {
            using var step = NewDisposeScope();
            var signal = Signals(sizes * angles, pieces, true, true, length);
            var rebuilt = signal.stft(pieces.Transform, pieces.Hop, pieces.WindowLength, pieces.Window, true, PaddingModes.Reflect, false, true, true);
            var turned = inertia > 0 ? rebuilt - former * inertia : rebuilt;
            (angles, former) = step.MoveToOuter(turned / (turned.abs() + 1e-16), rebuilt);
        }
        var y = Signals(sizes * angles, pieces, true, true, length);
        return y.reshape([.. spectra.shape[..^2], y.shape[^1]]).MoveToOuterDisposeScope();
    }

    private static Tensor Signals(Tensor spectra, Pieces pieces, bool center, bool onesided, long? length) =>
        spectra.istft(pieces.Transform, pieces.Hop, pieces.WindowLength, pieces.Window, center, false, onesided, length ?? -1);

    /// <summary>The length of the window as a vector.</summary>
    private static Tensor Scale(Tensor window) => window.pow(2).sum().sqrt();
}
