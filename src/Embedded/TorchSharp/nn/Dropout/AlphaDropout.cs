using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// In training, elements become −α, the least of SELU, with probability p; scaled and shifted to keep mean 0 and variance 1 (Klambauer
    /// et al., 2017).
    /// </summary>
    public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
    {
        internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.alpha_dropout"/>
        public override Tensor forward(Tensor tensor) => nn.functional.alpha_dropout(tensor, p, training, inplace);
    }

    /// <summary>
    /// In training, whole channels of <c>[N, C, …]</c> become −α, the least of SELU, with probability p; scaled and shifted to keep mean 0
    /// and variance 1.
    /// </summary>
    public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
    {
        internal FeatureAlphaDropout(double p, bool inplace) : base(nameof(FeatureAlphaDropout)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.feature_alpha_dropout"/>
        public override Tensor forward(Tensor input) => nn.functional.feature_alpha_dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>
            /// In training, elements become −α, the least of SELU, with probability p; scaled and shifted to keep mean 0 and variance 1
            /// (Klambauer et al., 2017).
            /// </summary>
            /// <param name="p">The probability.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Modules.AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            /// <summary>
            /// In training, whole channels of <c>[N, C, …]</c> become −α, the least of SELU, with probability p; scaled and shifted to
            /// keep mean 0 and variance 1.
            /// </summary>
            /// <param name="p">The probability.</param>
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => new(p, false);

            /// <summary>
            /// In training, whole channels of <c>[N, C, …]</c> become −α, the least of SELU, with probability p; scaled and shifted to
            /// keep mean 0 and variance 1.
            /// </summary>
            /// <param name="p">The probability.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => new(p, inplace);
        }
    }
}
