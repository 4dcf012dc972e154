using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.autocontrast"/>
        public static ITransform AutoContrast() => new Lambda(functional.autocontrast);

        /// <summary>Contrast over the whole range, with probability p.</summary>
        public static ITransform RandomAutoContrast(double p = 0.5) => Randomize(AutoContrast(), p);

        /// <inheritdoc cref="functional.equalize"/>
        public static ITransform Equalize() => new Lambda(functional.equalize);

        /// <summary>All values about equally frequent, with probability p.</summary>
        public static ITransform Equalize(double p = 0.5) => Randomize(Equalize(), p);

        /// <inheritdoc cref="functional.posterize"/>
        public static ITransform Posterize(int bits) => new Lambda(x => functional.posterize(x, bits));

        /// <summary>The highest bits only, with probability p.</summary>
        public static ITransform RandomPosterize(int bits, double p = 0.5) => Randomize(Posterize(bits), p);

        /// <inheritdoc cref="functional.solarize"/>
        public static ITransform Solarize(double threshold) => new Lambda(x => functional.solarize(x, threshold));

        /// <summary>Bright values inverted, with probability p.</summary>
        public static ITransform RandomSolarize(double threshold, double p = 0.5) => Randomize(Solarize(threshold), p);

        /// <inheritdoc cref="functional.convert_image_dtype"/>
        public static ITransform ConvertImageDtype(ScalarType dtype) => new Lambda(x => functional.convert_image_dtype(x, dtype));

        /// <inheritdoc cref="functional.convert_image_dtype"/>
        [Obsolete("Deprecating misspelled transform. Use 'ConvertImageDtype' instead.", false)]
        public static ITransform ConvertImageDType(ScalarType dtype) => ConvertImageDtype(dtype);

        /// <summary>(x − mean) / deviation for each channel of <c>[…, C, H, W]</c>.</summary>
        /// <param name="means">1 or 3, as many as the image has channels.</param>
        /// <param name="stdevs">As many.</param>
        /// <param name="dtype">Of the means and deviations; the result is of the wider of this and the image's.</param>
        /// <param name="device">Of the means and deviations.</param>
        /// <exception cref="ArgumentException">The numbers of means and deviations differ, or are neither 1 nor 3.</exception>
        public static ITransform Normalize(double[] means, double[] stdevs, ScalarType dtype = ScalarType.Float32, Device? device = null)
        {
            ArgumentNullException.ThrowIfNull(means);
            ArgumentNullException.ThrowIfNull(stdevs);
            if (means.Length != stdevs.Length)
                throw new ArgumentException("means and stdevs must be the same length in call to Normalize", nameof(stdevs));
            if (means.Length is not (1 or 3))
                throw new ArgumentException("Since they correspond to the number of channels in an image, means and stdevs must both be "
                    + $"either 1 or 3 long, not {means.Length}", nameof(means));
            return new Lambda(x => functional.Normalized(x, means, stdevs, dtype));
        }
    }
}
