using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The negative binomial distribution: the successes (probability p) before the r-th failure, r = total_count, which may be
    /// fractional: P(k) = Γ(r + k) / (k! Γ(r)) · (1 − p)ʳ pᵏ.
    /// </summary>
    public class NegativeBinomial : Distribution
    {
        private Tensor totalCount = null!;
        private Probabilities given = null!;

        /// <summary>The negative binomial distribution of probabilities, or of logits ln p − ln(1 − p); the parameters broadcast.</summary>
        /// <param name="total_count">Numbers of failures.</param>
        /// <param name="p">Probabilities of success.</param>
        /// <param name="l">Logits of success.</param>
        /// <param name="generator">Where samples come from.</param>
        /// <exception cref="ArgumentException">
        /// Both or none of p and l are given, a probability is not in [0, 1), or a count is negative.
        /// </exception>
        public NegativeBinomial(Tensor total_count, Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator)
        {
            using var scope = NewDisposeScope();
            using var narrow = Probabilities.Binary(p, l);
            var shape = Shape.Broadcast(total_count.Sizes, narrow.Given.Sizes);
            Set(total_count.expand(shape).type_as(narrow.Given), narrow.Expand(shape));
            ValidateArguments();
        }

        private NegativeBinomial(Generator? generator) : base(generator) { }

        /// <summary>The probabilities of success.</summary>
        public Tensor probs => given.Probs;

        /// <summary>ln p − ln(1 − p).</summary>
        public Tensor logits => given.Logits;

        /// <inheritdoc/>
        public override Tensor mean => Scoped.Result(() => totalCount * logits.exp());

        /// <inheritdoc/>
        public override Tensor mode => Scoped.Result(() => ((totalCount - 1) * logits.exp()).floor().clamp_min(0));

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => totalCount * logits.exp() / (-logits).sigmoid());

        internal override Argument[] Arguments =>
        [
            new("total_count", totalCount, constraints.nonnegative),
            given.Argument is { Name: "probs" } p ? p with { Domain = constraints.half_open_interval(0, 1) } : given.Argument,
        ];

        internal override constraints.Constraint Support => constraints.nonnegative_integer;

        /// <summary>Poisson samples whose rates are gamma samples of shape r and rate (1 − p) / p.</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var shape = ExtendedShape(sample_shape);
            var rates = RandomNumbers.Gamma(totalCount.detach().expand(shape), generator) / (-logits.detach()).exp().expand(shape);
            return RandomNumbers.Poisson(rates.clamp_min(finfo(rates.dtype).tiny), generator);
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var unnormalized = totalCount * nn.functional.logsigmoid(-logits) + value * nn.functional.logsigmoid(logits);
            var normalizer = -(totalCount + value).lgamma() + (1 + value).lgamma() + totalCount.lgamma();
            return unnormalized - normalizer.masked_fill((totalCount + value).eq(0), 0);
        });

        /// <exception cref="NotImplementedException">Always: there is no closed form.</exception>
        public override Tensor entropy() => throw Missing();

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new NegativeBinomial(generator)).Set(totalCount.expand(batch_shape), given.Expand(batch_shape.Shape));

        private NegativeBinomial Set(Tensor count, Probabilities probabilities)
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
            /// <summary>The negative binomial distribution of probabilities, or of logits; the parameters broadcast.</summary>
            public static Modules.NegativeBinomial NegativeBinomial(
                Tensor total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(total_count, probs, logits, generator);

            /// <summary>The negative binomial distribution of a probability, or of a logit; samples are Float32.</summary>
            public static Modules.NegativeBinomial NegativeBinomial(
                int total_count, float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(total_count), Optional(probs), Optional(logits), generator);
            }

            /// <summary>The negative binomial distribution of a probability, or of a logit; samples are Float64.</summary>
            public static Modules.NegativeBinomial NegativeBinomial(
                int total_count, double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(tensor(total_count), Optional(probs), Optional(logits), generator);
            }
        }
    }
}
