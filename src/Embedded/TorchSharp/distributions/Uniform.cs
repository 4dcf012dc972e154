using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The uniform distribution on [low, high): density 1 / (high − low).</summary>
    public class Uniform : Distribution
    {
        private Tensor low = null!;
        private Tensor high = null!;

        /// <summary>U[low, high); the bounds broadcast.</summary>
        /// <exception cref="ArgumentException">A low is not below its high.</exception>
        public Uniform(Tensor low, Tensor high, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([low, high]);
            Set(wide[0], wide[1]);
            using var scope = NewDisposeScope();
            if (!this.low.lt(this.high).all().ToBoolean())
                throw new ArgumentException("Uniform is not defined when low>= high", nameof(low));
        }

        private Uniform(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => Scoped.Result(() => (high + low) / 2);

        /// <summary>NaN: no value is more likely than the others.</summary>
        public override Tensor mode => high.mul(double.NaN);

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => (high - low).pow(2) / 12);

        internal override Argument[] Arguments => [new("low", low, constraints.dependent), new("high", high, constraints.dependent)];

        internal override constraints.Constraint Support => new constraints._Between(low, high);

        /// <summary>low + u (high − low), u ~ U[0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            low + RandomNumbers.Uniform(Pointwise.Empty(ExtendedShape(sample_shape), low.dtype), 0, 1, generator) * (high - low));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
            (low.le(value).type_as(low) * high.gt(value).type_as(low)).log() - (high - low).log());

        /// <summary>ln(high − low).</summary>
        public override Tensor entropy() => Scoped.Result(() => (high - low).log());

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () => ((value - low) / (high - low)).clamp(0, 1));

        /// <inheritdoc/>
        public override Tensor icdf(Tensor value) => Scoped.Result(() => value * (high - low) + low);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Uniform(generator)).Set(low.expand(batch_shape), high.expand(batch_shape));

        private Uniform Set(Tensor low, Tensor high)
        {
            (this.low, this.high) = (Own(low), Own(high));
            _init(low.shape);
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
            /// <inheritdoc cref="Modules.Uniform(Tensor, Tensor, Generator)"/>
            public static Modules.Uniform Uniform(Tensor low, Tensor high, Generator? generator = null) => new(low, high, generator);
        }
    }
}
