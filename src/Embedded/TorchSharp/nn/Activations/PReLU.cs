using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x above 0, a·x below, with a learned for all channels together or for each (He et al., 2015).</summary>
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        internal PReLU(long num_parameters, double init, ScalarType dtype) : base(nameof(PReLU))
        {
            (this.num_parameters, this.init) = (num_parameters, init);
            weight = new(Creation.Full([num_parameters], init, dtype));
        }

        /// <summary>a, <c>[1]</c> or <c>[C]</c>. Setting disposes the old one.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => SetParameter(ref _weight, nameof(weight), value);
        }

        /// <summary>1, or the number of channels.</summary>
        public long num_parameters { get; }

        /// <summary>What a starts from.</summary>
        public double init { get; }

        /// <summary>x above 0, a·x below.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weight);
    }

    /// <summary>x above 0, x · (lower + upper) / 2 below.</summary>
    public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal RReLU(double lower, double upper, bool inplace) : base(nameof(RReLU)) =>
            (this.lower, this.upper, this.inplace) = (lower, upper, inplace);

        /// <summary>The least slope.</summary>
        public double lower { get; set; }

        /// <summary>The largest slope.</summary>
        public double upper { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc cref="nn.functional.rrelu"/>
        public override Tensor forward(Tensor tensor) => nn.functional.rrelu(tensor, lower, upper, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x above 0, a·x below, with learned a.</summary>
            /// <param name="num_parameters">1, or the number of channels.</param>
            /// <param name="init">What a starts from.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of a; the default dtype, if null.</param>
            public static Modules.PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
                new(num_parameters, init, dtype ?? get_default_dtype());

            /// <summary>x above 0, x · (lower + upper) / 2 below.</summary>
            public static Modules.RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                new(lower, upper, inplace);
        }
    }
}
