using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// Leaves out, in training, a branch of a residual network now and then (Huang et al., 2016): see <see cref="ops.stochastic_depth"/>.
    /// </summary>
    public class StochasticDepth : nn.Module<Tensor, Tensor>
    {
        private readonly double p;
        private readonly Mode mode;

        /// <param name="p">The probability that the input is zeroed.</param>
        /// <param name="mode">All samples together, or each.</param>
        /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
        public StochasticDepth(double p, Mode mode) : base(nameof(StochasticDepth)) => (this.p, this.mode) = (ops.Probability(p), mode);

        /// <summary>What is zeroed at once.</summary>
        public enum Mode
        {
            /// <summary>The whole batch or nothing.</summary>
            Batch,
            /// <summary>Each sample on its own.</summary>
            Row,
        }

        /// <inheritdoc cref="ops.stochastic_depth"/>
        public override Tensor forward(Tensor input) => ops.stochastic_depth(input, p, mode, training);
    }

    public static partial class ops
    {
        /// <inheritdoc cref="torchvision.StochasticDepth(double, StochasticDepth.Mode)"/>
        public static StochasticDepth StochasticDepth(double p, StochasticDepth.Mode mode) => new(p, mode);

        /// <summary>In training, zeroes the batch, or each sample, with probability p and divides the rest by 1 − p; else y = x.</summary>
        /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
        public static Tensor stochastic_depth(Tensor input, double p, StochasticDepth.Mode mode, bool training = true)
        {
            ArgumentNullException.ThrowIfNull(input);
            Probability(p);
            if (!training || p == 0) return input.alias();
            var sizes = new long[input.Rank];
            Array.Fill(sizes, 1);
            if (mode == torchvision.StochasticDepth.Mode.Row) sizes[0] = input.Sizes[0];
            using var noise = empty(sizes, input.dtype);
            noise.bernoulli_(1 - p);
            if (p < 1) noise.div_(1 - p);
            return input * noise;
        }

        /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
        internal static double Probability(double p) => p is >= 0 and <= 1
            ? p
            : throw new ArgumentOutOfRangeException(nameof(p), p, $"drop probability has to be between 0 and 1, but got {p}");
    }
}
