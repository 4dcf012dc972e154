using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The geometric distribution: the failures before the first success, P(k) = (1 − p)ᵏ p.</summary>
    public class Geometric : Distribution
    {
        private Probabilities given = null!;

        /// <summary>The geometric distribution of probabilities of success, or of logits ln p − ln(1 − p).</summary>
        /// <exception cref="ArgumentException">Both or none are given, or a probability is not in (0, 1].</exception>
        public Geometric(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator)
        {
            Set(Probabilities.Binary(probs, logits));
            ValidateArguments();
        }

        private Geometric(Generator? generator) : base(generator) { }

        /// <summary>The probabilities of success.</summary>
        public Tensor probs => given.Probs;

        /// <summary>ln p − ln(1 − p).</summary>
        public Tensor logits => given.Logits;

        /// <inheritdoc/>
        public override Tensor mean => Scoped.Result(() => 1 / probs - 1);

        /// <inheritdoc/>
        public override Tensor mode => probs.zeros_like();

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => (1 / probs - 1) / probs);

        internal override Argument[] Arguments =>
            given.Argument is { Name: "probs" } p ? [p, p with { Domain = constraints.positive }] : [given.Argument];

        internal override constraints.Constraint Support => constraints.nonnegative_integer;

        /// <summary>⌊ln u / ln(1 − p)⌋, u ~ U(0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var u = Pointwise.Empty(ExtendedShape(sample_shape), probs.dtype);
            RandomNumbers.Uniform(u, finfo(u.dtype).tiny, 1, generator);
            return (u.log() / (-probs.detach()).log1p()).floor();
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var wide = Views.Broadcast([value, probs]);
            var certain = wide[1].eq(1) & wide[0].eq(0); // 0 · ln 0 is meant to be 0
            return wide[0] * (-wide[1].masked_fill(certain, 0)).log1p() + probs.log();
        });

        /// <summary>(−p ln p − (1 − p) ln(1 − p)) / p.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
            Losses.BinaryCrossEntropyWithLogits(logits, probs, null, null, nn.Reduction.None) / probs);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Geometric(generator)).Set(given.Expand(batch_shape.Shape));

        private Geometric Set(Probabilities probabilities)
        {
            given = OwnPart(probabilities);
            _init(given.Given.shape);
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
            /// <inheritdoc cref="Modules.Geometric(Tensor, Tensor, Generator)"/>
            public static Modules.Geometric Geometric(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(probs, logits, generator);
        }
    }
}
