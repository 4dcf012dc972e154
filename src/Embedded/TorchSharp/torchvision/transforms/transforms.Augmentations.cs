using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>
        /// A pair of operations by chance, from those that were found by search to help most (Cubuk et al. 2018). For images of bytes.
        /// </summary>
        /// <param name="policy">The data that was searched on.</param>
        /// <param name="interpolation">Nearest or Bilinear.</param>
        /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
        /// <param name="generator">Of the random numbers.</param>
        public static ITransform AutoAugment(
            autoaugment.AutoAugmentPolicy policy = autoaugment.AutoAugmentPolicy.ImageNet,
            InterpolationMode interpolation = InterpolationMode.Nearest, IList<float>? fill = null, Generator? generator = null) =>
            new PolicyAugment(policy, interpolation, fill, generator);

        /// <summary>Some operations by chance, all of one strength (Cubuk et al. 2019). For images of bytes.</summary>
        /// <param name="num_ops">How many operations, one after another.</param>
        /// <param name="magnitude">The strength, below <paramref name="num_magnitude_bins"/>.</param>
        /// <param name="num_magnitude_bins">How many strengths there are.</param>
        /// <param name="interpolation">Nearest or Bilinear.</param>
        /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
        /// <param name="generator">Of the random numbers.</param>
        public static ITransform RandAugment(
            int num_ops = 2, int magnitude = 9, int num_magnitude_bins = 31,
            InterpolationMode interpolation = InterpolationMode.Nearest, IList<float>? fill = null, Generator? generator = null)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(magnitude);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(magnitude, num_magnitude_bins);
            return new RandAugment(num_ops, magnitude, num_magnitude_bins, interpolation, fill, generator);
        }

        /// <summary>One operation by chance, of a strength by chance (Müller and Hutter 2021). For images of bytes.</summary>
        /// <param name="num_magnitude_bins">How many strengths there are.</param>
        /// <param name="interpolation">Nearest or Bilinear.</param>
        /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
        /// <param name="generator">Of the random numbers.</param>
        public static ITransform TrivialAugmentWide(
            int num_magnitude_bins = 31, InterpolationMode interpolation = InterpolationMode.Nearest, IList<float>? fill = null,
            Generator? generator = null) =>
            new TrivialAugmentWide(num_magnitude_bins, interpolation, fill, generator);

        /// <summary>
        /// The image mixed with several versions of itself, each made by a chain of operations by chance (Hendrycks et al. 2020). For
        /// images of bytes.
        /// </summary>
        /// <param name="severity">The largest strength, 1 to 10.</param>
        /// <param name="mixture_width">How many versions.</param>
        /// <param name="chain_depth">How many operations make one; 1 to 3 by chance if not positive.</param>
        /// <param name="alpha">Of the Dirichlet and Beta distributions of the weights: larger is more even.</param>
        /// <param name="all_ops">Change colors, contrast, brightness and sharpness, too.</param>
        /// <param name="interpolation">Nearest or Bilinear.</param>
        /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
        /// <param name="generator">Of the random numbers.</param>
        /// <exception cref="ArgumentException">The severity is not between 1 and 10.</exception>
        public static ITransform AugMix(
            int severity = 3, int mixture_width = 3, int chain_depth = -1, double alpha = 1, bool all_ops = true,
            InterpolationMode interpolation = InterpolationMode.Bilinear, IList<float>? fill = null, Generator? generator = null)
        {
            if (severity is < 1 or > 10)
                throw new ArgumentException($"The severity must be between [1, 10]. Got {severity} instead.", nameof(severity));
            return new AugMix(severity, mixture_width, chain_depth, alpha, all_ops, interpolation, fill, generator);
        }
    }
}
