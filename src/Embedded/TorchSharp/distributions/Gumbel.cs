using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Gumbel distribution: density e^(z − e^z) / scale with z = (loc − x) / scale.</summary>
    public class Gumbel : TransformedDistribution
    {
        private Tensor loc = null!;
        private Tensor scale = null!;

        internal Gumbel(Tensor loc, Tensor scale, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([loc, scale]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Gumbel(Generator? generator) : base(generator) { }

        /// <summary>loc + γ · scale.</summary>
        public override Tensor mean => Scoped.Result(() => loc + scale * euler_constant);

        /// <summary>loc.</summary>
        public override Tensor mode => loc;

        /// <summary>π / √6 · scale.</summary>
        public override Tensor stddev => scale * (Math.PI / Math.Sqrt(6));

        /// <summary>π² / 6 · scale².</summary>
        public override Tensor variance => Scoped.Result(() => stddev.pow(2));

        internal override Argument[] Arguments =>
            [new("loc", loc, constraints.real), new("scale", scale, constraints.positive)];

        internal override constraints.Constraint Support => constraints.real;

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var z = (loc - value) / scale;
            return z - z.exp() - scale.log();
        });

        /// <summary>ln scale + 1 + γ.</summary>
        public override Tensor entropy() => Scoped.Result(() => scale.log() + (1 + euler_constant));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Gumbel(generator)).Set(loc.expand(batch_shape), scale.expand(batch_shape));

        private Gumbel Set(Tensor loc, Tensor scale)
        {
            (this.loc, this.scale) = (Own(loc), Own(scale));
            using var scope = NewDisposeScope();
            var limits = finfo(loc.dtype);
            var uniform = new Uniform(loc.full_like(limits.tiny), loc.full_like(1 - limits.eps), generator);
            var negated = Own(-scale);
            // x = loc − scale · ln(−ln u)
            _init(OwnPart(uniform), [new transforms.LogTransform(), new transforms.AffineTransform(0, -1), new transforms.LogTransform(),
                new transforms.AffineTransform(loc, negated)]);
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
            /// <summary>The Gumbel distribution: density e^(z − e^z) / scale with z = (loc − x) / scale.</summary>
            /// <exception cref="ArgumentException">A scale is not positive, or a loc is NaN.</exception>
            public static Modules.Gumbel Gumbel(Tensor loc, Tensor scale, Generator? generator = null) =>
                new(loc, scale, generator);
        }
    }
}
