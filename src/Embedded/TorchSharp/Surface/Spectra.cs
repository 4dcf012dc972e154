using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The short-time Fourier transform of signals: <c>[B?, L] → [B?, n_fft / 2 + 1, T]</c>.</summary>
        /// <param name="n_fft">The length of a transform.</param>
        /// <param name="hop_length">The distance of transforms, n_fft / 4 unless given.</param>
        /// <param name="win_length">The length of the window, n_fft unless given.</param>
        /// <param name="window">A window, ones unless given; zeros stand on both sides of a shorter one.</param>
        /// <param name="center">Pad the signal, so that piece t is centered at t · hop_length.</param>
        /// <param name="pad_mode">With what.</param>
        /// <param name="normalized">Divide by √n_fft.</param>
        /// <param name="onesided">Keep the first n_fft / 2 + 1 elements only, which determine the others of a real signal: the default for
        /// it.</param>
        /// <param name="return_complex">Complex numbers, or pairs of real ones; must be given for a real signal.</param>
        /// <exception cref="ArgumentException">The arguments do not fit each other or the signal.</exception>
        public Tensor stft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
            PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
            ShortTimeTransforms.Forward(
                this, n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex);

        /// <summary>The inverse of <see cref="stft"/>: <c>[B?, n_fft / 2 + 1, T] → [B?, L]</c>.</summary>
        /// <param name="n_fft">The length of a transform.</param>
        /// <param name="hop_length">The distance of transforms, n_fft / 4 unless given.</param>
        /// <param name="win_length">The length of the window, n_fft unless given.</param>
        /// <param name="window">The window, ones unless given.</param>
        /// <param name="center">The signal was padded.</param>
        /// <param name="normalized">The transforms were divided by √n_fft.</param>
        /// <param name="onesided">There are the first n_fft / 2 + 1 elements only; else judged by the shape.</param>
        /// <param name="length">The length of the signal: cut, or filled up with zeros.</param>
        /// <param name="return_complex">The signal is complex.</param>
        /// <exception cref="ArgumentException">The arguments do not fit each other or the spectra, or some place is under no
        /// window.</exception>
        public Tensor istft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, bool normalized = false,
            bool? onesided = null, long length = -1, bool return_complex = false) =>
            ShortTimeTransforms.Inverse(
                this, n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex);
    }

    /// <inheritdoc cref="Tensor.stft"/>
    public static Tensor stft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
        PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
        input.stft(n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex);

    /// <inheritdoc cref="Tensor.istft"/>
    public static Tensor istft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
        bool normalized = false, bool? onesided = null, long length = -1, bool return_complex = false) =>
        input.istft(n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex);

    /// <summary>½ − ½ cos 2πt with t = k / len, or k / (len − 1) if not periodic.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor hann_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        SignalWindows.Cosine("hann_window", len, periodic, 0.5, 0.5, dtype ?? get_default_dtype()).Placed(device, requires_grad);

    /// <summary>alpha − beta · cos 2πt with t = k / len, or k / (len − 1) if not periodic.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor hamming_window(
        long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        SignalWindows.Cosine("hamming_window", len, periodic, alpha, beta, dtype ?? get_default_dtype()).Placed(device, requires_grad);

    /// <summary>0.42 − ½ cos 2πt + 0.08 cos 4πt with t = k / len, or k / (len − 1) if not periodic.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor blackman_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        SignalWindows.Blackman(len, periodic, dtype ?? get_default_dtype()).Placed(device, requires_grad);

    /// <summary>1 − |2t − 1| with t = k / len, or k / (len − 1) if not periodic.</summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor bartlett_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        SignalWindows.Triangle(len, periodic, dtype ?? get_default_dtype()).Placed(device, requires_grad);

    /// <summary>
    /// I₀(beta · √(1 − (2t − 1)²)) / I₀(beta) with t = k / len, or k / (len − 1) if not periodic; I₀ is a Bessel function.
    /// </summary>
    /// <exception cref="ArgumentException">The length is negative, or the dtype not floating point.</exception>
    public static Tensor kaiser_window(
        long len, bool periodic = true, float beta = 12, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        SignalWindows.Kaiser(len, periodic, beta, dtype ?? get_default_dtype()).Placed(device, requires_grad);
}
