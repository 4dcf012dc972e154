using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Dirichlet distribution on the simplex: density Γ(Σ aᵢ) ∏ xᵢ^(aᵢ − 1) / Γ(aᵢ), a = concentration.</summary>
    public class Dirichlet : ExponentialFamily
    {
        private Tensor concentration = null!;

        /// <summary>The Dirichlet distribution of a concentration <c>[batch…, components]</c>.</summary>
        /// <exception cref="ArgumentException">The concentration is 0-d, or an element is not positive.</exception>
        public Dirichlet(Tensor concentration, Generator? generator = null) : base(generator)
        {
            if (concentration.Rank < 1)
                throw new ArgumentException("`concentration` parameter must be at least one-dimensional.", nameof(concentration));
            Set(concentration.alias());
            ValidateArguments();
        }

        private Dirichlet(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => Scoped.Result(() => concentration / concentration.sum(-1, true));

        /// <summary>(aᵢ − 1) / Σ (aⱼ − 1) where those are not negative; a corner of the simplex if no a reaches 1.</summary>
        public override Tensor mode => Scoped.Result(() =>
        {
            var above = (concentration - 1).clamp_min(0);
            var inside = above / above.sum(-1, true);
            var corner = nn.functional.one_hot(inside.argmax(-1), event_shape[0]).to(inside.dtype);
            return where(concentration.lt(1).all(-1, true), corner, inside);
        });

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() =>
        {
            var total = concentration.sum(-1, true);
            return concentration * (total - concentration) / (total.pow(2) * (total + 1));
        });

        internal override Argument[] Arguments =>
            [new("concentration", concentration, constraints.independent(constraints.positive, 1))];

        internal override constraints.Constraint Support => constraints.simplex;

        internal Tensor Concentration => concentration;

        /// <inheritdoc/>
        protected override IList<Tensor> NaturalParams => [concentration];

        /// <summary>−E Σ ln xᵢ.</summary>
        protected override Tensor MeanCarrierMeasure => Scoped.Result(() =>
            -(concentration.digamma() - concentration.sum(-1, true).digamma()).sum(-1));

        /// <summary>Gamma samples, divided by their sum.</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            PathwiseSamples.Dirichlet(concentration.expand(ExtendedShape(sample_shape)), generator));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => LogDensity(value));

        /// <summary>Σ ln Γ(aᵢ) − ln Γ(a₀) − (k − a₀) ψ(a₀) − Σ (aᵢ − 1) ψ(aᵢ), with a₀ = Σ aᵢ and k components.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
        {
            var total = concentration.sum(-1);
            return concentration.lgamma().sum(-1) - total.lgamma() - (event_shape[0] - total) * total.digamma()
                - ((concentration - 1) * concentration.digamma()).sum(-1);
        });

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Dirichlet(generator)).Set(concentration.expand([.. batch_shape, .. event_shape]));

        /// <summary>F(θ) = Σ ln Γ(θᵢ) − ln Γ(Σ θᵢ).</summary>
        protected override Tensor LogNormalizer(params Tensor[] parameters) => Scoped.Result(() =>
            parameters[0].lgamma().sum(-1) - parameters[0].sum(-1).lgamma());

        internal Tensor LogDensity(Tensor value) =>
            (value.log() * (concentration - 1)).sum(-1) + concentration.sum(-1).lgamma() - concentration.lgamma().sum(-1);

        private Dirichlet Set(Tensor concentration)
        {
            this.concentration = Own(concentration);
            _init(concentration.shape[..^1], concentration.shape[^1..]);
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
            /// <inheritdoc cref="Modules.Dirichlet(Tensor, Generator)"/>
            public static Modules.Dirichlet Dirichlet(Tensor concentration, Generator? generator = null) => new(concentration, generator);
        }
    }
}
