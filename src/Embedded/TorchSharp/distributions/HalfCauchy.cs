using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The half-Cauchy distribution: of |x| for x ~ Cauchy(0, scale).</summary>
    public class HalfCauchy : TransformedDistribution
    {
        internal HalfCauchy(Tensor scale, Generator? generator = null) : base(generator)
        {
            using var zero = scale.zeros_like();
            Set(new(zero, scale, generator));
        }

        private HalfCauchy(Generator? generator) : base(generator) { }

        /// <summary>The scale of x.</summary>
        public Tensor scale => ((Cauchy)base_distribution).Scale;

        /// <inheritdoc/>
        public override Tensor mean => scale.full_like(double.PositiveInfinity);

        /// <inheritdoc/>
        public override Tensor mode => scale.zeros_like();

        /// <inheritdoc/>
        public override Tensor variance => base_distribution.variance;

        internal override Argument[] Arguments => [new("scale", scale, constraints.positive)];

        internal override constraints.Constraint Support => constraints.nonnegative;

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => base_distribution.log_prob(value) + Math.Log(2));

        /// <inheritdoc/>
        public override Tensor entropy() => Scoped.Result(() => base_distribution.entropy() - Math.Log(2));

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () => 2 * base_distribution.cdf(value) - 1);

        /// <inheritdoc/>
        public override Tensor icdf(Tensor value) => Scoped.Result(() => base_distribution.icdf((value + 1) / 2));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new HalfCauchy(generator)).Set((Cauchy)base_distribution.expand(batch_shape));

        private HalfCauchy Set(Cauchy whole)
        {
            _init(OwnPart(whole), [new transforms.AbsTransform()]);
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
            /// <summary>The half-Cauchy distribution: of |x| for x ~ Cauchy(0, scale).</summary>
            /// <exception cref="ArgumentException">A scale is not positive.</exception>
            public static Modules.HalfCauchy HalfCauchy(Tensor scale, Generator? generator = null) => new(scale, generator);
        }
    }
}
