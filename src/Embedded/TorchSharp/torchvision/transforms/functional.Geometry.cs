using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Turns, shears, scales and shifts the image around its middle.</summary>
            /// <param name="img"><c>[…, H, W]</c>.</param>
            /// <param name="shear">In degrees: along x and y, or one for both.</param>
            /// <param name="angle">In degrees, clockwise.</param>
            /// <param name="translate">In pixels, along x and y.</param>
            /// <param name="scale">Above 1 is larger.</param>
            /// <param name="interpolation">Nearest or Bilinear.</param>
            /// <param name="fill">The value of what lies outside of the image.</param>
            /// <exception cref="ArgumentException">The scale is not positive, or a list has another length.</exception>
            public static Tensor affine(
                Tensor img, IList<float>? shear = null, float angle = 0, IList<int>? translate = null, float scale = 1,
                InterpolationMode interpolation = InterpolationMode.Nearest, float? fill = null) =>
                Affine(
                    img, Pair(shear ?? [0, 0], nameof(shear)), angle, translate, scale, interpolation,
                    fill is { } value ? [value] : null, (0, 0));

            /// <inheritdoc cref="affine(Tensor, IList{float}, float, IList{int}, float, InterpolationMode, float?)"/>
            /// <param name="img"><c>[…, H, W]</c>.</param>
            /// <param name="shear">In degrees, along x.</param>
            /// <param name="angle">In degrees, clockwise.</param>
            /// <param name="translate">In pixels, along x and y.</param>
            /// <param name="scale">Above 1 is larger.</param>
            /// <param name="interpolation">Nearest or Bilinear.</param>
            /// <param name="fill">The value of what lies outside of the image.</param>
            public static Tensor affine(
                Tensor img, float shear, float angle = 0, IList<int>? translate = null, float scale = 1,
                InterpolationMode interpolation = InterpolationMode.Nearest, float? fill = null) =>
                affine(img, [shear, 0], angle, translate, scale, interpolation, fill);

            /// <param name="img"><c>[…, H, W]</c>.</param>
            /// <param name="shear">In degrees.</param>
            /// <param name="angle">In degrees, clockwise.</param>
            /// <param name="translate">In pixels.</param>
            /// <param name="scale">Above 1 is larger.</param>
            /// <param name="interpolation">Nearest or Bilinear.</param>
            /// <param name="fill">A value for each channel or for all.</param>
            /// <param name="center">The point that stays, in pixels from the middle.</param>
            internal static Tensor Affine(
                Tensor img, (double, double) shear, double angle, IList<int>? translate, double scale, InterpolationMode interpolation,
                IList<float>? fill, (double, double) center)
            {
                ImageChecks.RequireRank(img, 2);
                if (translate is { Count: not 2 })
                    throw new ArgumentException($"Argument translate should be a sequence of length 2, got {translate.Count}",
                        nameof(translate));
                if (!(scale > 0)) throw new ArgumentException($"Argument scale should be positive, got {scale}", nameof(scale));
                var shift = translate is null ? (0, 0) : (translate[0], translate[1]);
                var (_, height, width) = get_dimensions(img);
                var back = Projection.BackFrom(angle, shear, scale, shift, center).FromCorners(width, height, width, height);
                return Projected(img, back, width, height, interpolation, fill);
            }

            /// <summary>Turns the image.</summary>
            /// <param name="img"><c>[…, H, W]</c>.</param>
            /// <param name="angle">In degrees, counterclockwise.</param>
            /// <param name="interpolation">Nearest or Bilinear.</param>
            /// <param name="expand">Make the result as large as needed to show all of the image, turned around its middle.</param>
            /// <param name="center">The point that stays: column and row. The middle if null.</param>
            /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
            public static Tensor rotate(
                Tensor img, float angle, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false,
                (int, int)? center = null, IList<float>? fill = null)
            {
                var (_, height, width) = get_dimensions(img);
                var middle = center is var (x, y) ? (x - width * 0.5, y - height * 0.5) : (0, 0);
                var back = Projection.BackFrom(-angle, (0, 0), 1, (0, 0), middle);
                var (newWidth, newHeight) = expand ? back.SizeOf(width, height) : (width, height);
                return Projected(img, back.FromCorners(width, height, newWidth, newHeight), newWidth, newHeight, interpolation, fill);
            }

            /// <summary>Shows the image in perspective, as a plane in space.</summary>
            /// <param name="img"><c>[…, H, W]</c>.</param>
            /// <param name="startpoints">Four points [x, y] of the image: top left, top right, bottom right, bottom left.</param>
            /// <param name="endpoints">Where they are in the result.</param>
            /// <param name="interpolation">Nearest or Bilinear.</param>
            /// <param name="fill">The value of what lies outside of the image, for each channel or for all.</param>
            /// <exception cref="ArgumentException">There are not four points, or three of them lie on a line.</exception>
            public static Tensor perspective(
                Tensor img, IList<IList<int>> startpoints, IList<IList<int>> endpoints,
                InterpolationMode interpolation = InterpolationMode.Bilinear, IList<float>? fill = null)
            {
                var (_, height, width) = get_dimensions(img);
                return Projected(img, Projection.BackFrom(startpoints, endpoints), width, height, interpolation, fill);
            }

            private static Tensor Projected(
                Tensor images, Projection back, long newWidth, long newHeight, InterpolationMode interpolation, IList<float>? fill)
            {
                var (channels, height, width) = get_dimensions(images);
                if (interpolation is not (InterpolationMode.Nearest or InterpolationMode.Bilinear))
                    throw new ArgumentException($"Interpolation mode '{interpolation}' is unsupported with Tensor input",
                        nameof(interpolation));
                if (fill is not null && fill.Count != 1 && fill.Count != channels)
                    throw new ArgumentException("The number of elements in 'fill' cannot broadcast to match the number of channels of the "
                        + $"image ({fill.Count} != {channels})", nameof(fill));
                var isNearest = interpolation == InterpolationMode.Nearest;
                return ImageBatch.Apply(images, x =>
                {
                    var grid = back.Grid(width, height, newWidth, newHeight, x.dtype).expand(x.Sizes[0], -1, -1, -1);
                    if (fill is null) return Sampled(x, grid);
                    // How much of each pixel comes from the image.
                    var share = Sampled(x.narrow(1, 0, 1).ones_like(), grid);
                    var background = tensor(fill, [fill.Count, 1, 1], x.dtype);
                    return isNearest
                        ? where(share.lt(0.5), background, Sampled(x, grid))
                        : Sampled(x, grid) * share + (1 - share) * background;
                });

                Tensor Sampled(Tensor x, Tensor grid) => nn.functional.grid_sample(
                    x, grid, isNearest ? GridSampleMode.Nearest : GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros, false);
            }
        }
    }
}
