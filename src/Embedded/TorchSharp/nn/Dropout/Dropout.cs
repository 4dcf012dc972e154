using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// In training, zeroes elements with probability p and divides the others by 1 − p (Srivastava et al., 2014); else y = x.
    /// </summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace) : base(nameof(Dropout)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.dropout"/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }

    /// <summary>
    /// In training, zeroes whole channels of <c>[N, C, L]</c> or <c>[C, L]</c> with probability p and divides the others by 1 − p; else y
    /// = x.
    /// </summary>
    public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout1d(double p, bool inplace) : base(nameof(Dropout1d)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.dropout1d"/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout1d(tensor, p, training, inplace);
    }

    /// <summary>
    /// In training, zeroes whole channels of <c>[N, C, H, W]</c> with probability p and divides the others by 1 − p; else y = x.
    /// </summary>
    public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.dropout2d"/>
        public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, p, training, inplace);
    }

    /// <summary>
    /// In training, zeroes whole channels of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c> with probability p and divides the others by 1
    /// − p; else y = x.
    /// </summary>
    public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout3d(double p, bool inplace) : base(nameof(Dropout3d)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability.</summary>
        public double p { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.dropout3d"/>
        public override Tensor forward(Tensor input) => nn.functional.dropout3d(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>
            /// In training, zeroes elements with probability p and divides the others by 1 − p (Srivastava et al., 2014); else y = x.
            /// </summary>
            /// <param name="p">The probability.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            /// <summary>
            /// In training, zeroes whole channels of <c>[N, C, L]</c> or <c>[C, L]</c> with probability p and divides the others by 1 − p;
            /// else y = x.
            /// </summary>
            /// <param name="p">The probability.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Modules.Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

            /// <summary>
            /// In training, zeroes whole channels of <c>[N, C, H, W]</c> with probability p and divides the others by 1 − p; else y = x.
            /// </summary>
            /// <param name="p">The probability.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Modules.Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

            /// <summary>
            /// In training, zeroes whole channels of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c> with probability p and divides the
            /// others by 1 − p; else y = x.
            /// </summary>
            /// <param name="p">The probability.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Modules.Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
