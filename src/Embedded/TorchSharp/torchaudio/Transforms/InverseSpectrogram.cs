using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>The signal of complex spectra: <c>[…, n_fft / 2 + 1, T] → […, L]</c>.</summary>
    public sealed class InverseSpectrogram : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, long?, Tensor>, torchaudio.ITransform
    {
        private readonly (long n_fft, long hop_length, long win_length) lengths;
        private readonly (long pad, bool normalized, bool center, PaddingModes pad_mode, bool onesided) options;
        private readonly Tensor window;

        internal InverseSpectrogram(
            (long n_fft, long hop_length, long win_length) lengths, Tensor window,
            (long pad, bool normalized, bool center, PaddingModes pad_mode, bool onesided) options) : base(nameof(InverseSpectrogram))
        {
            (this.lengths, this.options, this.window) = (lengths, options, window);
            register_buffer(nameof(window), window);
        }

        /// <summary>The signal, as long as the spectra reach.</summary>
        public override Tensor forward(Tensor input) => call(input, null);

        /// <summary>The signal of a length.</summary>
        public Tensor call(Tensor input, long? length = null) => torchaudio.functional.inverse_spectrogram(
            input, length, options.pad, window, lengths.n_fft, lengths.hop_length, lengths.win_length, options.normalized, options.center,
            options.pad_mode, options.onesided);
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.InverseSpectrogram"/>
            /// <param name="n_fft">The length of a transform.</param>
            /// <param name="win_length">The length of the window, n_fft if null.</param>
            /// <param name="hop_length">The distance of pieces, half a window if null.</param>
            /// <param name="pad">Zeros that were added on both sides of the signal.</param>
            /// <param name="window_fn">Makes the window; Hann's if null.</param>
            /// <param name="window">The window, made if null.</param>
            /// <param name="normalized">The spectra were divided by the length of the window as a vector.</param>
            /// <param name="center">The pieces were centered.</param>
            /// <param name="pad_mode">Has no influence.</param>
            /// <param name="onesided">There are only the frequencies that determine the others.</param>
            public static Transforms.InverseSpectrogram InverseSpectrogram(
                long n_fft = 400, long? win_length = null, long? hop_length = null, long pad = 0, WindowFunction? window_fn = null,
                Tensor? window = null, bool normalized = false, bool center = true, PaddingModes pad_mode = PaddingModes.Reflect,
                bool onesided = true)
            {
                var length = win_length ?? n_fft;
                return new((n_fft, hop_length ?? length / 2, length), window ?? (window_fn ?? Hann)(length),
                    (pad, normalized, center, pad_mode, onesided));
            }
        }
    }
}
