using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Spectra of overlapping pieces of a signal, and the signal of such spectra. Composed of other operators.</summary>
internal static class ShortTimeTransforms
{
    /// <summary>How a signal is cut into pieces: n elements every hop ones, times a window.</summary>
    private readonly record struct Cut(string Name, long N, long Hop, long Width, Tensor? Window)
    {
        public static Cut Of(string name, long n, long hop, long width, Tensor? window) =>
            new(name, n, hop == -1 ? n / 4 : hop, width == -1 ? n : width, window);

        public void Check(bool overlapping)
        {
            if (Hop <= 0) throw new ArgumentException($"{Name}: expected hop_length > 0, but got hop_length={Hop}");
            if (Width <= 0 || Width > N)
                throw new ArgumentException($"{Name}: expected 0 < win_length <= n_fft, but got win_length={Width}, n_fft={N}");
            if (overlapping && Hop > Width)
                throw new ArgumentException($"{Name}: expected 0 < hop_length <= win_length, but got hop_length={Hop}, win_length={Width}");
            if (Window is not null && (Window.Rank != 1 || Window.Sizes[0] != Width))
                throw new ArgumentException($"{Name}: expected a 1D window tensor of size equal to win_length={Width}, but got window with "
                    + $"size {Shape.Text(Window.Sizes)}");
        }

        /// <summary>The window, ones if there is none, with zeros on both sides up to n.</summary>
        public Tensor Padded(ScalarType dtype)
        {
            var left = (N - Width) / 2;
            return Pads.Pad(Window ?? Creation.Full([Width], 1, dtype), [left, N - Width - left], PaddingModes.Constant);
        }
    }

    /// <summary>
    /// y[b, k, t] = Σⱼ w[j] · x[b, t · hop + j] · e^(−2πi·jk/n): <c>[B?, L] → [B?, n/2 + 1 or n, T]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The arguments do not fit each other or the signal.</exception>
    public static Tensor Forward(
        Tensor x, long n, long hop, long width, Tensor? window, bool center, PaddingModes mode, bool normalized, bool? onesided,
        bool? complex)
    {
        var isComplex = x.is_complex() || window?.is_complex() == true;
        if (!isComplex && complex is null)
            throw new ArgumentException("stft requires the return_complex parameter be given for real inputs, and will further require "
                + "return_complex=True in a future PyTorch release.");
        if (!x.is_floating_point() && !x.is_complex() || x.Rank is not (1 or 2))
            throw new ArgumentException($"stft: expected a 1D or 2D tensor of floating point or complex values, got {x.dtype.TorchName()} "
                + Shape.Text(x.Sizes));
        var cut = Cut.Of("stft", n, hop, width, window);
        using var scope = Scoped.Open();
        var signal = x.Rank == 1 ? Views.Unsqueeze(x, 0) : x;                                      // [B, L]
        if (center) signal = Pads.Pad(signal, [n / 2, n / 2], mode);
        if (n <= 0 || n > signal.Sizes[1])
            throw new ArgumentException($"stft: expected 0 < n_fft <= {signal.Sizes[1]}, but got n_fft={n}");
        cut.Check(overlapping: false);
        var pieces = Views.Windows(signal, 1, n, cut.Hop);                                         // [B, T, n]
        if (window is not null || cut.Width < n) pieces = Arithmetic.Mul(pieces, cut.Padded(x.dtype));
        var half = onesided ?? !isComplex;
        if (half && pieces.is_complex())
            throw new ArgumentException("Cannot have onesided output if window or input is complex", nameof(onesided));
        var scale = normalized ? 1 / Math.Sqrt(n) : 1;
        var spectra = half ? Transforms.Half(pieces, 2, scale)
            : Transforms.Complex(pieces.to(pieces.dtype.ToComplex()), 2, true, scale);             // [B, T, K]
        var y = Views.Transpose(spectra, 1, 2);
        if (x.Rank == 1) y = Views.Squeeze(y, 0);
        return (complex ?? isComplex ? y : Views.AsReal(y)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The signal whose spectra are least far from those given: the transformed pieces, windowed again and added up, divided by the sum of
    /// the squared windows there (Griffin and Lim 1984). <c>[B?, n/2 + 1 or n, T] → [B?, L]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The arguments do not fit each other or the spectra, or some place is under no
    /// window.</exception>
    public static Tensor Inverse(
        Tensor x, long n, long hop, long width, Tensor? window, bool center, bool normalized, bool? onesided, long length, bool complex)
    {
        if (!x.is_complex())
            throw new ArgumentException("istft requires a complex-valued input tensor matching the output from stft with "
                + "return_complex=True.");
        if (x.Rank is not (2 or 3) || x.numel() == 0)
            throw new ArgumentException($"istft: expected a non-empty tensor with 2 or 3 dimensions, but got {Shape.Text(x.Sizes)}");
        var (bins, half) = (x.Sizes[^2], onesided ?? x.Sizes[^2] != n);
        if (bins != (half ? n / 2 + 1 : n))
            throw new ArgumentException("istft: expected the frequency dimension (2nd to the last) of the input tensor to match "
                + $"{(half ? "n_fft / 2 + 1 when onesided=True" : "n_fft when onesided=False")}, but got {bins}");
        if (half && complex) throw new ArgumentException("Cannot have onesided output if window or input is complex", nameof(onesided));
        var cut = Cut.Of("istft", n, hop, width, window);
        cut.Check(overlapping: true);
        using var scope = Scoped.Open();
        var spectra = Views.Transpose(x.Rank == 2 ? Views.Unsqueeze(x, 0) : x, 1, 2);              // [B, T, K]
        var scale = normalized ? 1 / Math.Sqrt(n) : 1.0 / n;
        var pieces = complex ? Transforms.Complex(spectra, 2, false, scale)
            : Transforms.Real(Views.Slice(spectra, 2, 0, n / 2 + 1, 1), 2, n, scale);              // [B, T, n]
        var weights = cut.Padded(x.dtype.ToReal());
        var (batch, count) = (pieces.Sizes[0], pieces.Sizes[1]);
        var total = n + cut.Hop * (count - 1);
        var sum = Views.Overlapped(Arithmetic.Mul(pieces, weights), [batch, total], 1, n, cut.Hop);
        var squares = Views.Expand(Arithmetic.Mul(weights, weights), [1, count, n]);
        var envelope = Views.Overlapped(squares, [1, total], 1, n, cut.Hop);
        var start = center ? n / 2 : 0;
        var end = Math.Min(total, length > 0 ? start + length : center ? total - n / 2 : total);
        (sum, envelope) = (Views.Slice(sum, 1, start, end, 1), Views.Slice(envelope, 1, start, end, 1));
        if (envelope.abs().min().ToDouble() is var least and <= 1e-11)
            throw new ArgumentException($"istft: window overlap add min: {least}, some elements of the signal are under no window");
        var y = Arithmetic.Div(sum, envelope);
        if (length > end - start) y = Transforms.Resized(y, 1, length);
        return (x.Rank == 2 ? Views.Squeeze(y, 0) : y).MoveToOuterDisposeScope();
    }
}
