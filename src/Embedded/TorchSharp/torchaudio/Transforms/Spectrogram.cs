using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>The spectra of overlapping pieces of a signal: <c>[…, L] → […, n_fft / 2 + 1, T]</c>.</summary>
    public sealed class Spectrogram : nn.Module<Tensor, Tensor>, torchaudio.ITransform
    {
        private readonly (long n_fft, long hop_length, long win_length) lengths;
        private readonly (long pad, double? power, bool normalized, bool center, PaddingModes pad_mode, bool onesided, bool? return_complex) options;
        private readonly Tensor window;

        /// <param name="name">The module's name.</param>
        /// <param name="n_fft">The length of a transform.</param>
        /// <param name="win_length">The length of the window, n_fft if null.</param>
        /// <param name="hop_length">The distance of pieces, half a window if null.</param>
        /// <param name="pad">Zeros on both sides of the signal.</param>
        /// <param name="window_fn">Makes the window; Hann's if null.</param>
        /// <param name="window">The window, made if null.</param>
        /// <param name="power">Of the absolute values; complex spectra, if null.</param>
        /// <param name="normalized">Divide by the length of the window as a vector.</param>
        /// <param name="center">Piece t is centered at t · hop_length.</param>
        /// <param name="pad_mode">How the signal goes on at its ends, for that.</param>
        /// <param name="onesided">Only the frequencies that determine the others.</param>
        /// <param name="return_complex">False: complex numbers as pairs in a last dimension.</param>
        public Spectrogram(
            string name, long n_fft = 400, long? win_length = null, long? hop_length = null, long pad = 0,
            torchaudio.WindowFunction? window_fn = null, Tensor? window = null, double? power = 2.0, bool normalized = false,
            bool center = true, PaddingModes pad_mode = PaddingModes.Reflect, bool onesided = true, bool? return_complex = null) : base(name)
        {
            var length = win_length ?? n_fft;
            lengths = (n_fft, hop_length ?? length / 2, length);
            options = (pad, power, normalized, center, pad_mode, onesided, return_complex);
            this.window = window ?? (window_fn ?? torchaudio.transforms.Hann)(length);
            register_buffer(nameof(window), this.window);
        }

        /// <summary>The spectra.</summary>
        public override Tensor forward(Tensor input) => torchaudio.functional.spectrogram(
            input, options.pad, window, lengths.n_fft, lengths.hop_length, lengths.win_length, options.power, options.normalized,
            options.center, options.pad_mode, options.onesided, options.return_complex);
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        /// <summary>Modules that turn one tensor of sound into another.</summary>
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.Spectrogram"/>
            public static Transforms.Spectrogram Spectrogram(
                long n_fft = 400, long? win_length = null, long? hop_length = null, long pad = 0, WindowFunction? window_fn = null,
                Tensor? window = null, double? power = 2.0, bool normalized = false, bool center = true,
                PaddingModes pad_mode = PaddingModes.Reflect, bool onesided = true, bool? return_complex = null) =>
                new("Spectrogram", n_fft, win_length, hop_length, pad, window_fn, window, power, normalized, center, pad_mode, onesided,
                    return_complex);

            internal static Tensor Hann(long length) => hann_window(length);
        }
    }
}
