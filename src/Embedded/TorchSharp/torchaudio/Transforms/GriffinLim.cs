using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>A signal whose spectra have given absolute values: <c>[…, n_fft / 2 + 1, T] → […, L]</c>.</summary>
    public sealed class GriffinLim : nn.Module<Tensor, Tensor>, torchaudio.ITransform
    {
        /// <summary>The length of a transform.</summary>
        public readonly long n_fft;

        /// <summary>The number of ways back and forth.</summary>
        public readonly int n_iter;

        /// <summary>The length of the window.</summary>
        public readonly long win_length;

        /// <summary>The distance of pieces.</summary>
        public readonly long hop_length;

        /// <summary>The window.</summary>
        public readonly Tensor window;

        /// <summary>The length of the signal, as long as the spectra reach if null.</summary>
        public readonly long? length;

        /// <summary>The power of the absolute values.</summary>
        public readonly double power;

        /// <summary>How much of the change before is added to each.</summary>
        public readonly double momentum;

        /// <summary>Start at random angles, not at 0.</summary>
        public readonly bool rand_init;

        internal GriffinLim(
            long n_fft, int n_iter, long win_length, long hop_length, Tensor window, double power, double momentum, long? length,
            bool rand_init) : base(nameof(GriffinLim))
        {
            if (momentum is not (>= 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(momentum), momentum, $"momentum must be in the range [0, 1). Found: {momentum}");
            (this.n_fft, this.n_iter, this.win_length, this.hop_length) = (n_fft, n_iter, win_length, hop_length);
            (this.window, this.power, this.momentum, this.length, this.rand_init) = (window, power, momentum, length, rand_init);
            register_buffer(nameof(window), window);
        }

        /// <summary>The signal.</summary>
        public override Tensor forward(Tensor specgram) => torchaudio.functional.griffinlim(
            specgram, window, n_fft, hop_length, win_length, power, n_iter, momentum, length, rand_init);
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.GriffinLim"/>
            /// <param name="n_fft">The length of a transform.</param>
            /// <param name="n_iter">The number of ways back and forth.</param>
            /// <param name="win_length">The length of the window, n_fft if null.</param>
            /// <param name="hop_length">The distance of pieces, half a window if null.</param>
            /// <param name="window_fn">Makes the window; Hann's if null.</param>
            /// <param name="power">The power of the absolute values.</param>
            /// <param name="momentum">How much of the change before is added to each, in [0, 1).</param>
            /// <param name="length">The length of the signal.</param>
            /// <param name="rand_init">Start at random angles, not at 0.</param>
            /// <exception cref="ArgumentOutOfRangeException">The momentum is outside of its range.</exception>
            public static Transforms.GriffinLim GriffinLim(
                int n_fft = 400, int n_iter = 32, long? win_length = null, long? hop_length = null, WindowFunction? window_fn = null,
                double power = 2.0, double momentum = 0.99, int? length = null, bool rand_init = true)
            {
                var size = win_length ?? n_fft;
                return new(n_fft, n_iter, size, hop_length ?? size / 2, (window_fn ?? Hann)(size), power, momentum, length, rand_init);
            }
        }
    }
}
