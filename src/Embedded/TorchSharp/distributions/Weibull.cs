using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Weibull distribution: density k/λ · (x/λ)ᵏ⁻¹ e^(−(x/λ)ᵏ), λ = scale, k = concentration, x ≥ 0.</summary>
    public class Weibull : TransformedDistribution
    {
        private Tensor scale = null!;
        private Tensor concentration = null!;
        private Tensor inverse = null!;

        internal Weibull(Tensor scale, Tensor concentration, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([scale, concentration]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Weibull(Generator? generator) : base(generator) { }

        /// <summary>λ Γ(1 + 1/k).</summary>
        public override Tensor mean => Scoped.Result(() => scale * (1 + inverse).lgamma().exp());

        /// <summary>λ ((k − 1) / k)^(1/k).</summary>
        public override Tensor mode => Scoped.Result(() => scale * ((concentration - 1) / concentration).pow(inverse));

        /// <summary>λ² (Γ(1 + 2/k) − Γ(1 + 1/k)²).</summary>
        public override Tensor variance => Scoped.Result(() =>
            scale.pow(2) * ((1 + 2 * inverse).lgamma().exp() - (2 * (1 + inverse).lgamma()).exp()));

        internal override Argument[] Arguments =>
            [new("scale", scale, constraints.positive), new("concentration", concentration, constraints.positive)];

        internal override constraints.Constraint Support => constraints.positive;

        /// <summary>γ (1 − 1/k) + ln(λ / k) + 1.</summary>
        public override Tensor entropy() => Scoped.Result(() => euler_constant * (1 - inverse) + (scale * inverse).log() + 1);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Weibull(generator)).Set(scale.expand(batch_shape), concentration.expand(batch_shape));

        private Weibull Set(Tensor scale, Tensor concentration)
        {
            (this.scale, this.concentration) = (Own(scale), Own(concentration));
            inverse = Own(concentration.reciprocal());
            using var one = scale.ones_like();
            // x = λ ε^(1/k), ε ~ Exp(1)
            _init(OwnPart(new Exponential(one, generator)),
                [new transforms.PowerTransform(inverse), new transforms.AffineTransform(Own(scale.zeros_like()), scale)]);
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
            /// <summary>The Weibull distribution: density k/λ · (x/λ)ᵏ⁻¹ e^(−(x/λ)ᵏ), λ = scale, k = concentration, x ≥ 0.</summary>
            /// <exception cref="ArgumentException">A parameter is not positive.</exception>
            public static Modules.Weibull Weibull(Tensor scale, Tensor concentration, Generator? generator = null) =>
                new(scale, concentration, generator);
        }
    }
}
