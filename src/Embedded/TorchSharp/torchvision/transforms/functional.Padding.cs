using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>A border around the image.</summary>
            /// <param name="input"><c>[…, H, W]</c>.</param>
            /// <param name="padding">
            /// Pixels on all sides; or left and right, top and bottom; or left, top, right, bottom.
            /// </param>
            /// <param name="fill">The value of a constant border.</param>
            /// <param name="padding_mode">What the border shows.</param>
            /// <exception cref="ArgumentException">There are neither 1, 2 nor 4 numbers.</exception>
            public static Tensor pad(
                Tensor input, ReadOnlySpan<long> padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant)
            {
                ImageChecks.RequireRank(input, 2);
                // Left, right, top, bottom: from the last dimension to the first.
                long[] sides = padding.Length switch
                {
                    1 => [padding[0], padding[0], padding[0], padding[0]],
                    2 => [padding[0], padding[0], padding[1], padding[1]],
                    4 => [padding[0], padding[2], padding[1], padding[3]],
                    _ => throw new ArgumentException(
                        $"Padding must be an int or a 1, 2, or 4 element tuple, not a {padding.Length} element tuple", nameof(padding)),
                };
                return padding_mode == PaddingModes.Constant
                    ? nn.functional.pad(input, sides, padding_mode, fill)
                    : ImageBatch.Apply(input, x => nn.functional.pad(x, sides, padding_mode));
            }

            /// <inheritdoc cref="pad(Tensor, ReadOnlySpan{long}, double, PaddingModes)"/>
            public static Tensor pad(
                Tensor input, long[] padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, padding.AsSpan(), fill, padding_mode);

            /// <inheritdoc cref="pad(Tensor, ReadOnlySpan{long}, double, PaddingModes)"/>
            public static Tensor pad(Tensor input, long padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, [padding], fill, padding_mode);

            /// <inheritdoc cref="pad(Tensor, ReadOnlySpan{long}, double, PaddingModes)"/>
            public static Tensor pad(
                Tensor input, (long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, [padding.Item1, padding.Item2], fill, padding_mode);

            /// <inheritdoc cref="pad(Tensor, ReadOnlySpan{long}, double, PaddingModes)"/>
            public static Tensor pad(
                Tensor input, (long, long, long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, [padding.Item1, padding.Item2, padding.Item3, padding.Item4], fill, padding_mode);
        }
    }
}
