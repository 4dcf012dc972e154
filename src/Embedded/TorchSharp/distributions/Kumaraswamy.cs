using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>Kumaraswamy's distribution on [0, 1]: density ab xᵃ⁻¹ (1 − xᵃ)ᵇ⁻¹, a = concentration1, b = concentration0.</summary>
    public class Kumaraswamy : TransformedDistribution
    {
        internal Kumaraswamy(Tensor concentration1, Tensor concentration0, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([concentration1, concentration0]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private Kumaraswamy(Generator? generator) : base(generator) { }

        /// <summary>a.</summary>
        public Tensor concentration1 { get; private set; } = null!;

        /// <summary>b.</summary>
        public Tensor concentration0 { get; private set; } = null!;

        /// <summary>b B(1 + 1/a, b).</summary>
        public override Tensor mean => Scoped.Result(() => Moment(1));

        /// <summary>((a − 1) / (ab − 1))^(1/a); NaN for a &lt; 1 or b &lt; 1.</summary>
        public override Tensor mode => Scoped.Result(() =>
            ((concentration1 - 1) / (concentration0 * concentration1 - 1)).pow(concentration1.reciprocal())
                .masked_fill(concentration0.lt(1) | concentration1.lt(1), double.NaN));

        /// <summary>E x² − (E x)².</summary>
        public override Tensor variance => Scoped.Result(() => Moment(2) - Moment(1).pow(2));

        internal override Argument[] Arguments =>
            [new("concentration1", concentration1, constraints.positive), new("concentration0", concentration0, constraints.positive)];

        internal override constraints.Constraint Support => constraints.unit_interval;

        /// <summary>1 − 1/b + (1 − 1/a) (ψ(b + 1) + γ) − ln ab.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
            1 - concentration0.reciprocal() + (1 - concentration1.reciprocal()) * ((concentration0 + 1).digamma() + euler_constant)
            - concentration1.log() - concentration0.log());

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Kumaraswamy(generator)).Set(concentration1.expand(batch_shape), concentration0.expand(batch_shape));

        private Kumaraswamy Set(Tensor concentration1, Tensor concentration0)
        {
            (this.concentration1, this.concentration0) = (Own(concentration1), Own(concentration0));
            using var scope = NewDisposeScope();
            // x = (1 − u^(1/b))^(1/a)
            _init(OwnPart(new Uniform(concentration0.zeros_like(), concentration0.ones_like(), generator)),
                [new transforms.PowerTransform(Own(concentration0.reciprocal())), new transforms.AffineTransform(1, -1),
                    new transforms.PowerTransform(Own(concentration1.reciprocal()))]);
            return this;
        }

        /// <summary>E xⁿ = b B(1 + n/a, b).</summary>
        private Tensor Moment(int n)
        {
            var first = 1 + n / concentration1;
            return ((1 + concentration0).lgamma() + first.lgamma() - (first + concentration0).lgamma()).exp();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class distributions
        {
            /// <summary>Kumaraswamy's distribution on [0, 1]: density ab xᵃ⁻¹ (1 − xᵃ)ᵇ⁻¹, a = concentration1, b = concentration0.</summary>
            /// <exception cref="ArgumentException">A parameter is not positive.</exception>
            public static Modules.Kumaraswamy Kumaraswamy(Tensor concentration1, Tensor concentration0, Generator? generator = null) =>
                new(concentration1, concentration0, generator);
        }
    }
}
