using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A continuous relaxation of the Bernoulli distribution on (0, 1), which has gradients: σ((logit p + ε) / T), ε ~ Logistic(0, 1). The
    /// lower the temperature T, the nearer to 0 and 1.
    /// </summary>
    /// <remarks>Maddison, Mnih and Teh, The concrete distribution (2017).</remarks>
    public class RelaxedBernoulli : TransformedDistribution
    {
        /// <summary>The relaxation of probabilities of 1, or of logits ln p − ln(1 − p).</summary>
        /// <exception cref="ArgumentException">Both or none are given, or a probability is not in [0, 1].</exception>
        public RelaxedBernoulli(Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null)
            : base(generator) => Set(new(temperature, probs, logits, generator));

        private RelaxedBernoulli(Generator? generator) : base(generator) { }

        /// <summary>The temperature.</summary>
        public Tensor temperature => Base.Temperature;

        /// <summary>ln p − ln(1 − p).</summary>
        public Tensor logits => Base.logits;

        /// <summary>The probabilities of 1.</summary>
        public Tensor probs => Base.probs;

        internal override Argument[] Arguments => Base.Arguments;

        private LogitRelaxedBernoulli Base => (LogitRelaxedBernoulli)base_distribution;

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new RelaxedBernoulli(generator)).Set((LogitRelaxedBernoulli)Base.expand(batch_shape));

        private RelaxedBernoulli Set(LogitRelaxedBernoulli logit)
        {
            _init(OwnPart(logit), [new transforms.SigmoidTransform()]);
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
            /// <summary>The relaxed Bernoulli distribution of probabilities, or of logits.</summary>
            public static Modules.RelaxedBernoulli RelaxedBernoulli(
                Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(temperature, probs, logits, generator);

            /// <summary>The relaxed Bernoulli distribution of a probability, or of a logit, Float32.</summary>
            public static Modules.RelaxedBernoulli RelaxedBernoulli(
                Tensor temperature, float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }

            /// <summary>The relaxed Bernoulli distribution of a probability, or of a logit, Float64.</summary>
            public static Modules.RelaxedBernoulli RelaxedBernoulli(
                Tensor temperature, double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }
        }
    }
}
