using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The log-normal distribution: of eˣ for x ~ N(loc, scale²).</summary>
    public class LogNormal : TransformedDistribution
    {
        internal LogNormal(Tensor loc, Tensor scale, Generator? generator = null) : base(generator) =>
            Set(new Normal(loc, scale, generator));

        private LogNormal(Generator? generator) : base(generator) { }

        /// <summary>The mean of ln y.</summary>
        public Tensor loc => base_distribution.mean;

        /// <summary>The standard deviation of ln y.</summary>
        public Tensor scale => base_distribution.stddev;

        /// <inheritdoc/>
        public override Tensor mean => Scoped.Result(() => (loc + scale.pow(2) / 2).exp());

        /// <inheritdoc/>
        public override Tensor mode => Scoped.Result(() => (loc - scale.pow(2)).exp());

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => (scale.pow(2).exp() - 1) * (2 * loc + scale.pow(2)).exp());

        internal override Argument[] Arguments => base_distribution.Arguments;

        /// <summary>½ + ½ ln 2π + ln scale + loc.</summary>
        public override Tensor entropy() => Scoped.Result(() => base_distribution.entropy() + loc);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new LogNormal(generator)).Set(base_distribution.expand(batch_shape));

        private LogNormal Set(Distribution normal)
        {
            _init(OwnPart(normal), [new transforms.ExpTransform()]);
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
            /// <summary>The log-normal distribution; the parameters broadcast.</summary>
            /// <exception cref="ArgumentException">A scale is not positive, or a loc is NaN.</exception>
            public static Modules.LogNormal LogNormal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);
        }
    }
}
