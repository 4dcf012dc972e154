using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// y = (x − μ) / √(σ² + ε) · w + b with the moments of each sample's last dimensions (Ba, Kiros and Hinton, 2016).
    /// </summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;
        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            Devices.RequireCpu(device);
            (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
            var type = dtype ?? get_default_dtype();
            if (!elementwise_affine) return;
            weight = new(Creation.Full(normalized_shape, 1, type));
            if (hasBias) bias = new(Creation.Full(normalized_shape, 0, type));
        }

        /// <summary>w, in the normalized shape, or null. Setting disposes the old one.</summary>
        public Parameter? weight { get => _weight; set => SetParameter(ref _weight, nameof(weight), value); }

        /// <summary>b, in the normalized shape, or null. Setting disposes the old one.</summary>
        public Parameter? bias { get => _bias; set => SetParameter(ref _bias, nameof(bias), value); }

        /// <summary>The sizes of the dimensions that are normalized together.</summary>
        public long[] normalized_shape { get; set; }

        /// <summary>ε, added to the variance.</summary>
        public double eps { get; set; }

        /// <summary>Weight and bias are learned.</summary>
        public bool elementwise_affine { get; set; }

        /// <summary>Weight 1, bias 0.</summary>
        public void reset_parameters()
        {
            if (weight is not null) nn.init.ones_(weight);
            if (bias is not null) nn.init.zeros_(bias);
        }

        /// <inheritdoc cref="nn.functional.layer_norm"/>
        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, weight, bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalizes the last dimensions, whose sizes are given.</summary>
            /// <param name="normalized_shape">The sizes of the last dimensions.</param>
            /// <param name="eps">ε, added to the variance.</param>
            /// <param name="elementwise_affine">Learn a weight and a bias for each element.</param>
            /// <param name="bias">False leaves the bias out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            public static Modules.LayerNorm LayerNorm(long[] normalized_shape, double eps = 1E-05, bool elementwise_affine = true,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <summary>Normalizes the last dimension, whose size is given.</summary>
            /// <inheritdoc cref="LayerNorm(long[], double, bool, bool, Device, ScalarType?)"/>
            public static Modules.LayerNorm LayerNorm(long normalized_shape, double eps = 1E-05, bool elementwise_affine = true,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
