using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Cauchy distribution: density 1 / (π scale (1 + ((x − loc) / scale)²)).</summary>
    public class Cauchy : Distribution
    {
        private Tensor loc = null!;
        private Tensor scale = null!;

        /// <summary>The Cauchy distribution; the parameters broadcast.</summary>
        /// <exception cref="ArgumentException">A scale is not positive, or a loc is NaN.</exception>
        public Cauchy(Tensor loc, Tensor scale, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([loc, scale]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Cauchy(Generator? generator) : base(generator) { }

        /// <summary>NaN: the integral does not exist.</summary>
        public override Tensor mean => loc.full_like(double.NaN);

        /// <inheritdoc/>
        public override Tensor mode => loc;

        /// <summary>∞.</summary>
        public override Tensor variance => loc.full_like(double.PositiveInfinity);

        internal override Argument[] Arguments => [new("loc", loc, constraints.real), new("scale", scale, constraints.positive)];

        internal override constraints.Constraint Support => constraints.real;

        internal Tensor Scale => scale;

        /// <summary>loc + scale · ε, ε ~ Cauchy(0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            loc + RandomNumbers.Cauchy(Pointwise.Empty(ExtendedShape(sample_shape), loc.dtype), 0, 1, generator) * scale);

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
            -Math.Log(Math.PI) - scale.log() - (1 + ((value - loc) / scale).pow(2)).log());

        /// <summary>ln(4π scale).</summary>
        public override Tensor entropy() => Scoped.Result(() => Math.Log(4 * Math.PI) + scale.log());

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () => ((value - loc) / scale).atan() / Math.PI + 0.5);

        /// <inheritdoc/>
        public override Tensor icdf(Tensor value) => Scoped.Result(() => (Math.PI * (value - 0.5)).tan() * scale + loc);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Cauchy(generator)).Set(loc.expand(batch_shape), scale.expand(batch_shape));

        private Cauchy Set(Tensor loc, Tensor scale)
        {
            (this.loc, this.scale) = (Own(loc), Own(scale));
            _init(loc.shape);
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
            /// <inheritdoc cref="Modules.Cauchy(Tensor, Tensor, Generator)"/>
            public static Modules.Cauchy Cauchy(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);
        }
    }
}
