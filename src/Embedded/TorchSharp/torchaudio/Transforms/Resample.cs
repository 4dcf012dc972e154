using TorchSharp.Audio;
using static TorchSharp.torch;

namespace TorchSharp.Transforms
{
    /// <summary>A signal at another sample rate: <c>[…, L] → […, ⌈L · new / orig⌉]</c>.</summary>
    public sealed class Resample : nn.Module<Tensor, Tensor>, torchaudio.ITransform
    {
        private readonly Rates rates;

        /// <summary>The filters, made once for all signals; null if the rates are equal.</summary>
        public readonly Tensor? kernel;

        internal Resample(Rates rates, Tensor? kernel) : base(nameof(Resample))
        {
            (this.rates, this.kernel) = (rates, kernel);
            if (kernel is not null) register_buffer(nameof(kernel), kernel);
        }

        /// <summary>The signal at the new rate.</summary>
        public override Tensor forward(Tensor waveform) => kernel is null ? waveform.alias() : Resampling.Apply(waveform, rates, kernel);
    }
}

namespace TorchSharp
{
    public static partial class torchaudio
    {
        public static partial class transforms
        {
            /// <inheritdoc cref="Transforms.Resample"/>
            /// <param name="orig_freq">Samples per second before.</param>
            /// <param name="new_freq">Samples per second after.</param>
            /// <param name="resampling_method">The filter's window.</param>
            /// <param name="lowpass_filter_width">The number of zero crossings of the filter on each side.</param>
            /// <param name="rolloff">The highest frequency that passes, in relation to half the lower rate.</param>
            /// <param name="beta">The shape of Kaiser's window.</param>
            /// <param name="device">Where the filters are.</param>
            /// <param name="dtype">The dtype of the signals, Float32 if null.</param>
            /// <exception cref="ArgumentOutOfRangeException">A rate or the width is not positive.</exception>
            public static Transforms.Resample Resample(
                int orig_freq = 16000, int new_freq = 16000, ResamplingMethod resampling_method = ResamplingMethod.sinc_interpolation,
                int lowpass_filter_width = 6, double rolloff = 0.99, double? beta = null, Device? device = null, ScalarType? dtype = null)
            {
                Devices.RequireCpu(device);
                var rates = Resampling.Between(orig_freq, new_freq);
                return new(rates, rates.Equal ? null
                    : Resampling.Kernel(rates, lowpass_filter_width, rolloff, resampling_method, beta, dtype ?? ScalarType.Float32));
            }
        }
    }
}
