using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x above 0, α (eˣ − 1) below.</summary>
    public sealed class ELU : ParameterLessModule<Tensor, Tensor>
    {
        internal ELU(double alpha, bool inplace) : base(nameof(ELU)) =>
            (this.alpha, this.inplace) = (alpha, inplace);

        /// <summary>α.</summary>
        public double alpha { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x above 0, α (eˣ − 1) below.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, alpha, inplace);
    }

    /// <summary>x above 0, α (e^(x/α) − 1) below.</summary>
    public sealed class CELU : ParameterLessModule<Tensor, Tensor>
    {
        internal CELU(double alpha, bool inplace) : base(nameof(CELU)) =>
            (this.alpha, this.inplace) = (alpha, inplace);

        /// <summary>α.</summary>
        public double alpha { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x above 0, α (e^(x/α) − 1) below.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.celu(tensor, alpha, inplace);
    }

    /// <summary>ELU scaled so that signals keep mean 0 and variance 1.</summary>
    public sealed class SELU : ParameterLessModule<Tensor, Tensor>
    {
        internal SELU(bool inplace) : base(nameof(SELU)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>ELU scaled so that signals keep mean 0 and variance 1.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, inplace);
    }

    /// <summary>x · Φ(x), Φ being the normal distribution function.</summary>
    public sealed class GELU : ParameterLessModule<Tensor, Tensor>
    {
        internal GELU(bool inplace) : base(nameof(GELU)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x · Φ(x), Φ being the normal distribution function.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, inplace);
    }

    /// <summary>x · σ(x).</summary>
    public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
    {
        internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x · σ(x).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
    }

    /// <summary>x · tanh(ln(1 + eˣ)).</summary>
    public sealed class Mish : ParameterLessModule<Tensor, Tensor>
    {
        internal Mish(bool inplace) : base(nameof(Mish)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x · tanh(ln(1 + eˣ)).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, inplace);
    }

    /// <summary>ln(1 + e^(βx)) / β; x where βx is above a threshold.</summary>
    public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
    {
        internal Softplus(double beta, double threshold) : base(nameof(Softplus)) =>
            (this.beta, this.threshold) = (beta, threshold);

        /// <summary>β.</summary>
        public double beta { get; set; }

        /// <summary>Where βx is above it, the result is x.</summary>
        public double threshold { get; set; }

        /// <summary>ln(1 + e^(βx)) / β; x where βx is above a threshold.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x above 0, α (eˣ − 1) below.</summary>
            public static Modules.ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

            /// <summary>x above 0, α (e^(x/α) − 1) below.</summary>
            public static Modules.CELU CELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

            /// <summary>ELU scaled so that signals keep mean 0 and variance 1.</summary>
            public static Modules.SELU SELU(bool inplace = false) => new(inplace);

            /// <summary>x · Φ(x), Φ being the normal distribution function.</summary>
            public static Modules.GELU GELU() => new(false);

            /// <summary>x · Φ(x), Φ being the normal distribution function.</summary>
            public static Modules.GELU GELU(bool inplace) => new(inplace);

            /// <summary>x · σ(x).</summary>
            public static Modules.SiLU SiLU() => new(false);

            /// <summary>x · σ(x).</summary>
            public static Modules.SiLU SiLU(bool inplace) => new(inplace);

            /// <summary>x · tanh(ln(1 + eˣ)).</summary>
            public static Modules.Mish Mish() => new(false);

            /// <summary>x · tanh(ln(1 + eˣ)).</summary>
            public static Modules.Mish Mish(bool inplace) => new(inplace);

            /// <summary>ln(1 + e^(βx)) / β; x where βx is above a threshold.</summary>
            public static Modules.Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
        }
    }
}
