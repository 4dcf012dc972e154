using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The beta distribution on [0, 1]: density xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b), a = concentration1, b = concentration0.</summary>
    public class Beta : ExponentialFamily
    {
        /// <summary>The Dirichlet distribution of (x, 1 − x).</summary>
        protected Dirichlet dirichlet = null!;

        /// <summary>The beta distribution; the parameters broadcast.</summary>
        /// <exception cref="ArgumentException">A parameter is not positive.</exception>
        public Beta(Tensor concentration1, Tensor concentration0, Generator? generator = null) : base(generator)
        {
            using var scope = NewDisposeScope();
            Set(new(stack(Views.Broadcast([concentration1, concentration0]), -1), generator));
            ValidateArguments();
        }

        private Beta(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => Scoped.Result(() => Concentration1 / (Concentration1 + Concentration0));

        /// <inheritdoc/>
        public override Tensor mode => Scoped.Result(() => dirichlet.mode.select(-1, 0));

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() =>
        {
            var total = Concentration1 + Concentration0;
            return Concentration1 * Concentration0 / (total.pow(2) * (total + 1));
        });

        internal override Argument[] Arguments => dirichlet.Arguments;

        internal override constraints.Constraint Support => constraints.unit_interval;

        /// <inheritdoc/>
        protected override IList<Tensor> NaturalParams => [Concentration1, Concentration0];

        /// <summary>−E (ln x + ln(1 − x)).</summary>
        protected override Tensor MeanCarrierMeasure => Scoped.Result(() =>
        {
            var (a, b) = (Concentration1, Concentration0);
            return 2 * (a + b).digamma() - a.digamma() - b.digamma();
        });

        private Tensor Concentration1 => dirichlet.Concentration.select(-1, 0);

        private Tensor Concentration0 => dirichlet.Concentration.select(-1, 1);

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() => dirichlet.rsample(sample_shape).select(-1, 0));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => dirichlet.LogDensity(stack([value, 1 - value], -1)));

        /// <inheritdoc/>
        public override Tensor entropy() => dirichlet.entropy();

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Beta(generator)).Set((Dirichlet)dirichlet.expand(batch_shape));

        /// <summary>F(θ₁, θ₂) = ln Γ(θ₁) + ln Γ(θ₂) − ln Γ(θ₁ + θ₂).</summary>
        protected override Tensor LogNormalizer(params Tensor[] parameters) => Scoped.Result(() =>
            parameters[0].lgamma() + parameters[1].lgamma() - (parameters[0] + parameters[1]).lgamma());

        private Beta Set(Dirichlet pair)
        {
            dirichlet = OwnPart(pair);
            _init(pair.batch_shape);
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
            /// <inheritdoc cref="Modules.Beta(Tensor, Tensor, Generator)"/>
            public static Modules.Beta Beta(Tensor concentration1, Tensor concentration0, Generator? generator = null) =>
                new(concentration1, concentration0, generator);
        }
    }
}
