using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The categorical distribution: the index i of a category, with probability pᵢ.</summary>
    public class Categorical : Distribution
    {
        private Probabilities given = null!;

        /// <summary>
        /// The categorical distribution of weights, or of logarithms of weights, <c>[batch…, categories]</c>; they are scaled to
        /// probabilities.
        /// </summary>
        /// <exception cref="ArgumentException">Both or none are given, one is 0-d, or a weight is negative.</exception>
        public Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator)
        {
            Set(Probabilities.Categories(probs, logits));
            ValidateArguments();
        }

        private Categorical(Generator? generator) : base(generator) { }

        /// <summary>The probabilities, which sum to 1.</summary>
        public Tensor probs => given.Probs;

        /// <summary>The logarithms of the probabilities.</summary>
        public Tensor logits => given.Logits;

        /// <summary><c>[batch…, categories]</c>.</summary>
        public long[] param_shape => given.Given.shape;

        /// <summary>NaN: categories have no mean.</summary>
        public override Tensor mean => full(ExtendedShape(), double.NaN, probs.dtype);

        /// <inheritdoc/>
        public override Tensor mode => probs.argmax(-1);

        /// <summary>NaN: categories have no variance.</summary>
        public override Tensor variance => full(ExtendedShape(), double.NaN, probs.dtype);

        internal override Argument[] Arguments => [given.Argument];

        internal override constraints.Constraint Support => constraints.integer_interval(0, Categories - 1);

        private long Categories => given.Given.Sizes[^1];

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() => probs.detach()
            .reshape(-1, Categories)                                    // [batch, categories]
            .multinomial(Shape.Count(sample_shape), true, generator).t() // [samples, batch]
            .reshape(ExtendedShape(sample_shape)));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var wide = Views.Broadcast([value.to(ScalarType.Int64).unsqueeze(-1), logits]);
            return wide[1].gather(-1, wide[0].narrow(-1, 0, 1)).squeeze(-1);
        });

        /// <summary>−Σ p ln p.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
            -(logits.clamp_min(finfo(logits.dtype).min) * probs).sum(-1));

        /// <inheritdoc/>
        public override Tensor enumerate_support(bool expand = true) => Enumerated(Categories, ScalarType.Int64, expand);

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new Categorical(generator)).Set(given.Expand([.. batch_shape.Shape, Categories]));

        private Categorical Set(Probabilities probabilities)
        {
            given = OwnPart(probabilities);
            _init(given.Given.shape[..^1]);
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
            /// <summary>The categorical distribution of weights, or of logarithms of weights, <c>[batch…, categories]</c>.</summary>
            public static Modules.Categorical Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(probs, logits, generator);

            /// <summary>Categories of equal probability.</summary>
            public static Modules.Categorical Categorical(int categories, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(EqualProbabilities(categories), null, generator);
            }

            private static Tensor EqualProbabilities(int categories)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(categories);
                return tensor(1.0 / categories).expand(categories);
            }
        }
    }
}
