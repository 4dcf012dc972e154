using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.adjust_brightness"/>
        public static ITransform AdjustBrightness(double brightness_factor) =>
            new Lambda(x => functional.adjust_brightness(x, brightness_factor));

        /// <inheritdoc cref="functional.adjust_contrast"/>
        public static ITransform AdjustContrast(double contrast_factor) => new Lambda(x => functional.adjust_contrast(x, contrast_factor));

        /// <inheritdoc cref="functional.adjust_gamma"/>
        public static ITransform AdjustGamma(double gamma, double gain = 1) => new Lambda(x => functional.adjust_gamma(x, gamma, gain));

        /// <inheritdoc cref="functional.adjust_hue"/>
        public static ITransform AdjustHue(double hue_factor) => new Lambda(x => functional.adjust_hue(x, hue_factor));

        /// <inheritdoc cref="functional.adjust_saturation"/>
        public static ITransform AdjustSaturation(double saturation_factor) =>
            new Lambda(x => functional.adjust_saturation(x, saturation_factor));

        /// <summary>The grey version of images, see <see cref="functional.rgb_to_grayscale"/>.</summary>
        /// <param name="outputChannels">1 or 3.</param>
        /// <exception cref="ArgumentException">It is another number.</exception>
        public static ITransform Grayscale(int outputChannels = 1)
        {
            ImageChecks.RequireGreyOrRgb(outputChannels, nameof(outputChannels));
            return new Lambda(x => functional.rgb_to_grayscale(x, outputChannels));
        }

        /// <summary>
        /// Grey, in as many channels as before, with probability p. Keeps the dtype, so that chance does not choose it.
        /// </summary>
        public static ITransform RandomGrayscale(double p = 0.1) => Randomize(
            new Lambda(x =>
            {
                using var grey = functional.Grey(x);
                using var wide = grey.expand(x.shape);
                return wide.clone();
            }), p);

        /// <summary>
        /// Changes brightness, contrast, saturation and hue by chance, in an order by chance: factors in [1 − x, 1 + x], hue in
        /// [−x, x].
        /// </summary>
        public static ITransform ColorJitter(float brightness = 0, float contrast = 0, float saturation = 0, float hue = 0) => ColorJitter(
            (MathF.Max(0, 1 - brightness), 1 + brightness), (MathF.Max(0, 1 - contrast), 1 + contrast),
            (MathF.Max(0, 1 - saturation), 1 + saturation), (-hue, hue));

        /// <summary>
        /// Changes brightness, contrast, saturation and hue by chance, in an order by chance, each by a factor from its range. A range of
        /// one neutral number (1, for hue 0) leaves its property alone.
        /// </summary>
        public static ITransform ColorJitter(
            (float, float) brightness, (float, float) contrast, (float, float) saturation, (float, float) hue) => new Lambda(x =>
        {
            using var scope = NewDisposeScope();
            var order = randperm(4).data<long>().ToArray();
            var (b, c, s, h) = (Factor(brightness, 1), Factor(contrast, 1), Factor(saturation, 1), Factor(hue, 0));
            var y = order.Aggregate(x.alias(), (image, property) => property switch
            {
                0 when b is { } factor => functional.adjust_brightness(image, factor),
                1 when c is { } factor => functional.adjust_contrast(image, factor),
                2 when s is { } factor => functional.adjust_saturation(image, factor),
                3 when h is { } factor => functional.adjust_hue(image, factor),
                _ => image,
            });
            return y.MoveToOuterDisposeScope();
        });

        private static double? Factor((float low, float high) range, float neutral) =>
            range == (neutral, neutral) ? null : Uniform(range.low, range.high);

        /// <inheritdoc cref="functional.invert"/>
        public static ITransform Invert() => new Lambda(functional.invert);

        /// <summary>The negative, with probability p.</summary>
        public static ITransform RandomInvert(double p = 0.5) => Randomize(Invert(), p);
    }
}
