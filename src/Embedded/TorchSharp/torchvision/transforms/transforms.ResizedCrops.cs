using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.resized_crop"/>
        public static ITransform ResizedCrop(int top, int left, int height, int width, int newHeight, int newWidth) =>
            new Lambda(x => functional.resized_crop(x, top, left, height, width, newHeight, newWidth));

        /// <summary>A square part of the image, resized without interpolation.</summary>
        public static ITransform ResizedCrop(int top, int left, int size, int newSize) =>
            ResizedCrop(top, left, size, size, newSize, newSize);

        /// <summary>A part of the image by chance, resized without interpolation.</summary>
        /// <param name="height">The height of the result.</param>
        /// <param name="width">The width of the result.</param>
        /// <param name="scaleMin">The part's least share of the image's area.</param>
        /// <param name="scaleMax">Its largest share.</param>
        /// <param name="ratioMin">Its least width, relative to its height.</param>
        /// <param name="ratioMax">Its largest width, relative to its height.</param>
        public static ITransform RandomResizedCrop(
            int height, int width, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333)
        {
            return new Lambda(x =>
            {
                var (_, h, w) = functional.get_dimensions(x);
                var (top, left, partHeight, partWidth) = Part((int)h, (int)w);
                return functional.resized_crop(x, top, left, partHeight, partWidth, height, width);
            });

            (int top, int left, int height, int width) Part(int h, int w)
            {
                for (var attempt = 0; attempt < 10; attempt++)
                {
                    var area = (double)h * w * Uniform(scaleMin, scaleMax);
                    var ratio = Math.Exp(Uniform(Math.Log(ratioMin), Math.Log(ratioMax)));
                    var (partHeight, partWidth) = ((int)Math.Round(Math.Sqrt(area / ratio)), (int)Math.Round(Math.Sqrt(area * ratio)));
                    if (partHeight > 0 && partHeight <= h && partWidth > 0 && partWidth <= w)
                        return (randint_int(h - partHeight + 1), randint_int(w - partWidth + 1), partHeight, partWidth);
                }
                // None fits: the middle, as much as the proportions allow.
                var (middleHeight, middleWidth) = ((double)w / h < ratioMin, (double)w / h > ratioMax) switch
                {
                    (true, _) => ((int)Math.Round(w / ratioMin), w),
                    (_, true) => (h, (int)Math.Round(h * ratioMax)),
                    _ => (h, w),
                };
                return ((h - middleHeight) / 2, (w - middleWidth) / 2, middleHeight, middleWidth);
            }
        }

        /// <summary>A part of the image by chance, resized to a square without interpolation.</summary>
        /// <inheritdoc cref="RandomResizedCrop(int, int, double, double, double, double)"/>
        /// <param name="size">The height and width of the result.</param>
        /// <param name="scaleMin">The part's least share of the image's area.</param>
        /// <param name="scaleMax">Its largest share.</param>
        /// <param name="ratioMin">Its least width, relative to its height.</param>
        /// <param name="ratioMax">Its largest width, relative to its height.</param>
        public static ITransform RandomResizedCrop(
            int size, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333) =>
            RandomResizedCrop(size, size, scaleMin, scaleMax, ratioMin, ratioMax);
    }
}
