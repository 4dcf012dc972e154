using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <inheritdoc cref="functional.rotate"/>
        public static ITransform Rotate(
            float angle, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false, (int, int)? center = null,
            IList<float>? fill = null) =>
            new Lambda(x => functional.rotate(x, angle, interpolation, expand, center, fill));

        /// <summary>Turns the image by an angle by chance.</summary>
        /// <param name="degrees">The range of the angle, counterclockwise.</param>
        /// <param name="interpolation">Nearest or Bilinear.</param>
        /// <param name="expand">Make the result as large as needed to show all of the image, turned around its middle.</param>
        /// <param name="center">The point that stays: column and row. The middle if null.</param>
        /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
        public static ITransform RandomRotation(
            (double, double) degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false,
            (int, int)? center = null, IList<float>? fill = null) =>
            new Lambda(x => functional.rotate(
                x, (float)Uniform(degrees.Item1, degrees.Item2), interpolation, expand, center, fill));

        /// <inheritdoc cref="RandomRotation(ValueTuple{double, double}, InterpolationMode, bool, ValueTuple{int, int}?, IList{float}?)"/>
        /// <param name="degrees">The largest angle in both directions.</param>
        /// <param name="interpolation">Nearest or Bilinear.</param>
        /// <param name="expand">Make the result as large as needed to show all of the image, turned around its middle.</param>
        /// <param name="center">The point that stays: column and row. The middle if null.</param>
        /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
        public static ITransform RandomRotation(
            double degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false,
            (int, int)? center = null, IList<float>? fill = null) =>
            RandomRotation((-degrees, degrees), interpolation, expand, center, fill);

        /// <inheritdoc cref="functional.perspective"/>
        public static ITransform Perspective(
            IList<IList<int>> startpoints, IList<IList<int>> endpoints, InterpolationMode interpolation = InterpolationMode.Bilinear,
            IList<float>? fill = null) =>
            new Lambda(x => functional.perspective(x, startpoints, endpoints, interpolation, fill));

        /// <summary>Shows the image in a perspective by chance, with probability p.</summary>
        /// <param name="distortion">How far corners move at most: 1 is to the middle.</param>
        /// <param name="p">The probability.</param>
        public static ITransform RandomPerspective(double distortion = 0.5, double p = 0.5) => Randomize(
            new Lambda(x =>
            {
                var (_, height, width) = functional.get_dimensions(x);
                var (w, h) = ((int)width, (int)height);
                var (right, down) = ((int)(distortion * (w / 2)), (int)(distortion * (h / 2)));
                return functional.perspective(
                    x, [[0, 0], [w - 1, 0], [w - 1, h - 1], [0, h - 1]], [[Near(right), Near(down)], [Far(w, right), Near(down)],
                        [Far(w, right), Far(h, down)], [Near(right), Far(h, down)]]);

                static int Near(int reach) => randint_int(reach + 1);
                static int Far(int size, int reach) => randint_int(size - reach - 1, size);
            }), p);
    }
}
