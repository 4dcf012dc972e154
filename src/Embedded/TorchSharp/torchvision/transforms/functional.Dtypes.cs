using TorchSharp.Operators;
using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Transformations of images, as objects; <see cref="functional"/> has them as functions.</summary>
    public static partial class transforms
    {
        /// <summary>
        /// Functions of images <c>[…, C, H, W]</c>: floating-point ones hold 0–1, others 0 to the dtype's maximum.
        /// </summary>
        public static partial class functional
        {
            /// <summary>The number of channels, of rows and of columns; one channel for <c>[H, W]</c>.</summary>
            public static (long channels, long height, long width) get_dimensions(Tensor img)
            {
                ImageChecks.RequireRank(img, 2);
                return (ImageChecks.Channels(img), img.Sizes[^2], img.Sizes[^1]);
            }

            /// <summary>
            /// The image as another dtype, with its values scaled: 0–1 for floating point, 0 to the largest number for others.
            /// </summary>
            /// <exception cref="InvalidOperationException">The whole numbers are too large for the floating-point type.</exception>
            public static Tensor convert_image_dtype(Tensor image, ScalarType dtype = ScalarType.Float32)
            {
                ArgumentNullException.ThrowIfNull(image);
                if (image.dtype == dtype) return image.alias();
                if (image.is_floating_point()) return dtype.IsFloat() ? image.to(dtype) : ToWhole(image, dtype);
                var (from, to) = (Largest(image.dtype), Largest(dtype));
                using var wide = image.to(dtype.IsFloat() || to > from ? dtype : image.dtype);
                if (dtype.IsFloat()) return wide / from;
                if (to > from) return wide * (Scalar)(long)((to + 1) / (from + 1));
                using var divided = wide.div((Scalar)(long)((from + 1) / (to + 1)), RoundingMode.floor);
                return divided.to(dtype);
            }

            /// <summary>
            /// 0.2989 R + 0.587 G + 0.114 B, in one or three equal channels. As in TorchSharp, images of whole numbers become
            /// Float32 in 0–1, by <see cref="convert_image_dtype"/>. Grey images stay as they are.
            /// </summary>
            /// <param name="input"><c>[…, 3 or 1, H, W]</c>.</param>
            /// <param name="num_output_channels">1 or 3.</param>
            /// <exception cref="ArgumentException">The image or the result would have another number of channels.</exception>
            public static Tensor rgb_to_grayscale(Tensor input, int num_output_channels = 1)
            {
                ImageChecks.RequireColors(input, 3);
                ImageChecks.RequireGreyOrRgb(num_output_channels, nameof(num_output_channels));
                if (input.Sizes[^3] == 1) return input.clone();
                using var scope = NewDisposeScope();
                var grey = Grey(convert_image_dtype(input, ImageChecks.FloatType(input)));
                return (num_output_channels == 1 ? grey : cat([grey, grey, grey], -3)).MoveToOuterDisposeScope();
            }

            /// <summary>The grey version, in one channel, of the image's own dtype: whole numbers are rounded down.</summary>
            internal static Tensor Grey(Tensor image)
            {
                ImageChecks.RequireColors(image, 3);
                if (image.Sizes[^3] == 1) return image.alias();
                using var scope = NewDisposeScope();
                var rgb = image.to(ImageChecks.FloatType(image)).unbind(-3);
                return (rgb[0] * 0.2989 + rgb[1] * 0.587 + rgb[2] * 0.114).to(image.dtype).unsqueeze(-3).MoveToOuterDisposeScope();
            }

            private static Tensor ToWhole(Tensor image, ScalarType dtype)
            {
                if (dtype == ScalarType.Int64 || (dtype == ScalarType.Int32 && image.dtype != ScalarType.Float64))
                    throw new InvalidOperationException($"The cast from {image.dtype.TorchName()} to {dtype.TorchName()} cannot be "
                        + "performed safely.");
                // Almost one more than the largest number, so that all numbers get equal shares of 0–1.
                using var scaled = image * (Largest(dtype) + 1 - 1e-3);
                return scaled.to(dtype);
            }

            private static double Largest(ScalarType dtype) => dtype switch
            {
                ScalarType.Byte => byte.MaxValue,
                ScalarType.Int8 => sbyte.MaxValue,
                ScalarType.Int16 => short.MaxValue,
                ScalarType.Int32 => int.MaxValue,
                ScalarType.Int64 => long.MaxValue,
                _ => 1,
            };
        }
    }
}
