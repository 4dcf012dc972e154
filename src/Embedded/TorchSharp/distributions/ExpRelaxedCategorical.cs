using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The distribution of the logarithms of a <see cref="RelaxedOneHotCategorical"/>: log softmax((ln p + ε) / T), εᵢ ~ Gumbel(0, 1), T =
    /// temperature.
    /// </summary>
    /// <remarks>Maddison, Mnih and Teh, The concrete distribution (2017).</remarks>
    public class ExpRelaxedCategorical : Distribution
    {
        private Categorical categorical = null!;

        internal ExpRelaxedCategorical(Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null)
            : base(generator) => Set(temperature.alias(), new(probs, logits, generator));

        private ExpRelaxedCategorical(Generator? generator) : base(generator) { }

        /// <summary>The temperature.</summary>
        public Tensor temperature { get; private set; } = null!;

        /// <summary>The probabilities, which sum to 1.</summary>
        public Tensor probs => categorical.probs;

        /// <summary>The logarithms of the probabilities.</summary>
        public Tensor logits => categorical.logits;

        /// <summary><c>[batch…, categories]</c>.</summary>
        public long[] param_shape => categorical.param_shape;

        /// <exception cref="NotImplementedException">Always: there is no closed form.</exception>
        public override Tensor mean => throw Missing();

        /// <exception cref="NotImplementedException">Always: there is no closed form.</exception>
        public override Tensor variance => throw Missing();

        internal override Argument[] Arguments => categorical.Arguments;

        internal override constraints.Constraint Support => constraints.real_vector;

        /// <summary>log softmax((ln p − ln(−ln u)) / T), u ~ U(0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var u = ClampProbs(RandomNumbers.Uniform(Pointwise.Empty(ExtendedShape(sample_shape), logits.dtype), 0, 1, generator));
            var scores = (logits - (-u.log()).log()) / temperature;
            return scores - scores.logsumexp(-1, true);
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var categories = param_shape[^1];
            var scores = logits - value * temperature;
            return (scores - scores.logsumexp(-1, true)).sum(-1)
                + Kernels.Gamma.Log(categories) + temperature.log() * (categories - 1);
        });

        /// <exception cref="NotImplementedException">Always: there is no closed form.</exception>
        public override Tensor entropy() => throw Missing();

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new ExpRelaxedCategorical(generator))
                .Set(temperature.alias(), (Categorical)categorical.expand(batch_shape));

        private ExpRelaxedCategorical Set(Tensor temperature, Categorical categories)
        {
            (this.temperature, categorical) = (Own(temperature), OwnPart(categories));
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
            /// <summary>The logarithms of a relaxed one-hot distribution of probabilities, or of logits.</summary>
            public static Modules.ExpRelaxedCategorical ExpRelaxedCategorical(
                Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(temperature, probs, logits, generator);

            /// <summary>The logarithms of a relaxed one-hot distribution of a weight, or of its logarithm, Float32.</summary>
            /// <exception cref="ArgumentException">Always: one weight alone, a 0-d tensor, is no distribution.</exception>
            public static Modules.ExpRelaxedCategorical ExpRelaxedCategorical(
                Tensor temperature, float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }

            /// <summary>The logarithms of a relaxed one-hot distribution of a weight, or of its logarithm, Float64.</summary>
            /// <exception cref="ArgumentException">Always: one weight alone, a 0-d tensor, is no distribution.</exception>
            public static Modules.ExpRelaxedCategorical ExpRelaxedCategorical(
                Tensor temperature, double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }
        }
    }
}
