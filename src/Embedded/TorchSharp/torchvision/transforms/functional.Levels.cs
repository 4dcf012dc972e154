using TorchSharp.Operators;
using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Stretches the values of each channel over the whole range.</summary>
            public static Tensor autocontrast(Tensor input)
            {
                ImageChecks.RequireColors(input, 3);
                using var scope = NewDisposeScope();
                var type = ImageChecks.FloatType(input);
                var minimum = input.amin([-2L, -1], keepdim: true).to(type);
                var spread = input.amax([-2L, -1], keepdim: true).to(type) - minimum;
                var isFlat = spread.eq(0);
                var scale = where(isFlat, spread.ones_like(), spread.reciprocal() * ImageChecks.Bound(input));
                var stretched = (input - where(isFlat, minimum.zeros_like(), minimum)) * scale;
                return stretched.clamp(0, ImageChecks.Bound(input)).to(input.dtype).MoveToOuterDisposeScope();
            }

            /// <summary>Spreads the values of each channel so that all are about equally frequent.</summary>
            /// <param name="input"><c>[C, H, W]</c> or <c>[N, C, H, W]</c>, bytes.</param>
            /// <exception cref="ArgumentException">The image has another shape or dtype.</exception>
            public static Tensor equalize(Tensor input)
            {
                ImageChecks.RequireColors(input, 3);
                if (input.Rank > 4)
                    throw new ArgumentException($"Input image tensor should have 3 or 4 dimensions, but found {input.Rank}", nameof(input));
                RequireBytes(input);
                using var contiguous = input.contiguous();
                var y = contiguous.clone();
                var size = (int)(input.Sizes[^2] * input.Sizes[^1]);
                for (var plane = 0; plane < input.numel(); plane += size) Equalize(y.Span<byte>().Slice(plane, size));
                return y;
            }

            /// <summary>Keeps the highest bits of each value, of a tensor of any shape.</summary>
            /// <exception cref="ArgumentException">The image is not of bytes, or a byte has no so many bits.</exception>
            public static Tensor posterize(Tensor input, int bits)
            {
                ArgumentNullException.ThrowIfNull(input);
                RequireBytes(input);
                if (bits is < 0 or > 8) throw new ArgumentOutOfRangeException(nameof(bits), bits, "expected 0 to 8 bits");
                using var mask = tensor((byte)(0xff00 >> bits));
                return input & mask;
            }

            /// <summary>Inverts the values from a threshold on, of a tensor of any shape.</summary>
            /// <exception cref="ArgumentOutOfRangeException">No value can reach the threshold.</exception>
            public static Tensor solarize(Tensor input, double threshold)
            {
                ArgumentNullException.ThrowIfNull(input);
                var bound = input.is_floating_point() ? 1 : Largest(input.dtype);
                if (threshold > bound)
                    throw new ArgumentOutOfRangeException(nameof(threshold), threshold,
                        $"Threshold should be less than bound of img. Got {threshold} > {bound}");
                using var inverted = invert(input);
                using var bright = input.ge(threshold);
                return where(bright, inverted, input);
            }

            /// <summary>
            /// Maps values by the number of darker pixels, in steps that make 255 of them but for the brightest value's.
            /// </summary>
            private static void Equalize(Span<byte> plane)
            {
                Span<int> counts = stackalloc int[256];
                foreach (var value in plane) counts[value]++;
                var step = (plane.Length - counts[counts.LastIndexOfAnyExcept(0)]) / 255;
                if (step == 0) return;
                Span<byte> map = stackalloc byte[256];
                for (var (value, darker) = (0, 0); value < 256; darker += counts[value++])
                    map[value] = value == 0 ? (byte)0 : (byte)Math.Min((darker + step / 2) / step, 255);
                foreach (ref var value in plane) value = map[value];
            }

            private static void RequireBytes(Tensor image)
            {
                if (image.dtype != ScalarType.Byte)
                    throw new ArgumentException($"Only torch.uint8 image tensors are supported, but found {image.dtype.TorchName()}",
                        nameof(image));
            }
        }
    }
}
