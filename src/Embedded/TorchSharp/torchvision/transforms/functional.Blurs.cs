using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Blurs with a bell curve e^(−x²/2σ²) in both directions; the image is mirrored at its edges.</summary>
            /// <param name="input"><c>[…, C, H, W]</c>.</param>
            /// <param name="kernelSize">
            /// One for both directions, or width and height. Best odd: an even one moves the image by half a pixel.
            /// </param>
            /// <param name="sigma">Likewise; from the size if null: 0.15 · size + 0.35.</param>
            /// <exception cref="ArgumentException">A size or a sigma is not positive.</exception>
            public static Tensor gaussian_blur(Tensor input, IList<long> kernelSize, IList<float>? sigma)
            {
                ImageChecks.RequireRank(input, 3);
                var (width, height) = Pair(kernelSize, nameof(kernelSize));
                if (width < 1 || height < 1)
                    throw new ArgumentException($"kernel_size should have positive integers. Got ({width}, {height})", nameof(kernelSize));
                var (x, y) = sigma is null ? (0.15 * width + 0.35, 0.15 * height + 0.35) : Pair(sigma, nameof(sigma));
                if (!(x > 0 && y > 0)) throw new ArgumentException($"sigma should have positive values. Got ({x}, {y})", nameof(sigma));
                using var scope = NewDisposeScope();
                var kernel = Bell(height, y).unsqueeze(1) * Bell(width, x);
                return Filtered(input, kernel, [width / 2, (width - 1) / 2, height / 2, (height - 1) / 2]).MoveToOuterDisposeScope();
            }

            /// <inheritdoc cref="gaussian_blur(Tensor, IList{long}, IList{float})"/>
            public static Tensor gaussian_blur(Tensor input, long kernel_size, float sigma) => gaussian_blur(input, [kernel_size], [sigma]);

            /// <inheritdoc cref="gaussian_blur(Tensor, IList{long}, IList{float})"/>
            public static Tensor gaussian_blur(Tensor input, long kernelHeight, long kernelWidth, float sigma_x, float sigma_y) =>
                gaussian_blur(input, [kernelWidth, kernelHeight], [sigma_x, sigma_y]);

            /// <summary>
            /// Mixes the image with a blurred version of it: factor 0 is blurred, 1 the image, 2 twice as sharp. An edge of one pixel
            /// stays.
            /// </summary>
            /// <exception cref="ArgumentException">The factor is negative.</exception>
            public static Tensor adjust_sharpness(Tensor img, double sharpness)
            {
                ImageChecks.RequireColors(img, 3);
                RequireFactor(sharpness, nameof(sharpness));
                var (_, height, width) = get_dimensions(img);
                if (height <= 2 || width <= 2) return img.alias();
                using var scope = NewDisposeScope();
                var kernel = tensor([1, 1, 1, 1, 5, 1, 1, 1, 1], [3, 3], ScalarType.Float64) / 13;
                var blurred = img.clone();
                blurred[TensorIndex.Ellipsis, TensorIndex.Slice(1, -1), TensorIndex.Slice(1, -1)] = Filtered(img, kernel);
                return Blend(img, blurred, sharpness).MoveToOuterDisposeScope();
            }

            /// <summary>Each channel's correlation with a kernel <c>[h, w]</c>, after mirrored padding.</summary>
            private static Tensor Filtered(Tensor images, Tensor kernel, long[]? padding = null) => ImageBatch.Apply(images, x =>
            {
                var channels = x.Sizes[1];
                var each = kernel.to(x.dtype).expand(channels, 1, kernel.Sizes[0], kernel.Sizes[1]);
                var padded = padding is null ? x : nn.functional.pad(x, padding, PaddingModes.Reflect);
                return nn.functional.conv2d(padded, each, groups: channels);
            });

            /// <summary>Values of a bell curve that add up to one.</summary>
            private static Tensor Bell(long size, double sigma)
            {
                var half = (size - 1) * 0.5;
                var curve = (linspace(-half, half, size, ScalarType.Float64) / sigma).square().mul(-0.5).exp();
                return curve / curve.sum();
            }

            private static (T x, T y) Pair<T>(IList<T> values, string name)
            {
                ArgumentNullException.ThrowIfNull(values, name);
                return values.Count switch
                {
                    1 => (values[0], values[0]),
                    2 => (values[0], values[1]),
                    _ => throw new ArgumentException($"If {name} is a sequence its length should be 1 or 2. Got {values.Count}", name),
                };
            }
        }
    }
}
