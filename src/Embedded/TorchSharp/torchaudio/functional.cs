using TorchSharp.Audio;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchaudio
{
    /// <summary>Functions of sound. The last dimension of a waveform is time.</summary>
    public static partial class functional
    {
        /// <summary>The spectra of overlapping pieces of a signal: <c>[…, L] → […, n_fft / 2 + 1, T]</c>.</summary>
        /// <param name="waveform">The signal.</param>
        /// <param name="pad">Zeros on both sides.</param>
        /// <param name="window">The window, <c>[win_length]</c>.</param>
        /// <param name="n_fft">The length of a transform.</param>
        /// <param name="hop_length">The distance of pieces.</param>
        /// <param name="win_length">The length of the window.</param>
        /// <param name="power">Of the absolute values; complex spectra, if null.</param>
        /// <param name="normalized">Divide by the length of the window as a vector.</param>
        /// <param name="center">Piece t is centered at t · hop_length.</param>
        /// <param name="pad_mode">How the signal goes on at its ends, for that.</param>
        /// <param name="onesided">Only the frequencies that determine the others.</param>
        /// <param name="return_complex">False: complex numbers as pairs in a last dimension.</param>
        public static Tensor spectrogram(
            Tensor waveform, long pad, Tensor window, long n_fft, long hop_length, long win_length, double? power, bool normalized,
            bool center = true, PaddingModes pad_mode = PaddingModes.Reflect, bool onesided = true, bool? return_complex = null) =>
            Spectrograms.Of(waveform, pad, new(window, n_fft, hop_length, win_length), power, normalized, center, pad_mode, onesided,
                return_complex ?? true);

        /// <summary>The signal of complex spectra: <c>[…, n_fft / 2 + 1, T] → […, L]</c>.</summary>
        /// <exception cref="ArgumentException">The spectra are not complex.</exception>
        public static Tensor inverse_spectrogram(
            Tensor spectrogram, long? length, long pad, Tensor window, long n_fft, long hop_length, long win_length, bool normalized,
            bool center = true, PaddingModes pad_mode = PaddingModes.Reflect, bool onesided = true) =>
            Spectrograms.Inverse(spectrogram, length, pad, new(window, n_fft, hop_length, win_length), normalized, center, onesided);

        /// <summary>
        /// A signal whose spectra have given absolute values, by going back and forth between the two (Griffin and Lim, 1984), with
        /// momentum (Perraudin, Balazs and Søndergaard, 2013): <c>[…, n_fft / 2 + 1, T] → […, L]</c>.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The momentum is not in [0, 1).</exception>
        public static Tensor griffinlim(
            Tensor specgram, Tensor window, long n_fft, long hop_length, long win_length, double power, int n_iter, double momentum,
            long? length, bool rand_init) =>
            Spectrograms.GriffinLim(specgram, new(window, n_fft, hop_length, win_length), power, n_iter, momentum, length, rand_init);

        /// <summary>
        /// Decibels: multiplier · (log₁₀ max(x, amin) − db_multiplier), at least the largest of a <c>[C, F, T]</c> less
        /// <paramref name="top_db"/>.
        /// </summary>
        public static Tensor amplitude_to_DB(Tensor x, double multiplier, double amin, double db_multiplier, double? top_db = null) =>
            Loudness.ToDecibels(x, multiplier, amin, db_multiplier, top_db);

        /// <summary>ref · (10^(x / 10))^power.</summary>
        public static Tensor DB_to_amplitude(Tensor x, double @ref, double power) => Loudness.FromDecibels(x, @ref, power);

        /// <summary>Triangular filters at equal distances in pitch: <c>[n_freqs, n_mels]</c>.</summary>
        /// <param name="n_freqs">The number of frequencies, from 0 to half the sample rate.</param>
        /// <param name="f_min">The start of the first filter.</param>
        /// <param name="f_max">The end of the last.</param>
        /// <param name="n_mels">The number of filters.</param>
        /// <param name="sample_rate">Samples per second.</param>
        /// <param name="norm">How the filters are scaled.</param>
        /// <param name="mel_scale">The formula of pitch.</param>
        public static Tensor melscale_fbanks(
            long n_freqs, double f_min, double f_max, long n_mels, long sample_rate, MelNorm norm = MelNorm.none,
            MelScale mel_scale = MelScale.htk) =>
            FilterBanks.Mel(n_freqs, f_min, f_max, n_mels, sample_rate, norm, mel_scale);

        /// <summary>Triangular filters at equal distances in frequency: <c>[n_freqs, n_filter]</c>.</summary>
        public static Tensor linear_fbanks(int n_freqs, double f_min, double f_max, int n_filter, int sample_rate) =>
            FilterBanks.Linear(n_freqs, f_min, f_max, n_filter, sample_rate);

        /// <summary>The matrix of the cosine transform of the second kind: <c>[n_mels, n_mfcc]</c>.</summary>
        public static Tensor create_dct(int n_mfcc, int n_mels, DCTNorm norm) => FilterBanks.Cosines(n_mfcc, n_mels, norm);

        /// <summary>Numbers −1 … 1 as 0 … quantization_channels − 1, finer near 0: the µ-law of telephony.</summary>
        public static Tensor mu_law_encoding(Tensor x, int quantization_channels) => Loudness.Compressed(x, quantization_channels);

        /// <summary>The numbers −1 … 1 that µ-law codes stand for.</summary>
        public static Tensor mu_law_decoding(Tensor x_mu, int quantization_channels) => Loudness.Expanded(x_mu, quantization_channels);

        /// <summary>
        /// A signal at another sample rate, <c>[…, L] → […, ⌈L · new / orig⌉]</c>: interpolated by a windowed sinc that lets pass what both
        /// rates can represent.
        /// </summary>
        /// <param name="waveform">The signal.</param>
        /// <param name="orig_freq">Its samples per second.</param>
        /// <param name="new_freq">The new number.</param>
        /// <param name="lowpass_filter_width">The number of zero crossings of the filter on each side.</param>
        /// <param name="rolloff">The highest frequency that passes, in relation to half the lower rate.</param>
        /// <param name="resampling_method">The filter's window.</param>
        /// <param name="beta">The shape of Kaiser's window.</param>
        /// <exception cref="ArgumentOutOfRangeException">A rate or the width is not positive.</exception>
        public static Tensor resample(
            Tensor waveform, int orig_freq, int new_freq, int lowpass_filter_width = 6, double rolloff = 0.99,
            ResamplingMethod resampling_method = ResamplingMethod.sinc_interpolation, double? beta = null)
        {
            var rates = Resampling.Between(orig_freq, new_freq);
            if (rates.Equal) return waveform.alias();
            using var kernel = Resampling.Kernel(rates, lowpass_filter_width, rolloff, resampling_method, beta, waveform.dtype);
            return Resampling.Apply(waveform, rates, kernel);
        }
    }
}
