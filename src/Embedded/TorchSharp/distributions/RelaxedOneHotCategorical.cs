using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A continuous relaxation of the one-hot categorical distribution on the simplex, which has gradients: softmax((ln p + ε) / T),
    /// εᵢ ~ Gumbel(0, 1). The lower the temperature T, the nearer to the corners.
    /// </summary>
    /// <remarks>Maddison, Mnih and Teh, The concrete distribution; Jang, Gu and Poole, Gumbel-softmax (both 2017).</remarks>
    public class RelaxedOneHotCategorical : TransformedDistribution
    {
        /// <summary>The relaxation of weights, or of logarithms of weights, <c>[batch…, categories]</c>.</summary>
        /// <exception cref="ArgumentException">Both or none are given, one is 0-d, or a weight is negative.</exception>
        public RelaxedOneHotCategorical(Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null)
            : base(generator) => Set(new(temperature, probs, logits, generator));

        private RelaxedOneHotCategorical(Generator? generator) : base(generator) { }

        /// <summary>The temperature.</summary>
        public Tensor temperature => Base.temperature;

        /// <summary>The logarithms of the probabilities.</summary>
        public Tensor logits => Base.logits;

        /// <summary>The probabilities, which sum to 1.</summary>
        public Tensor probs => Base.probs;

        internal override Argument[] Arguments => Base.Arguments;

        internal override constraints.Constraint Support => constraints.simplex;

        private ExpRelaxedCategorical Base => (ExpRelaxedCategorical)base_distribution;

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new RelaxedOneHotCategorical(generator)).Set((ExpRelaxedCategorical)Base.expand(batch_shape));

        private RelaxedOneHotCategorical Set(ExpRelaxedCategorical logarithm)
        {
            _init(OwnPart(logarithm), [new transforms.ExpTransform()]);
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
            /// <summary>The relaxed one-hot categorical distribution of probabilities, or of logits.</summary>
            public static Modules.RelaxedOneHotCategorical RelaxedOneHotCategorical(
                Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(temperature, probs, logits, generator);

            /// <summary>The relaxed one-hot categorical distribution of a weight, or of its logarithm, Float32.</summary>
            /// <exception cref="ArgumentException">Always: one weight alone, a 0-d tensor, is no distribution.</exception>
            public static Modules.RelaxedOneHotCategorical RelaxedOneHotCategorical(
                Tensor temperature, float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }

            /// <summary>The relaxed one-hot categorical distribution of a weight, or of its logarithm, Float64.</summary>
            /// <exception cref="ArgumentException">Always: one weight alone, a 0-d tensor, is no distribution.</exception>
            public static Modules.RelaxedOneHotCategorical RelaxedOneHotCategorical(
                Tensor temperature, double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }
        }
    }
}
