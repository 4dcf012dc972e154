using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>1 / (1 + e⁻ˣ).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
    }

    /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).</summary>
    public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.tanh(tensor, inplace);
    }

    /// <summary>x − tanh x.</summary>
    public sealed class Tanhshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanhshrink(bool inplace) : base(nameof(Tanhshrink)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x − tanh x.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.tanhshrink(tensor, inplace);
    }

    /// <summary>x / (1 + |x|).</summary>
    public sealed class Softsign : ParameterLessModule<Tensor, Tensor>
    {
        internal Softsign(bool inplace) : base(nameof(Softsign)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x / (1 + |x|).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.softsign(tensor, inplace);
    }

    /// <summary>ln(1 / (1 + e⁻ˣ)).</summary>
    public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSigmoid() : base(nameof(LogSigmoid)) { }

        /// <summary>ln(1 / (1 + e⁻ˣ)).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.logsigmoid(tensor);
    }

    /// <summary>a · σ(b) for the halves a and b of x along a dimension.</summary>
    public sealed class GLU : ParameterLessModule<Tensor, Tensor>
    {
        internal GLU(long dim) : base(nameof(GLU)) => this.dim = dim;

        /// <summary>The dimension.</summary>
        public long dim { get; set; }

        /// <summary>a · σ(b) for the halves a and b of x along a dimension.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 / (1 + e⁻ˣ).</summary>
            public static Modules.Sigmoid Sigmoid() => new(false);

            /// <summary>1 / (1 + e⁻ˣ).</summary>
            public static Modules.Sigmoid Sigmoid(bool inplace) => new(inplace);

            /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).</summary>
            public static Modules.Tanh Tanh() => new(false);

            /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).</summary>
            public static Modules.Tanh Tanh(bool inplace = false) => new(inplace);

            /// <summary>x − tanh x.</summary>
            public static Modules.Tanhshrink Tanhshrink() => new(false);

            /// <summary>x − tanh x.</summary>
            public static Modules.Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

            /// <summary>x / (1 + |x|).</summary>
            public static Modules.Softsign Softsign() => new(false);

            /// <summary>x / (1 + |x|).</summary>
            public static Modules.Softsign Softsign(bool inplace) => new(inplace);

            /// <summary>ln(1 / (1 + e⁻ˣ)).</summary>
            public static Modules.LogSigmoid LogSigmoid() => new();

            /// <summary>a · σ(b) for the halves a and b of x along a dimension.</summary>
            public static Modules.GLU GLU(long dim = -1) => new(dim);
        }
    }
}
