using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// In training, zeroes elements with probability p and divides the others by 1 − p (Srivastava et al., 2014); else y = x.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="p">The probability.</param>
            /// <param name="training">False gives x.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Applied(input, inplace, x => Noise.Dropout(x, p, training));

            /// <summary>
            /// In training, zeroes whole channels of <c>[N, C, L]</c> or <c>[C, L]</c> with probability p and divides the others by 1 − p;
            /// else y = x.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="p">The probability.</param>
            /// <param name="training">False gives x.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                input.Rank is 2 or 3 ? Applied(input, inplace, x => Noise.DropChannels(x, p, training, sampleRank: 2))
                : throw new ArgumentException($"dropout1d: Expected 2D or 3D input, but received a {input.Rank}D input", nameof(input));

            /// <summary>
            /// In training, zeroes whole channels of <c>[N, C, H, W]</c> with probability p and divides the others by 1 − p; else y = x.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="p">The probability.</param>
            /// <param name="training">False gives x.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Applied(input, inplace, x => Noise.DropChannels(x, p, training));

            /// <summary>
            /// In training, zeroes whole channels of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c> with probability p and divides the
            /// others by 1 − p; else y = x.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="p">The probability.</param>
            /// <param name="training">False gives x.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Applied(input, inplace, x => Noise.DropChannels(x, p, training, sampleRank: 4));

            /// <summary>
            /// In training, elements become −α, the least of SELU, with probability p; scaled and shifted to keep mean 0 and variance 1
            /// (Klambauer et al., 2017).
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="p">The probability.</param>
            /// <param name="training">False gives x.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Applied(input, inplace, x => Noise.AlphaDropout(x, p, training));

            /// <summary>
            /// In training, whole channels of <c>[N, C, …]</c> become −α, the least of SELU, with probability p; scaled and shifted to
            /// keep mean 0 and variance 1.
            /// </summary>
            /// <param name="input">x.</param>
            /// <param name="p">The probability.</param>
            /// <param name="training">False gives x.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Applied(input, inplace, x => Noise.AlphaDropChannels(x, p, training));

            private static Tensor Applied(Tensor input, bool inplace, Func<Tensor, Tensor> f) => inplace
                ? InPlace.Apply(input, f).alias()
                : f(input);
        }
    }
}
