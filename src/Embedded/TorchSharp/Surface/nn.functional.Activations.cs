using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks.</summary>
    public static partial class nn
    {
        /// <summary>Layers and losses as functions, without state. Where <c>inplace</c> is true, the argument itself is changed.</summary>
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.relu"/>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_().alias() : x.relu();

            /// <inheritdoc cref="Tensor.relu6"/>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? x.relu6_().alias() : x.relu6();

            /// <inheritdoc cref="Tensor.leaky_relu"/>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? input.leaky_relu_(negative_slope).alias() : input.leaky_relu(negative_slope);

            /// <inheritdoc cref="Tensor.prelu"/>
            public static Tensor prelu(Tensor input, Tensor weight) => input.prelu(weight);

            /// <inheritdoc cref="Tensor.threshold"/>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? x.threshold_(threshold, value).alias() : x.threshold(threshold, value);

            /// <inheritdoc cref="Tensor.hardtanh"/>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? x.hardtanh_(min_val, max_val).alias() : x.hardtanh(min_val, max_val);

            /// <inheritdoc cref="Tensor.hardsigmoid"/>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) => inplace ? input.hardsigmoid_().alias() : input.hardsigmoid();

            /// <inheritdoc cref="Tensor.hardswish"/>
            public static Tensor hardswish(Tensor input, bool inplace = false) => inplace ? input.hardswish_().alias() : input.hardswish();

            /// <summary>y = x where |x| &gt; lambda, else 0.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Rectifiers.Hardshrink(x, lambda);

            /// <summary>y = x − lambda where x &gt; lambda, x + lambda where x &lt; −lambda, else 0.</summary>
            /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is negative.</exception>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Rectifiers.Softshrink(x, lambda);

            /// <summary>y = x − tanh x.</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false) =>
                inplace ? InPlace.Apply(x, Sigmoids.Tanhshrink).alias() : Sigmoids.Tanhshrink(x);

            /// <summary>y = x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false) =>
                inplace ? InPlace.Apply(x, Sigmoids.Softsign).alias() : Sigmoids.Softsign(x);

            /// <inheritdoc cref="Tensor.sigmoid"/>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <inheritdoc cref="Tensor.sigmoid"/>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_().alias() : x.sigmoid();

            /// <inheritdoc cref="Tensor.tanh"/>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_().alias() : x.tanh();

            /// <inheritdoc cref="Tensor.log_sigmoid"/>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <inheritdoc cref="Tensor.glu"/>
            public static Tensor glu(Tensor input, long dim = -1) => input.glu(dim);

            /// <inheritdoc cref="Tensor.gelu"/>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <inheritdoc cref="Tensor.gelu"/>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? x.gelu_().alias() : x.gelu();

            /// <inheritdoc cref="Tensor.silu"/>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_().alias() : x.silu();

            /// <summary>y = x · tanh(ln(1 + eˣ)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? InPlace.Apply(x, SmoothUnits.Mish).alias() : SmoothUnits.Mish(x);

            /// <inheritdoc cref="Tensor.softplus"/>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            /// <inheritdoc cref="Tensor.elu(double)"/>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? x.elu_(alpha).alias() : x.elu(alpha);

            /// <inheritdoc cref="Tensor.selu"/>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? x.selu_().alias() : x.selu();

            /// <inheritdoc cref="Tensor.celu(Scalar)"/>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => inplace ? x.celu_(alpha).alias() : x.celu(alpha);
        }
    }
}
