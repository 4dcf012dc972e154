using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Pareto distribution: density alpha · scaleᵃ / xᵃ⁺¹, a = alpha, x ≥ scale.</summary>
    public class Pareto : TransformedDistribution
    {
        internal Pareto(Tensor scale, Tensor alpha, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([scale, alpha]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Pareto(Generator? generator) : base(generator) { }

        /// <summary>The smallest value.</summary>
        public Tensor scale { get; private set; } = null!;

        /// <summary>The exponent a.</summary>
        public Tensor alpha { get; private set; } = null!;

        /// <summary>a · scale / (a − 1); ∞ for a ≤ 1.</summary>
        public override Tensor mean => Scoped.Result(() =>
        {
            var a = alpha.clamp_min(1);
            return a * scale / (a - 1);
        });

        /// <summary>scale.</summary>
        public override Tensor mode => scale;

        /// <summary>a · scale² / ((a − 1)² (a − 2)); ∞ for a ≤ 2.</summary>
        public override Tensor variance => Scoped.Result(() =>
        {
            var a = alpha.clamp_min(2);
            return scale.pow(2) * a / ((a - 1).pow(2) * (a - 2));
        });

        internal override Argument[] Arguments =>
            [new("scale", scale, constraints.positive), new("alpha", alpha, constraints.positive)];

        internal override constraints.Constraint Support => new constraints._Between(scale, null);

        /// <summary>ln(scale / a) + 1 + 1/a.</summary>
        public override Tensor entropy() => Scoped.Result(() => (scale / alpha).log() + (1 + alpha.reciprocal()));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Pareto(generator)).Set(scale.expand(batch_shape), alpha.expand(batch_shape));

        private Pareto Set(Tensor scale, Tensor alpha)
        {
            (this.scale, this.alpha) = (Own(scale), Own(alpha));
            // x = scale · e^ε, ε ~ Exp(a)
            _init(OwnPart(new Exponential(alpha, generator)),
                [new transforms.ExpTransform(), new transforms.AffineTransform(Own(scale.zeros_like()), scale)]);
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
            /// <summary>The Pareto distribution: density alpha · scaleᵃ / xᵃ⁺¹, a = alpha, x ≥ scale.</summary>
            /// <exception cref="ArgumentException">A parameter is not positive.</exception>
            public static Modules.Pareto Pareto(Tensor scale, Tensor alpha, Generator? generator = null) =>
                new(scale, alpha, generator);
        }
    }
}
