using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = max(x, 0).</summary>
        public Tensor relu() => Rectifiers.Relu(this);

        /// <summary>this ← max(x, 0).</summary>
        public Tensor relu_() => InPlace.Apply(this, [], Rectifiers.Relu);

        /// <summary>y = min(max(x, 0), 6).</summary>
        public Tensor relu6() => Rectifiers.Hardtanh(this, 0, 6);

        /// <summary>this ← min(max(x, 0), 6).</summary>
        public Tensor relu6_() => InPlace.Apply(this, [], (x, into) => Rectifiers.Hardtanh(x, 0, 6, into));

        /// <summary>y = x where x &gt; 0, else negative_slope · x.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Rectifiers.LeakyRelu(this, negative_slope.Real);

        /// <summary>this ← x where x &gt; 0, else negative_slope · x.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) =>
            InPlace.Apply(this, [], (x, into) => Rectifiers.LeakyRelu(x, negative_slope.Real, into));

        /// <summary>y = x where x &gt; 0, else w · x, with one weight, or one for each channel (dimension 1).</summary>
        public Tensor prelu(Tensor target) => Rectifiers.Prelu(this, target);

        /// <summary>y = x where x &gt; threshold, else value.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Rectifiers.Threshold(this, threshold.Real, value.Real);

        /// <summary>this ← x where x &gt; threshold, else value.</summary>
        public Tensor threshold_(Scalar threshold, Scalar value) =>
            InPlace.Apply(this, [], (x, into) => Rectifiers.Threshold(x, threshold.Real, value.Real, into));

        /// <summary>y = min(max(x, low), high).</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Rectifiers.Hardtanh(this, min.Real, max.Real);

        /// <summary>this ← min(max(x, low), high).</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) =>
            InPlace.Apply(this, [], (x, into) => Rectifiers.Hardtanh(x, min.Real, max.Real, into));

        /// <summary>y = min(max(x + 3, 0), 6) / 6.</summary>
        public Tensor hardsigmoid() => Rectifiers.Hardsigmoid(this);

        /// <summary>this ← min(max(x + 3, 0), 6) / 6.</summary>
        public Tensor hardsigmoid_() => InPlace.Apply(this, [], Rectifiers.Hardsigmoid);

        /// <summary>y = x · min(max(x + 3, 0), 6) / 6.</summary>
        public Tensor hardswish() => Rectifiers.Hardswish(this);

        /// <summary>this ← x · min(max(x + 3, 0), 6) / 6.</summary>
        public Tensor hardswish_() => InPlace.Apply(this, [], Rectifiers.Hardswish);

        /// <summary>y = 1 / (1 + e⁻ˣ).</summary>
        public Tensor sigmoid() => Sigmoids.Sigmoid(this);

        /// <summary>this ← 1 / (1 + e⁻ˣ).</summary>
        public Tensor sigmoid_() => InPlace.Apply(this, [], Sigmoids.Sigmoid);

        /// <summary>y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).</summary>
        public Tensor tanh() => Sigmoids.Tanh(this);

        /// <summary>this ← (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).</summary>
        public Tensor tanh_() => InPlace.Apply(this, [], Sigmoids.Tanh);

        /// <summary>y = ln σ(x) = −ln(1 + e⁻ˣ).</summary>
        public Tensor log_sigmoid() => Sigmoids.LogSigmoid(this);

        /// <summary>y = a · σ(b), where a and b are the halves of x along a dimension.</summary>
        /// <exception cref="ArgumentException">The dimension has an odd size.</exception>
        public Tensor glu(long dim = -1) => Sigmoids.Glu(this, dim);

        /// <summary>y = x · Φ(x), where Φ is the standard normal distribution function.</summary>
        public Tensor gelu() => SmoothUnits.Gelu(this);

        /// <summary>this ← x · Φ(x).</summary>
        public Tensor gelu_() => InPlace.Apply(this, [], SmoothUnits.Gelu);

        /// <summary>y = x · σ(x).</summary>
        public Tensor silu() => SmoothUnits.Silu(this);

        /// <summary>this ← x · σ(x).</summary>
        public Tensor silu_() => InPlace.Apply(this, [], SmoothUnits.Silu);

        /// <summary>y = ln(1 + e^(beta · x)) / beta, or x where beta · x &gt; threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => SmoothUnits.Softplus(this, beta, threshold);

        /// <summary>y = x where x &gt; 0, else alpha · (eˣ − 1).</summary>
        public Tensor elu(double alpha = 1) => SmoothUnits.Elu(this, alpha, 1, 1);

        /// <summary>y = scale · x where x &gt; 0, else scale · alpha · (e^(input_scale · x) − 1).</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) =>
            SmoothUnits.Elu(this, alpha.Real, scale.Real, input_scale.Real);

        /// <summary>this ← x where x &gt; 0, else alpha · (eˣ − 1).</summary>
        public Tensor elu_(double alpha = 1) => InPlace.Apply(this, x => x.elu(alpha));

        /// <summary>this ← scale · x where x &gt; 0, else scale · alpha · (e^(input_scale · x) − 1).</summary>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => InPlace.Apply(this, x => x.elu(alpha, scale, input_scale));

        /// <summary>y = scale · (x where x &gt; 0, else α (eˣ − 1)), with the α and scale that keep mean 0 and variance 1.</summary>
        public Tensor selu() => SmoothUnits.Selu(this);

        /// <summary>this ← selu(x).</summary>
        public Tensor selu_() => InPlace.Apply(this, SmoothUnits.Selu);

        /// <summary>y = max(x, 0) + min(0, eˣ − 1).</summary>
        public Tensor celu() => SmoothUnits.Celu(this, 1);

        /// <summary>y = max(x, 0) + min(0, alpha · (e^(x / alpha) − 1)).</summary>
        public Tensor celu(Scalar alpha) => SmoothUnits.Celu(this, alpha.Real);

        /// <summary>this ← celu(x).</summary>
        public Tensor celu_() => InPlace.Apply(this, x => x.celu());

        /// <summary>this ← celu(x).</summary>
        public Tensor celu_(Scalar alpha) => InPlace.Apply(this, x => x.celu(alpha));

        /// <summary>
        /// y = x, but a · x where x &lt; 0, with a in the middle of the limits: what a randomized leaky ReLU does after training.
        /// </summary>
        public Tensor rrelu(double lower = one_eighth, double upper = one_third) => Rectifiers.LeakyRelu(this, (lower + upper) / 2);

        /// <summary>this ← rrelu(x).</summary>
        public Tensor rrelu_(double lower = one_eighth, double upper = one_third) =>
            InPlace.Apply(this, [], (x, into) => Rectifiers.LeakyRelu(x, (lower + upper) / 2, into));

        private const double one_eighth = 0.125;
        private const double one_third = 1.0 / 3;
    }

    /// <inheritdoc cref="Tensor.sigmoid"/>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <inheritdoc cref="Tensor.sigmoid_"/>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <inheritdoc cref="Tensor.tanh"/>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <inheritdoc cref="Tensor.tanh_"/>
    public static Tensor tanh_(Tensor input) => input.tanh_();
}
