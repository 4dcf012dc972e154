using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The multinomial distribution: how often each category occurs in total_count draws, P(k) = n! ∏ pᵢ^kᵢ / kᵢ!.</summary>
    public class Multinomial : Distribution
    {
        private Categorical categorical = null!;
        private int totalCount;

        /// <summary>
        /// The multinomial distribution of weights, or of logarithms of weights, <c>[batch…, categories]</c>; they are scaled to
        /// probabilities.
        /// </summary>
        /// <exception cref="ArgumentException">Both or none of the weights are given, one is 0-d, or a weight is negative.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
        public Multinomial(int total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(total_count);
            Set(total_count, new(probs, logits, generator));
        }

        private Multinomial(Generator? generator) : base(generator) { }

        /// <summary>The probabilities, which sum to 1.</summary>
        public Tensor probs => categorical.probs;

        /// <summary>The logarithms of the probabilities.</summary>
        public Tensor logits => categorical.logits;

        /// <summary><c>[batch…, categories]</c>.</summary>
        public long[] param_shape => categorical.param_shape;

        /// <inheritdoc/>
        public override Tensor mean => probs * totalCount;

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => totalCount * probs * (1 - probs));

        internal override Argument[] Arguments => categorical.Arguments;

        internal override constraints.Constraint Support => constraints.multinomial(totalCount);

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var counts = zeros(ExtendedShape(sample_shape), probs.dtype);
            if (totalCount == 0) return counts;
            var drawn = categorical.sample([totalCount, .. sample_shape]).movedim([0], [-1]); // [samples…, batch…, draws]
            return counts.scatter_add(-1, drawn, ones(drawn.Sizes, probs.dtype));
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var wide = Views.Broadcast([logits, value]);
            var impossible = wide[1].eq(0) & wide[0].isneginf();
            var powers = (wide[0].masked_fill(impossible, 0) * wide[1]).sum(-1);
            return (wide[1].sum(-1) + 1).lgamma() - (wide[1] + 1).lgamma().sum(-1) + powers;
        });

        /// <summary>n H(p) − ln n! + Σᵢ E ln kᵢ!.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
        {
            using var one = new Binomial(full(probs.Sizes, totalCount, probs.dtype), probs);
            var counts = one.enumerate_support(false);
            var factorials = (one.log_prob(counts).exp() * (counts + 1).lgamma()).sum(dim: 0).sum(-1);
            return totalCount * categorical.entropy() - Kernels.Gamma.Log(totalCount + 1) + factorials;
        });

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Multinomial(generator)).Set(totalCount, (Categorical)categorical.expand(batch_shape));

        private Multinomial Set(int count, Categorical categories)
        {
            (totalCount, categorical) = (count, OwnPart(categories));
            _init(categories.batch_shape, categories.param_shape[^1..]);
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
            /// <inheritdoc cref="Modules.Multinomial(int, Tensor, Tensor, Generator)"/>
            public static Modules.Multinomial Multinomial(
                int total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(total_count, probs, logits, generator);

            /// <summary>The multinomial distribution of categories of equal probability.</summary>
            public static Modules.Multinomial Multinomial(int total_count, int categories, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(total_count, EqualProbabilities(categories), null, generator);
            }
        }
    }
}
