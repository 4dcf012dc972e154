using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>Spectra on the mel scale of pitches: <c>[…, n_stft, T] → […, n_mels, T]</c>.</summary>
    public class MelScale : nn.Module<Tensor, Tensor>
    {
        /// <summary>The number of filters.</summary>
        public readonly long n_mels;

        /// <summary>Samples per second.</summary>
        public readonly long sample_rate;

        /// <summary>The start of the first filter.</summary>
        public readonly double f_min;

        /// <summary>The end of the last filter.</summary>
        public readonly double f_max;

        /// <summary>How the filters are scaled.</summary>
        public readonly torchaudio.MelNorm norm;

        /// <summary>The formula of pitch.</summary>
        public readonly torchaudio.MelScale mel_scale;

        /// <summary>The filters, <c>[n_stft, n_mels]</c>.</summary>
        public readonly Tensor fb;

        internal MelScale(
            long n_mels, long sample_rate, double f_min, double? f_max, long n_stft, torchaudio.MelNorm norm, torchaudio.MelScale mel_scale)
            : base(nameof(MelScale))
        {
            (this.n_mels, this.sample_rate, this.f_min, this.norm, this.mel_scale) = (n_mels, sample_rate, f_min, norm, mel_scale);
            this.f_max = f_max ?? sample_rate / 2;
            if (f_min > this.f_max)
                throw new ArgumentOutOfRangeException(nameof(f_min), f_min, $"Require f_min: {f_min} <= f_max: {this.f_max}");
            fb = torchaudio.functional.melscale_fbanks(n_stft, f_min, this.f_max, n_mels, sample_rate, norm, mel_scale);
            register_buffer(nameof(fb), fb);
        }

        /// <summary>The filtered spectra.</summary>
        public override Tensor forward(Tensor specgram)
        {
            using var scope = NewDisposeScope();
            return specgram.transpose(-1, -2).matmul(fb).transpose(-1, -2).MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.MelScale"/>
            /// <param name="n_mels">The number of filters.</param>
            /// <param name="sample_rate">Samples per second.</param>
            /// <param name="f_min">The start of the first filter.</param>
            /// <param name="f_max">The end of the last, half the sample rate if null.</param>
            /// <param name="n_stft">The number of frequencies.</param>
            /// <param name="norm">How the filters are scaled.</param>
            /// <param name="mel_scale">The formula of pitch.</param>
            /// <exception cref="ArgumentOutOfRangeException">The start is above the end.</exception>
            public static Transforms.MelScale MelScale(
                long n_mels = 128, long sample_rate = 16000, double f_min = 0.0, double? f_max = null, long n_stft = 201,
                MelNorm norm = MelNorm.none, MelScale mel_scale = torchaudio.MelScale.htk) =>
                new(n_mels, sample_rate, f_min, f_max, n_stft, norm, mel_scale);
        }
    }
}
