using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// In training, zeroes elements with probability p and divides the others by 1 − p (Srivastava et al., 2014); else y = x.
    /// </summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace) : base(nameof(Dropout)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability that an element is zeroed.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.dropout"/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeroes elements with probability p in training.</summary>
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                /// <summary>In training, zeroes elements with probability p and divides the others by 1 − p; else y = x.</summary>
                /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    inplace ? InPlace.Apply(input, x => Noise.Dropout(x, p, training)) : Noise.Dropout(input, p, training);
            }
        }
    }
}
