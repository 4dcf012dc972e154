using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The Bernoulli distribution: 1 with probability p, else 0.</summary>
    public class Bernoulli : Distribution
    {
        private Probabilities given = null!;

        /// <summary>The Bernoulli distribution of probabilities, or of logits ln p − ln(1 − p).</summary>
        /// <param name="p">Probabilities of 1.</param>
        /// <param name="l">Logits of 1.</param>
        /// <param name="generator">Where samples come from.</param>
        /// <exception cref="ArgumentException">Both or none are given, or a probability is not in [0, 1].</exception>
        public Bernoulli(Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator)
        {
            Set(Probabilities.Binary(p, l));
            ValidateArguments();
        }

        private Bernoulli(Generator? generator) : base(generator) { }

        /// <summary>The probabilities of 1.</summary>
        public Tensor probs => given.Probs;

        /// <summary>ln p − ln(1 − p).</summary>
        public Tensor logits => given.Logits;

        /// <inheritdoc/>
        public override Tensor mean => probs;

        /// <summary>The more likely value, NaN where both are.</summary>
        public override Tensor mode => Scoped.Result(() => probs.ge(0.5).type_as(probs).masked_fill(probs.eq(0.5), double.NaN));

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => probs * (1 - probs));

        internal override Argument[] Arguments => [given.Argument];

        internal override constraints.Constraint Support => constraints.boolean;

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            probs.detach().expand(ExtendedShape(sample_shape)).bernoulli(generator));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => -CrossEntropy(value));

        /// <summary>−p ln p − (1 − p) ln(1 − p).</summary>
        public override Tensor entropy() => Scoped.Result(() => CrossEntropy(probs));

        /// <inheritdoc/>
        public override Tensor enumerate_support(bool expand = true) => Enumerated(2, probs.dtype, expand);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Bernoulli(generator)).Set(given.Expand(batch_shape.Shape));

        private Tensor CrossEntropy(Tensor value)
        {
            var wide = Views.Broadcast([logits, value]);
            return Losses.BinaryCrossEntropyWithLogits(wide[0], wide[1], null, null, nn.Reduction.None);
        }

        private Bernoulli Set(Probabilities probabilities)
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
            /// <summary>The Bernoulli distribution of probabilities, or of logits ln p − ln(1 − p).</summary>
            public static Modules.Bernoulli Bernoulli(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(probs, logits, generator);

            /// <summary>The Bernoulli distribution of a probability, or of a logit; samples are Float32.</summary>
            public static Modules.Bernoulli Bernoulli(float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(Optional(probs), Optional(logits), generator);
            }

            /// <summary>The Bernoulli distribution of a probability, or of a logit; samples are Float64.</summary>
            public static Modules.Bernoulli Bernoulli(double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(Optional(probs), Optional(logits), generator);
            }

            private static Tensor? Optional(float? value) => value is { } number ? tensor(number) : null;

            private static Tensor? Optional(double? value) => value is { } number ? tensor(number) : null;
        }
    }
}
