using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>y_k = x₁ᵀ W_k x₂ + b_k: W <c>[out, in1, in2]</c>, b <c>[out]</c>.</summary>
    public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
    {
        /// <summary>Weights and bias uniform over ±1/√in1, as PyTorch draws them.</summary>
        internal Bilinear(long inputs1, long inputs2, long outputs, bool hasBias, ScalarType dtype) : base(nameof(Bilinear))
        {
            (in1_features, in2_features, out_features) = (inputs1, inputs2, outputs);
            var bound = inputs1 > 0 ? 1 / Math.Sqrt(inputs1) : 0;
            weight = new(RandomNumbers.Uniform(Creation.Empty([outputs, inputs1, inputs2], dtype), -bound, bound, null));
            if (hasBias) bias = new(RandomNumbers.Uniform(Creation.Empty([outputs], dtype), -bound, bound, null));
        }

        /// <summary>W, <c>[out, in1, in2]</c>. Setting disposes the old one.</summary>
        public Parameter weight { get => get_parameter(nameof(weight))!; set => SetParameter(nameof(weight), value); }

        /// <summary>b, <c>[out]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias { get => get_parameter(nameof(bias)); set => SetParameter(nameof(bias), value); }

        /// <summary>The size of the last dimension of the first input.</summary>
        public long in1_features { get; set; }

        /// <summary>The size of the last dimension of the second input.</summary>
        public long in2_features { get; set; }

        /// <summary>The size of the last dimension of the output.</summary>
        public long out_features { get; set; }

        /// <summary>x₁ᵀ W x₂ + b: <c>[*, in1], [*, in2]</c> → <c>[*, out]</c>.</summary>
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.bilinear(input1, input2, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y_k = x₁ᵀ W_k x₂ + b_k, with random W and b.</summary>
            /// <param name="in1_features">The size of the last dimension of the first input.</param>
            /// <param name="in2_features">The size of the last dimension of the second input.</param>
            /// <param name="out_features">The size of the last dimension of the output.</param>
            /// <param name="hasBias">False leaves b out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            public static Modules.Bilinear Bilinear(long in1_features, long in2_features, long out_features, bool hasBias = true,
                Device? device = null, ScalarType? dtype = null)
            {
                Devices.RequireCpu(device);
                return new(in1_features, in2_features, out_features, hasBias, dtype ?? get_default_dtype());
            }

            public static partial class functional
            {
                /// <summary>
                /// y_k = x₁ᵀ W_k x₂ + b_k: <c>[*, in1], [*, in2]</c>, W <c>[out, in1, in2]</c>, b <c>[out]</c> → <c>[*, out]</c>.
                /// </summary>
                /// <exception cref="ArgumentException">The sizes do not fit.</exception>
                public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                    BilinearForms.Apply(input1, input2, weight, bias);
            }
        }
    }
}
