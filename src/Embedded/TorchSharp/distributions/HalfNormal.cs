using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The half-normal distribution: of |x| for x ~ N(0, scale²).</summary>
    public class HalfNormal : TransformedDistribution
    {
        internal HalfNormal(Tensor scale, Generator? generator = null) : base(generator)
        {
            using var zero = scale.zeros_like();
            Set(new(zero, scale, generator));
        }

        private HalfNormal(Generator? generator) : base(generator) { }

        /// <summary>The scale of x.</summary>
        public Tensor scale => ((Normal)base_distribution).stddev;

        /// <inheritdoc/>
        public override Tensor mean => scale * Math.Sqrt(2 / Math.PI);

        /// <inheritdoc/>
        public override Tensor mode => scale.zeros_like();

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => scale.pow(2) * (1 - 2 / Math.PI));

        internal override Argument[] Arguments => [new("scale", scale, constraints.positive)];

        internal override constraints.Constraint Support => constraints.nonnegative;

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => base_distribution.log_prob(value) + Math.Log(2));

        /// <inheritdoc/>
        public override Tensor entropy() => Scoped.Result(() => base_distribution.entropy() - Math.Log(2));

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () => 2 * base_distribution.cdf(value) - 1);

        /// <inheritdoc/>
        public override Tensor icdf(Tensor prob) => Scoped.Result(() => base_distribution.icdf((prob + 1) / 2));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new HalfNormal(generator)).Set((Normal)base_distribution.expand(batch_shape));

        private HalfNormal Set(Normal whole)
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
            /// <summary>The half-normal distribution: of |x| for x ~ N(0, scale²).</summary>
            /// <exception cref="ArgumentException">A scale is not positive.</exception>
            public static Modules.HalfNormal HalfNormal(Tensor scale, Generator? generator = null) => new(scale, generator);
        }
    }
}
