using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>Another distribution, whose last batch dimensions belong to the event: densities are multiplied over them.</summary>
    public class Independent : Distribution
    {
        private Distribution baseDistribution = null!;
        private int reinterpreted;

        /// <summary>The last <paramref name="reinterpreted_batch_ndims"/> dimensions of the batch become dimensions of the event.</summary>
        /// <exception cref="ArgumentException">The batch has not as many dimensions.</exception>
        public Independent(Distribution base_distribution, int reinterpreted_batch_ndims, Generator? generator = null) : base(generator)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(reinterpreted_batch_ndims);
            if (reinterpreted_batch_ndims > base_distribution.batch_shape.Length)
                throw new ArgumentException("Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), "
                    + $"actual {reinterpreted_batch_ndims} vs {base_distribution.batch_shape.Length}", nameof(reinterpreted_batch_ndims));
            Set(base_distribution, reinterpreted_batch_ndims);
        }

        private Independent(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => baseDistribution.mean;

        /// <inheritdoc/>
        public override Tensor mode => baseDistribution.mode;

        /// <inheritdoc/>
        public override Tensor variance => baseDistribution.variance;

        internal override constraints.Constraint? Support => baseDistribution.Support is { } support && reinterpreted > 0
            ? constraints.independent(support, reinterpreted) : baseDistribution.Support;

        /// <inheritdoc/>
        public override Tensor sample(params long[] sample_shape) => baseDistribution.sample(sample_shape);

        /// <inheritdoc/>
        public override Tensor rsample(params long[] sample_shape) => baseDistribution.rsample(sample_shape);

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) =>
            Scoped.Result(() => transforms.Transform._sum_rightmost(baseDistribution.log_prob(value), reinterpreted));

        /// <inheritdoc/>
        public override Tensor entropy() =>
            Scoped.Result(() => transforms.Transform._sum_rightmost(baseDistribution.entropy(), reinterpreted));

        /// <inheritdoc/>
        /// <exception cref="NotSupportedException">Batch dimensions belong to the event.</exception>
        public override Tensor enumerate_support(bool expand = true) => reinterpreted == 0 ? baseDistribution.enumerate_support(expand)
            : throw new NotSupportedException("Enumeration over cartesian product is not implemented");

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null)
        {
            var target = Target(instance, () => new Independent(generator));
            return target.Set(target.OwnPart(baseDistribution.expand(batch_shape + event_shape.Take(reinterpreted))), reinterpreted);
        }

        /// <inheritdoc/>
        public override string ToString() => $"{GetType().Name}({baseDistribution}, {reinterpreted})";

        private Independent Set(Distribution distribution, int dims)
        {
            (baseDistribution, reinterpreted) = (distribution, dims);
            var shape = distribution.batch_shape + distribution.event_shape;
            var cut = distribution.batch_shape.Length - dims;
            _init(shape.Shape[..cut], shape.Shape[cut..]);
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
            /// <summary>The last dimensions of the batch become dimensions of the event.</summary>
            public static Modules.Independent Independent(
                Distribution base_distribution, int reinterpreted_batch_dims, Generator? generator = null) =>
                new(base_distribution, reinterpreted_batch_dims, generator);
        }
    }
}
