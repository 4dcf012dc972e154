using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The gamma distribution: density rateᵃ xᵃ⁻¹ e^(−rate · x) / Γ(a), a = concentration, x ≥ 0.</summary>
    public class Gamma : ExponentialFamily
    {
        /// <summary>The shape a.</summary>
        protected Tensor concentration = null!;

        private Tensor rate = null!;

        /// <summary>The gamma distribution; the parameters broadcast.</summary>
        /// <exception cref="ArgumentException">A parameter is not positive.</exception>
        public Gamma(Tensor concentration, Tensor rate, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([concentration, rate]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private protected Gamma(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => concentration / rate;

        /// <inheritdoc/>
        public override Tensor mode => Scoped.Result(() => ((concentration - 1) / rate).clamp_min(0));

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => concentration / rate.pow(2));

        internal override Argument[] Arguments =>
            [new("concentration", concentration, constraints.positive), new("rate", rate, constraints.positive)];

        internal override constraints.Constraint Support => constraints.nonnegative;

        /// <inheritdoc/>
        protected override IList<Tensor> NaturalParams => [concentration - 1, -rate];

        /// <inheritdoc/>
        protected override Tensor MeanCarrierMeasure => rate.zeros_like();

        /// <summary>ε / rate, ε ~ Gamma(a, 1), with the gradient by the shape.</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var shape = ExtendedShape(sample_shape);
            var value = PathwiseSamples.StandardGamma(concentration.expand(shape), generator) / rate.expand(shape);
            value.detach().clamp_(finfo(value.dtype).tiny); // density and gradients need x > 0
            return value;
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
            concentration.xlogy(rate) + (concentration - 1).xlogy(value) - rate * value - concentration.lgamma());

        /// <summary>a − ln rate + ln Γ(a) + (1 − a) ψ(a).</summary>
        public override Tensor entropy() => Scoped.Result(() =>
            concentration - rate.log() + concentration.lgamma() + (1 - concentration) * concentration.digamma());

        /// <summary>P(a, rate · value), the lower incomplete gamma function. No gradient by the concentration.</summary>
        public override Tensor cdf(Tensor value) => OfValue(value, () => concentration.igamma(rate * value));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Gamma(generator)).Set(concentration.expand(batch_shape), rate.expand(batch_shape));

        /// <summary>F(θ₁, θ₂) = ln Γ(θ₁ + 1) + (θ₁ + 1) ln(−1/θ₂).</summary>
        protected override Tensor LogNormalizer(params Tensor[] parameters) => Scoped.Result(() =>
            (parameters[0] + 1).lgamma() + (parameters[0] + 1) * (-parameters[1].reciprocal()).log());

        private protected Gamma Set(Tensor concentration, Tensor rate)
        {
            (this.concentration, this.rate) = (Own(concentration), Own(rate));
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
            /// <inheritdoc cref="Modules.Gamma(Tensor, Tensor, Generator)"/>
            public static Modules.Gamma Gamma(Tensor concentration, Tensor rate, Generator? generator = null) =>
                new(concentration, rate, generator);
        }
    }
}
