using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>
    /// Spectra that a mel filter bank turns into the given ones, found by gradient descent from a random start:
    /// <c>[…, n_mels, T] → […, n_stft, T]</c>.
    /// </summary>
    public sealed class InverseMelScale : nn.Module<Tensor, Tensor>, torchaudio.ITransform
    {
        /// <summary>The number of filters.</summary>
        public readonly long n_mels;

        /// <summary>Samples per second.</summary>
        public readonly long sample_rate;

        /// <summary>The start of the first filter.</summary>
        public readonly double f_min;

        /// <summary>The end of the last filter.</summary>
        public readonly double f_max;

        /// <summary>The most steps.</summary>
        public readonly long max_iter;

        /// <summary>The loss that is good enough.</summary>
        public readonly double tolerance_loss;

        /// <summary>The change of the loss that ends the search.</summary>
        public readonly double tolerance_change;

        /// <summary>The filters, <c>[n_stft, n_mels]</c>.</summary>
        public readonly Tensor fb;

        internal InverseMelScale(
            long n_stft, long n_mels, long sample_rate, double f_min, double? f_max, long max_iter, double tolerance_loss,
            double tolerance_change, torchaudio.MelNorm norm, torchaudio.MelScale mel_scale) : base(nameof(InverseMelScale))
        {
            (this.n_mels, this.sample_rate, this.f_min, this.f_max) = (n_mels, sample_rate, f_min, f_max ?? sample_rate / 2);
            (this.max_iter, this.tolerance_loss, this.tolerance_change) = (max_iter, tolerance_loss, tolerance_change);
            if (f_min > this.f_max)
                throw new ArgumentOutOfRangeException(nameof(f_min), f_min, $"Require f_min: {f_min} <= f_max: {this.f_max}");
            fb = torchaudio.functional.melscale_fbanks(n_stft, f_min, this.f_max, n_mels, sample_rate, norm, mel_scale);
            register_buffer(nameof(fb), fb);
        }

        /// <summary>The spectra.</summary>
        /// <exception cref="ArgumentException">The number of filters is another.</exception>
        public override Tensor forward(Tensor melspec)
        {
            if (melspec.shape[^2] != n_mels)
                throw new ArgumentException($"Expected an input with {n_mels} mel bins. Found: {melspec.shape[^2]}", nameof(melspec));
            using var mode = enable_grad();
            using var scope = NewDisposeScope();
            var wanted = melspec.detach().reshape([-1, .. melspec.shape[^2..]]).transpose(-1, -2);           // [N, T, n_mels]
            var spectra = rand([wanted.shape[0], wanted.shape[1], fb.shape[0]], fb.dtype).requires_grad_();  // [N, T, n_stft]
            using var optimizer = optim.SGD([new Modules.Parameter(spectra)], 0.1, 0.9);
            spectra = optimizer.parameters().First();
            var loss = double.PositiveInfinity;
            for (var i = 0L; i < max_iter; i++)
            {
                using var step = NewDisposeScope();
                optimizer.zero_grad();
                var error = (wanted - spectra.matmul(fb)).pow(2).sum(-1).mean();
                error.backward();
                optimizer.step();
                using (no_grad()) spectra.clamp_(min: 0);
                var (before, now) = (loss, error.item<float>());
                loss = now;
                if (now < tolerance_loss || Math.Abs(before - now) < tolerance_change) break;
            }
            return spectra.detach().transpose(-1, -2).reshape([.. melspec.shape[..^2], fb.shape[0], melspec.shape[^1]])
                .MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.InverseMelScale"/>
            /// <param name="n_stft">The number of frequencies.</param>
            /// <param name="n_mels">The number of filters.</param>
            /// <param name="sample_rate">Samples per second.</param>
            /// <param name="f_min">The start of the first filter.</param>
            /// <param name="f_max">The end of the last, half the sample rate if null.</param>
            /// <param name="max_iter">The most steps.</param>
            /// <param name="tolerance_loss">The loss that is good enough.</param>
            /// <param name="tolerance_change">The change of the loss that ends the search.</param>
            /// <param name="norm">How the filters are scaled.</param>
            /// <param name="mel_scale">The formula of pitch.</param>
            /// <exception cref="ArgumentOutOfRangeException">The start is above the end.</exception>
            public static Transforms.InverseMelScale InverseMelScale(
                long n_stft, long n_mels = 128, long sample_rate = 16000, double f_min = 0.0, double? f_max = null, long max_iter = 100000,
                double tolerance_loss = 1e-5, double tolerance_change = 1e-8, MelNorm norm = MelNorm.none,
                MelScale mel_scale = torchaudio.MelScale.htk) =>
                new(n_stft, n_mels, sample_rate, f_min, f_max, max_iter, tolerance_loss, tolerance_change, norm, mel_scale);
        }
    }
}
