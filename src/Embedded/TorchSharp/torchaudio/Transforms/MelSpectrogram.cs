using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>A spectrogram on the mel scale: <c>[…, L] → […, n_mels, T]</c>.</summary>
    public class MelSpectrogram : nn.Module<Tensor, Tensor>
    {
        /// <summary>Samples per second.</summary>
        public readonly long sample_rate;

        /// <summary>The length of a transform.</summary>
        public readonly long n_fft;

        /// <summary>The length of the window.</summary>
        public readonly long win_length;

        /// <summary>The distance of pieces.</summary>
        public readonly long hop_length;

        /// <summary>Zeros on both sides of the signal.</summary>
        public readonly long pad;

        /// <summary>The power of the absolute values.</summary>
        public readonly double power;

        /// <summary>Divide by the length of the window as a vector.</summary>
        public readonly bool normalized;

        /// <summary>The number of filters.</summary>
        public readonly long n_mels;

        /// <summary>The end of the last filter, half the sample rate if null.</summary>
        public readonly double? f_max;

        /// <summary>The start of the first filter.</summary>
        public readonly double f_min;

        /// <summary>The first step.</summary>
        public readonly Spectrogram spectrogram;

        /// <summary>The second step.</summary>
        public readonly MelScale mel_scale;

        internal MelSpectrogram(
            long sample_rate, long n_fft, long? win_length, long? hop_length, double f_min, double? f_max, long n_mels, Spectrogram spectrogram,
            (long pad, double power, bool normalized) options, torchaudio.MelNorm norm, torchaudio.MelScale scale) : base(nameof(MelSpectrogram))
        {
            (this.sample_rate, this.n_fft, this.n_mels, this.f_min, this.f_max) = (sample_rate, n_fft, n_mels, f_min, f_max);
            this.win_length = win_length ?? n_fft;
            this.hop_length = hop_length ?? this.win_length / 2;
            (pad, power, normalized) = options;
            this.spectrogram = spectrogram;
            mel_scale = new(n_mels, sample_rate, f_min, f_max, n_fft / 2 + 1, norm, scale);
            RegisterComponents();
        }

        /// <summary>The spectrogram.</summary>
        public override Tensor forward(Tensor waveform)
        {
            using var spectra = spectrogram.call(waveform);
            return mel_scale.call(spectra);
        }
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.MelSpectrogram"/>
            /// <param name="sample_rate">Samples per second.</param>
            /// <param name="n_fft">The length of a transform.</param>
            /// <param name="win_length">The length of the window, n_fft if null.</param>
            /// <param name="hop_length">The distance of pieces, half a window if null.</param>
            /// <param name="f_min">The start of the first filter.</param>
            /// <param name="f_max">The end of the last, half the sample rate if null.</param>
            /// <param name="pad">Zeros on both sides of the signal.</param>
            /// <param name="n_mels">The number of filters.</param>
            /// <param name="window_fn">Makes the window; Hann's if null.</param>
            /// <param name="power">Of the absolute values.</param>
            /// <param name="normalized">Divide by the length of the window as a vector.</param>
            /// <param name="center">Piece t is centered at t · hop_length.</param>
            /// <param name="pad_mode">How the signal goes on at its ends, for that.</param>
            /// <param name="onesided">Only the frequencies that determine the others.</param>
            /// <param name="norm">How the filters are scaled.</param>
            /// <param name="mel_scale">The formula of pitch.</param>
            public static Transforms.MelSpectrogram MelSpectrogram(
                long sample_rate = 16000, long n_fft = 400, long? win_length = null, long? hop_length = null, double f_min = 0.0,
                double? f_max = null, long pad = 0, long n_mels = 128, WindowFunction? window_fn = null, double power = 2.0,
                bool normalized = false, bool center = true, PaddingModes pad_mode = PaddingModes.Reflect, bool onesided = true,
                MelNorm norm = MelNorm.none, MelScale mel_scale = torchaudio.MelScale.htk) =>
                new(sample_rate, n_fft, win_length, hop_length, f_min, f_max, n_mels,
                    Spectrogram(n_fft, win_length, hop_length, pad, window_fn, null, power, normalized, center, pad_mode, onesided),
                    (pad, power, normalized), norm, mel_scale);
        }
    }
}
