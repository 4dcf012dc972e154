using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The categorical distribution with one-hot vectors: xᵢ = 1 with probability pᵢ, the others 0.</summary>
    public class OneHotCategorical : Distribution
    {
        private Categorical categorical = null!;

        /// <summary>
        /// The distribution of weights, or of logarithms of weights, <c>[batch…, categories]</c>; they are scaled to probabilities.
        /// </summary>
        /// <param name="p">Weights.</param>
        /// <param name="l">Logarithms of weights.</param>
        /// <param name="generator">Where samples come from.</param>
        /// <exception cref="ArgumentException">Both or none are given, one is 0-d, or a weight is negative.</exception>
        public OneHotCategorical(Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator) =>
            Set(new(p, l, generator));

        private OneHotCategorical(Generator? generator) : base(generator) { }

        /// <summary>The probabilities, which sum to 1.</summary>
        public Tensor probs => categorical.probs;

        /// <summary>The logarithms of the probabilities.</summary>
        public Tensor logits => categorical.logits;

        /// <inheritdoc/>
        public override Tensor mean => probs;

        /// <inheritdoc/>
        public override Tensor mode => Scoped.Result(() => OneHot(categorical.mode));

        /// <inheritdoc/>
        public override Tensor variance => Scoped.Result(() => probs * (1 - probs));

        internal override Argument[] Arguments => categorical.Arguments;

        internal override constraints.Constraint Support => constraints.one_hot;

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() => OneHot(categorical.sample(sample_shape)));

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () => categorical.log_prob(value.argmax(-1)));

        /// <summary>−Σ p ln p.</summary>
        public override Tensor entropy() => categorical.entropy();

        /// <inheritdoc/>
        public override Tensor enumerate_support(bool expand = true) => Scoped.Result(() => OneHot(categorical.enumerate_support(expand)));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new OneHotCategorical(generator)).Set((Categorical)categorical.expand(batch_shape));

        private Tensor OneHot(Tensor index) => nn.functional.one_hot(index, event_shape[0]).to(probs.dtype);

        private OneHotCategorical Set(Categorical categories)
        {
            categorical = OwnPart(categories);
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
            /// <summary>The one-hot distribution of weights, or of logarithms of weights, <c>[batch…, categories]</c>.</summary>
            public static Modules.OneHotCategorical OneHotCategorical(
                Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(probs, logits, generator);

            /// <summary>Refused: a category's weight alone is no distribution.</summary>
            /// <exception cref="ArgumentException">Always, as the parameter is 0-d.</exception>
            public static Modules.OneHotCategorical OneHotCategorical(float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(Optional(probs), Optional(logits), generator);
            }

            /// <inheritdoc cref="OneHotCategorical(float?, float?, Generator)"/>
            public static Modules.OneHotCategorical OneHotCategorical(double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(Optional(probs), Optional(logits), generator);
            }
        }
    }
}
