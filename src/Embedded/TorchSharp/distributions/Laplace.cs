using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Laplace distribution: density e^(−|x − loc| / scale) / (2 scale).</summary>
    public class Laplace : Distribution
    {
        private Tensor loc = null!;
        private Tensor scale = null!;

        /// <summary>The Laplace distribution; the parameters broadcast.</summary>
        /// <exception cref="ArgumentException">A scale is not positive, or a loc is NaN.</exception>
        public Laplace(Tensor loc, Tensor scale, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([loc, scale]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Laplace(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => loc;

        /// <inheritdoc/>
        public override Tensor mode => loc;

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => 2 * scale.pow(2));

        /// <inheritdoc/>
        public override Tensor stddev => scale * Math.Sqrt(2);

        internal override Argument[] Arguments => [new("loc", loc, constraints.real), new("scale", scale, constraints.positive)];

        internal override constraints.Constraint Support => constraints.real;

        /// <summary>loc − scale · sign u · ln(1 − |u|), u ~ U(−1, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var u = Pointwise.Empty(ExtendedShape(sample_shape), loc.dtype);
            RandomNumbers.Uniform(u, finfo(loc.dtype).eps - 1, 1, generator);
            return loc - scale * u.sign() * (-u.abs()).log1p();
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => -(2 * scale).log() - (value - loc).abs() / scale);

        /// <summary>1 + ln(2 scale).</summary>
        public override Tensor entropy() => Scoped.Result(() => 1 + (2 * scale).log());

        /// <inheritdoc/>
        public override Tensor cdf(Tensor value) => OfValue(value, () =>
            0.5 - 0.5 * (value - loc).sign() * (-(value - loc).abs() / scale).expm1());

        /// <inheritdoc/>
        public override Tensor icdf(Tensor value) => Scoped.Result(() =>
        {
            var term = value - 0.5;
            return loc - scale * term.sign() * (-2 * term.abs()).log1p();
        });

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Laplace(generator)).Set(loc.expand(batch_shape), scale.expand(batch_shape));

        private Laplace Set(Tensor loc, Tensor scale)
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
            /// <inheritdoc cref="Modules.Laplace(Tensor, Tensor, Generator)"/>
            public static Modules.Laplace Laplace(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

            /// <summary>The Laplace distribution of Float32 numbers.</summary>
            public static Modules.Laplace Laplace(float loc, float scale = 1, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(loc), tensor(scale), generator);
            }

            /// <summary>The Laplace distribution of Float64 numbers.</summary>
            public static Modules.Laplace Laplace(double loc, double scale = 1, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(loc), tensor(scale), generator);
            }
        }
    }
}
