using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>y = x · Wᵀ + b for x <c>[*, in]</c>: W <c>[out, in]</c>, b <c>[out]</c>.</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;
        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
        {
            (out_features, in_features) = (weight.size(0), weight.size(1));
            this.weight = weight;
            this.bias = bias;
        }

        /// <summary>Weights and bias uniform over ±1/√in, as PyTorch draws them.</summary>
        internal Linear(long inputs, long outputs, bool hasBias, ScalarType dtype) : this(
            new(Creation.Full([outputs, inputs], 0, dtype)), hasBias ? new(Creation.Full([outputs], 0, dtype)) : null)
        {
            nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
            if (bias is null) return;
            var bound = inputs > 0 ? 1 / Math.Sqrt(inputs) : 0;
            nn.init.uniform_(bias, -bound, bound);
        }

        /// <summary>W, <c>[out, in]</c>. Setting disposes the old one.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => SetParameter(ref _weight, nameof(weight), value);
        }

        /// <summary>b, <c>[out]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => SetParameter(ref _bias, nameof(bias), value);
        }

        /// <summary>The size of the last dimension of the input.</summary>
        public long in_features { get; set; }

        /// <summary>The size of the last dimension of the output.</summary>
        public long out_features { get; set; }

        /// <summary>x · Wᵀ + b: <c>[*, in]</c> → <c>[*, out]</c>.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y = x · Wᵀ + b, with random W and b.</summary>
            /// <param name="inputSize">The size of the last dimension of the input.</param>
            /// <param name="outputSize">The size of the last dimension of the output.</param>
            /// <param name="hasBias">False leaves b out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, dtype ?? get_default_dtype());

            /// <summary>y = x · Wᵀ + b, with given W and b.</summary>
            public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => new(weight, bias);

            public static partial class functional
            {
                /// <summary>y = x · Wᵀ + b: <c>[*, in] · [out, in]ᵀ + [out]</c> → <c>[*, out]</c>.</summary>
                /// <exception cref="ArgumentException">The sizes do not fit.</exception>
                public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                    MatrixProducts.Linear(input, weights, bias);
            }
        }
    }
}
