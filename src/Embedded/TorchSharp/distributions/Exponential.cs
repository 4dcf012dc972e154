using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The exponential distribution: density rate · e^(−rate · x), x ≥ 0.</summary>
    public class Exponential : ExponentialFamily
    {
        private Tensor rate = null!;

        /// <summary>The exponential distribution of a rate.</summary>
        /// <exception cref="ArgumentException">A rate is not positive.</exception>
        public Exponential(Tensor rate, Generator? generator = null) : base(generator)
        {
            Set(rate.alias());
            ValidateArguments();
        }

        private Exponential(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => rate.reciprocal();

        /// <inheritdoc/>
        public override Tensor mode => rate.zeros_like();

        /// <inheritdoc/>
        public override Tensor stddev => rate.reciprocal();

        /// <inheritdoc/>
        public override Tensor variance => rate.pow(-2);

        internal override Argument[] Arguments => [new("rate", rate, constraints.positive)];

        internal override constraints.Constraint Support => constraints.nonnegative;

        /// <inheritdoc/>
        protected override IList<Tensor> NaturalParams => [-rate];

        /// <inheritdoc/>
        protected override Tensor MeanCarrierMeasure => rate.zeros_like();

        /// <summary>ε / rate, ε ~ Exp(1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            RandomNumbers.Exponential(Pointwise.Empty(ExtendedShape(sample_shape), rate.dtype), 1, generator) / rate);

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => rate.log() - rate * value);

        /// <summary>1 − ln rate.</summary>
        public override Tensor entropy() => Scoped.Result(() => 1 - rate.log());

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () => 1 - (-rate * value).exp());

        /// <inheritdoc/>
        public override Tensor icdf(Tensor value) => Scoped.Result(() => -(1 - value).log() / rate);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Exponential(generator)).Set(rate.expand(batch_shape));

        /// <summary>F(θ) = −ln(−θ).</summary>
        protected override Tensor LogNormalizer(params Tensor[] parameters) => Scoped.Result(() => -(-parameters[0]).log());

        private Exponential Set(Tensor rate)
        {
            this.rate = Own(rate);
            _init(rate.shape);
            return this;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class distributions
        {
            /// <inheritdoc cref="Modules.Exponential(Tensor, Generator)"/>
            public static Modules.Exponential Exponential(Tensor rate, Generator? generator = null) => new(rate, generator);
        }
    }
}
