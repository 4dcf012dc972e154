using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Poisson distribution: P(k) = rateᵏ e^(−rate) / k!, k = 0, 1, 2, ….</summary>
    public class Poisson : ExponentialFamily
    {
        private Tensor rate = null!;

        /// <summary>The Poisson distribution of a rate.</summary>
        /// <exception cref="ArgumentException">A rate is negative.</exception>
        public Poisson(Tensor rate, Generator? generator = null) : base(generator)
        {
            Set(rate.alias());
            ValidateArguments();
        }

        private Poisson(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => rate;

        /// <inheritdoc/>
        public override Tensor mode => rate.floor();

        /// <inheritdoc/>
        public override Tensor variance => rate;

        internal override Argument[] Arguments => [new("rate", rate, constraints.nonnegative)];

        internal override constraints.Constraint Support => constraints.nonnegative_integer;

        /// <inheritdoc/>
        protected override IList<Tensor> NaturalParams => [rate.log()];

        /// <summary>−E ln k!.</summary>
        /// <exception cref="NotImplementedException">Always: it has no closed form, and so has the entropy none.</exception>
        protected override Tensor MeanCarrierMeasure =>
            throw new NotImplementedException("Poisson does not implement MeanCarrierMeasure: E ln k! has no closed form");

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            RandomNumbers.Poisson(rate.detach().expand(ExtendedShape(sample_shape)), generator));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => value.xlogy(rate) - rate - (value + 1).lgamma());

        /// <summary>P(k ≤ value) = Q(⌊value⌋ + 1, rate), the upper incomplete gamma function. No gradient.</summary>
        public override Tensor cdf(Tensor value) => OfValue(value, () => (value.detach().floor() + 1).igammac(rate.detach()));

        /// <summary>The smallest k with P(x ≤ k) ≥ value, found by bisection. No gradient.</summary>
        public override Tensor icdf(Tensor value) => Scoped.Result(() =>
        {
            var wide = Views.Broadcast([value.detach(), rate.detach()]);
            var (low, high) = (wide[1].full_like(-1), wide[1].ones_like());
            while (Short(high).any().ToBoolean()) high *= 2;
            while ((high - low).gt(1).any().ToBoolean())
            {
                var middle = ((low + high) / 2).floor();
                (low, high) = (where(Short(middle), middle, low), where(Short(middle), high, middle));
            }
            return where(wide[0].ge(0) & wide[0].lt(1), high, where(wide[0].eq(1), double.PositiveInfinity, double.NaN));

            Tensor Short(Tensor k) => (k + 1).igammac(wide[1]).lt(wide[0]) & wide[0].lt(1);
        });

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Poisson(generator)).Set(rate.expand(batch_shape));

        /// <summary>F(θ) = e^θ.</summary>
        protected override Tensor LogNormalizer(params Tensor[] parameters) => parameters[0].exp();

        private Poisson Set(Tensor rate)
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
            /// <inheritdoc cref="Modules.Poisson(Tensor, Generator)"/>
            public static Modules.Poisson Poisson(Tensor rate, Generator? generator = null) => new(rate, generator);

            /// <summary>The Poisson distribution of a rate, of Float32 numbers.</summary>
            public static Modules.Poisson Poisson(float rate, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(rate), generator);
            }

            /// <summary>The Poisson distribution of a rate, of Float64 numbers.</summary>
            public static Modules.Poisson Poisson(double rate, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(rate), generator);
            }
        }
    }
}
