using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The binomial distribution: the number of successes in n = total_count trials, P(k) = (n over k) pᵏ (1 − p)ⁿ⁻ᵏ.</summary>
    public class Binomial : Distribution
    {
        private Tensor totalCount = null!;
        private Probabilities given = null!;

        /// <summary>The binomial distribution of probabilities, or of logits ln p − ln(1 − p); the parameters broadcast.</summary>
        /// <param name="total_count">Numbers of trials.</param>
        /// <param name="p">Probabilities of success.</param>
        /// <param name="l">Logits of success.</param>
        /// <param name="generator">Where samples come from.</param>
        /// <exception cref="ArgumentException">
        /// Both or none of p and l are given, a probability is not in [0, 1], or a count is not a whole number ≥ 0.
        /// </exception>
        public Binomial(Tensor total_count, Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator)
        {
            using var scope = NewDisposeScope();
            using var narrow = Probabilities.Binary(p, l);
            var shape = Shape.Broadcast(total_count.Sizes, narrow.Given.Sizes);
            Set(total_count.expand(shape).type_as(narrow.Given), narrow.Expand(shape));
            ValidateArguments();
        }

        private Binomial(Generator? generator) : base(generator) { }

        /// <summary>The probabilities of success.</summary>
        public Tensor probs => given.Probs;

        /// <summary>ln p − ln(1 − p).</summary>
        public Tensor logits => given.Logits;

        /// <inheritdoc/>
        public override Tensor mean => totalCount * probs;

        /// <inheritdoc/>
        public override Tensor mode => Scoped.Result(() => ((totalCount + 1) * probs).floor().minimum(totalCount));

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => totalCount * probs * (1 - probs));

        internal override Argument[] Arguments => [new("total_count", totalCount, constraints.nonnegative_integer), given.Argument];

        internal override constraints.Constraint Support => new constraints._Between(totalCount.zeros_like(), totalCount, true);

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
            totalCount.expand(ExtendedShape(sample_shape)).binomial(probs.detach().expand(ExtendedShape(sample_shape)), generator));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            // k ln p + (n − k) ln(1 − p) = k · logit − n max(logit, 0) − n ln(1 + e^−|logit|), which can't overflow
            var normalizer = totalCount * ClampByZero(logits) + totalCount * (-logits.abs()).exp().log1p() - (totalCount + 1).lgamma();
            return value * logits - (value + 1).lgamma() - (totalCount - value + 1).lgamma() - normalizer;
        });

        /// <summary>−Σ P(k) ln P(k).</summary>
        /// <exception cref="NotSupportedException">The counts of the batch differ.</exception>
        public override Tensor entropy() => Scoped.Result(() =>
        {
            var log = log_prob(enumerate_support(false));
            return -(log.exp() * log).sum(dim: 0);
        });

        /// <inheritdoc/>
        /// <exception cref="NotSupportedException">The counts of the batch differ.</exception>
        public override Tensor enumerate_support(bool expand = true)
        {
            using var scope = NewDisposeScope();
            var count = totalCount.max().ToDouble();
            if (totalCount.min().ToDouble() != count)
                throw new NotSupportedException("Inhomogeneous total count not supported by `enumerate_support`.");
            return scope.MoveToOuter(Enumerated((long)count + 1, totalCount.dtype, expand));
        }

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Binomial(generator)).Set(totalCount.expand(batch_shape), given.Expand(batch_shape.Shape));

        private Binomial Set(Tensor count, Probabilities probabilities)
        {
            (totalCount, given) = (Own(count), OwnPart(probabilities));
            _init(count.shape);
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
            /// <summary>The binomial distribution of probabilities, or of logits ln p − ln(1 − p); the parameters broadcast.</summary>
            public static Modules.Binomial Binomial(
                Tensor total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(total_count, probs, logits, generator);

            /// <summary>The binomial distribution of a probability, or of a logit; samples are Float32.</summary>
            public static Modules.Binomial Binomial(int total_count, float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(total_count), Optional(probs), Optional(logits), generator);
            }

            /// <summary>The binomial distribution of a probability, or of a logit; samples are Float64.</summary>
            public static Modules.Binomial Binomial(int total_count, double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(total_count), Optional(probs), Optional(logits), generator);
            }
        }
    }
}
