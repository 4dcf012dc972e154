using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The distribution of the logits of a <see cref="RelaxedBernoulli"/>: (logit p + ε) / T, ε ~ Logistic(0, 1), T = temperature.
    /// </summary>
    /// <remarks>Maddison, Mnih and Teh, The concrete distribution (2017).</remarks>
    public class LogitRelaxedBernoulli : Distribution
    {
        private Probabilities given = null!;

        /// <summary>The distribution of probabilities of 1, or of logits ln p − ln(1 − p).</summary>
        /// <exception cref="ArgumentException">Both or none are given, or a probability is not in [0, 1].</exception>
        public LogitRelaxedBernoulli(Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null)
            : base(generator)
        {
            Set(temperature.alias(), Probabilities.Binary(probs, logits));
            ValidateArguments();
        }

        private LogitRelaxedBernoulli(Generator? generator) : base(generator) { }

        /// <summary>The probabilities of 1.</summary>
        public Tensor probs => given.Probs;

        /// <summary>ln p − ln(1 − p).</summary>
        public Tensor logits => given.Logits;

        /// <summary>logit p / T.</summary>
        public override Tensor mean => logits / Temperature;

        /// <summary>π² / 3T².</summary>
        public override Tensor variance => Scoped.Result(() => logits.ones_like() * (Math.PI * Math.PI / 3) / Temperature.pow(2));

        internal override Argument[] Arguments => [given.Argument];

        internal override constraints.Constraint Support => constraints.real;

        internal Tensor Temperature { get; private set; } = null!;

        /// <summary>(ln u − ln(1 − u) + logit p) / T, u ~ U(0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var shape = ExtendedShape(sample_shape);
            var p = ClampProbs(probs.expand(shape));
            var u = ClampProbs(RandomNumbers.Uniform(Pointwise.Empty(shape, p.dtype), 0, 1, generator));
            return (u.log() - (-u).log1p() + p.log() - (-p).log1p()) / Temperature;
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var difference = logits - value * Temperature;
            return Temperature.log() + difference - 2 * difference.exp().log1p();
        });

        /// <summary>2 − ln T.</summary>
        public override Tensor entropy() => Scoped.Result(() => 2 - Temperature.log() + logits.zeros_like());

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new LogitRelaxedBernoulli(generator)).Set(Temperature.alias(), given.Expand(batch_shape.Shape));

        private LogitRelaxedBernoulli Set(Tensor temperature, Probabilities probabilities)
        {
            (Temperature, given) = (Own(temperature), OwnPart(probabilities));
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
            /// <summary>The logits of a relaxed Bernoulli distribution of probabilities, or of logits.</summary>
            public static Modules.LogitRelaxedBernoulli LogitRelaxedBernoulli(
                Tensor temperature, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) =>
                new(temperature, probs, logits, generator);

            /// <summary>The logits of a relaxed Bernoulli distribution of a probability, or of a logit, Float32.</summary>
            public static Modules.LogitRelaxedBernoulli LogitRelaxedBernoulli(
                Tensor temperature, float? probs, float? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }

            /// <summary>The logits of a relaxed Bernoulli distribution of a probability, or of a logit, Float64.</summary>
            public static Modules.LogitRelaxedBernoulli LogitRelaxedBernoulli(
                Tensor temperature, double? probs, double? logits, Generator? generator = null)
            {
                using var scope = NewDisposeScope();
                return new(temperature, Optional(probs), Optional(logits), generator);
            }
        }
    }
}
