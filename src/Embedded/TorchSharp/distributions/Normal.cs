using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The normal distribution N(loc, scale²): density e^(−(x − loc)² / 2 scale²) / (scale √2π).</summary>
    public class Normal : Distribution
    {
        private Tensor loc = null!;
        private Tensor scale = null!;

        /// <summary>N(loc, scale²); the parameters broadcast.</summary>
        /// <exception cref="ArgumentException">A scale is not positive, or a loc is NaN.</exception>
        public Normal(Tensor loc, Tensor scale, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([loc, scale]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Normal(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => loc;

        /// <inheritdoc/>
        public override Tensor mode => loc;

        /// <inheritdoc/>
        public override Tensor stddev => scale;

        /// <inheritdoc/>
        public override Tensor variance => scale.pow(2);

        internal override Argument[] Arguments =>
            [new("loc", loc, constraints.real), new("scale", scale, constraints.positive)];

        internal override constraints.Constraint Support => constraints.real;

        /// <summary>loc + scale · ε, ε ~ N(0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            loc + RandomNumbers.Normal(Pointwise.Empty(ExtendedShape(sample_shape), loc.dtype), 0, 1, generator) * scale);

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
            -(value - loc).pow(2) / (2 * scale.pow(2)) - scale.log() - 0.5 * Math.Log(2 * Math.PI));

        /// <summary>½ + ½ ln 2π + ln scale.</summary>
        public override Tensor entropy() => Scoped.Result(() => 0.5 + 0.5 * Math.Log(2 * Math.PI) + scale.log());

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () =>
            0.5 * (1 + ((value - loc) * scale.reciprocal() / Math.Sqrt(2)).erf()));

        /// <inheritdoc/>
        public override Tensor icdf(Tensor value) => Scoped.Result(() => loc + scale * (2 * value - 1).erfinv() * Math.Sqrt(2));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Normal(generator)).Set(loc.expand(batch_shape), scale.expand(batch_shape));

        private Normal Set(Tensor loc, Tensor scale)
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
            /// <inheritdoc cref="Modules.Normal(Tensor, Tensor, Generator)"/>
            public static Modules.Normal Normal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

            /// <summary>N(loc, scale²) of Float32 numbers.</summary>
            public static Modules.Normal Normal(float loc, float scale = 1, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(loc), tensor(scale), generator);
            }

            /// <summary>N(loc, scale²) of Float64 numbers.</summary>
            public static Modules.Normal Normal(double loc, double scale = 1, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(loc), tensor(scale), generator);
            }
        }
    }
}
