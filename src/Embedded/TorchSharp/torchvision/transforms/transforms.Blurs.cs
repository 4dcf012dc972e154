using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.gaussian_blur(Tensor, IList{long}, IList{float})"/>
        public static ITransform GaussianBlur(IList<long> kernelSize, float sigma) => GaussianBlur(kernelSize, sigma, sigma);

        /// <summary>Blurs with a bell curve, of a width by chance.</summary>
        /// <param name="kernelSize">One for both directions, or width and height. Best odd.</param>
        /// <param name="min">The least σ.</param>
        /// <param name="max">The largest σ.</param>
        /// <exception cref="ArgumentException">The σ are not positive, or not in order.</exception>
        public static ITransform GaussianBlur(IList<long> kernelSize, float min = 0.1f, float max = 2)
        {
            if (!(min > 0 && min <= max))
                throw new ArgumentException($"sigma values should be positive and of the form (min, max), got ({min}, {max})", nameof(min));
            return new Lambda(x => functional.gaussian_blur(x, kernelSize, [min == max ? min : (float)Uniform(min, max)]));
        }

        /// <inheritdoc cref="GaussianBlur(IList{long}, float)"/>
        public static ITransform GaussianBlur(long kernel_size, float sigma) => GaussianBlur([kernel_size], sigma);

        /// <inheritdoc cref="GaussianBlur(IList{long}, float, float)"/>
        public static ITransform GaussianBlur(long kernel_size, float min = 0.1f, float max = 2) => GaussianBlur([kernel_size], min, max);

        /// <inheritdoc cref="GaussianBlur(IList{long}, float)"/>
        public static ITransform GaussianBlur(long kernelHeight, long kernelWidth, float sigma) =>
            GaussianBlur([kernelWidth, kernelHeight], sigma);

        /// <inheritdoc cref="GaussianBlur(IList{long}, float, float)"/>
        public static ITransform GaussianBlur(long kernelHeight, long kernelWidth, float min = 0.1f, float max = 2) =>
            GaussianBlur([kernelWidth, kernelHeight], min, max);

        /// <inheritdoc cref="functional.adjust_sharpness"/>
        public static ITransform AdjustSharpness(double sharpness) => new Lambda(x => functional.adjust_sharpness(x, sharpness));

        /// <summary>Changes the sharpness, with probability p.</summary>
        public static ITransform RandomAdjustSharpness(double sharpness, double p = 0.5) => Randomize(AdjustSharpness(sharpness), p);
    }
}
