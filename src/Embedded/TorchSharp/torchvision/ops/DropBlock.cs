using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torchvision
    {
        public static partial class ops
        {
            /// <summary>
            /// In training, zeroes squares of images <c>[N, C, H, W]</c> so that about a share p is gone, and multiplies the rest by
            /// elements / (ε + elements that are left) (Ghiasi et al. 2018); else y = x.
            /// </summary>
            /// <param name="input">The images.</param>
            /// <param name="p">The share to be zeroed.</param>
            /// <param name="block_size">The side of a square, odd; no more than the image's sides.</param>
            /// <param name="inplace">Write to the input.</param>
            /// <param name="eps">ε.</param>
            /// <param name="training">Whether this is training.</param>
            /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
            /// <exception cref="ArgumentException">The input has not four dimensions, or the side is even.</exception>
            public static Tensor drop_block2d(
                Tensor input, double p, long block_size, bool inplace = false, double eps = 1E-06, bool training = true) =>
                DropBlocks(
                    input, p, block_size, inplace, eps, training, 2, (x, size) => nn.functional.max_pool2d(x, size, 1, size / 2));

            /// <summary>As <see cref="drop_block2d"/>, cubes of volumes <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="drop_block2d"/>
            public static Tensor drop_block3d(
                Tensor input, double p, long block_size, bool inplace = false, double eps = 1E-06, bool training = true) =>
                DropBlocks(
                    input, p, block_size, inplace, eps, training, 3,
                    (x, size) => nn.functional.max_pool3d(x, [size, size, size], [1, 1, 1], [size / 2, size / 2, size / 2]));

            /// <inheritdoc cref="drop_block2d"/>
            public static Modules.DropBlock2d DropBlock2d(double p, long block_size, bool inplace = false, double eps = 1E-06) =>
                new(p, block_size, inplace, eps);

            /// <inheritdoc cref="drop_block3d"/>
            public static Modules.DropBlock3d DropBlock3d(double p, long block_size, bool inplace = false, double eps = 1E-06) =>
                new(p, block_size, inplace, eps);

            private static Tensor DropBlocks(
                Tensor input, double p, long blockSize, bool inplace, double eps, bool training, int rank,
                Func<Tensor, long, Tensor> maximum)
            {
                ArgumentNullException.ThrowIfNull(input);
                Probability(p);
                if (input.Rank != rank + 2)
                    throw new ArgumentException($"input should be {rank + 2} dimensional. Got {input.Rank} dimensions.", nameof(input));
                if (!training || p == 0) return input.alias();
                var sides = input.Sizes[2..].ToArray();
                var side = Math.Min(blockSize, sides.Min());
                if (side < 1 || side % 2 == 0)
                    throw new ArgumentException($"block_size, at most the image's sides, should be odd and positive, got {side}",
                        nameof(blockSize));
                // Blocks begin where they fit, each place with a probability that makes about a share p of elements theirs.
                long[] starts = [.. sides.Select(size => size - side + 1)];
                var gamma = p * Product(sides) / (Math.Pow(side, rank) * Product(starts));
                using var scope = NewDisposeScope();
                var blocks = empty([.. input.Sizes[..2], .. starts], input.dtype).bernoulli_(gamma);
                var padding = Enumerable.Repeat(side / 2, 2 * rank).ToArray();
                var kept = 1 - maximum(nn.functional.pad(blocks, padding), side);
                var scale = kept.numel() / (kept.sum() + eps);
                return (inplace ? input.mul_(kept).mul_(scale).alias() : input * kept * scale).MoveToOuterDisposeScope();

                static double Product(long[] sizes) => sizes.Aggregate(1.0, (product, size) => product * size);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <inheritdoc cref="torchvision.ops.drop_block2d"/>
    public class DropBlock2d : ParameterLessModule<Tensor, Tensor>
    {
        private readonly (double p, long blockSize, bool inplace, double eps) settings;

        /// <param name="p">The share to be zeroed.</param>
        /// <param name="block_size">The side of a square, odd.</param>
        /// <param name="inplace">Write to the input.</param>
        /// <param name="eps">ε.</param>
        /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
        public DropBlock2d(double p, long block_size, bool inplace = false, double eps = 1E-06) : base(nameof(DropBlock2d)) =>
            settings = (torchvision.ops.Probability(p), block_size, inplace, eps);

        /// <inheritdoc cref="torchvision.ops.drop_block2d"/>
        public override Tensor forward(Tensor input) =>
            torchvision.ops.drop_block2d(input, settings.p, settings.blockSize, settings.inplace, settings.eps, training);
    }

    /// <inheritdoc cref="torchvision.ops.drop_block3d"/>
    public class DropBlock3d : ParameterLessModule<Tensor, Tensor>
    {
        private readonly (double p, long blockSize, bool inplace, double eps) settings;

        /// <param name="p">The share to be zeroed.</param>
        /// <param name="block_size">The side of a cube, odd.</param>
        /// <param name="inplace">Write to the input.</param>
        /// <param name="eps">ε.</param>
        /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1].</exception>
        public DropBlock3d(double p, long block_size, bool inplace = false, double eps = 1E-06) : base(nameof(DropBlock3d)) =>
            settings = (torchvision.ops.Probability(p), block_size, inplace, eps);

        /// <inheritdoc cref="torchvision.ops.drop_block3d"/>
        public override Tensor forward(Tensor input) =>
            torchvision.ops.drop_block3d(input, settings.p, settings.blockSize, settings.inplace, settings.eps, training);
    }
}
