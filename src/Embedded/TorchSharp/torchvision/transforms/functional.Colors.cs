using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Mixes the image with black: factor 0 is black, 1 the image, 2 twice as bright.</summary>
            /// <exception cref="ArgumentException">The factor is negative.</exception>
            public static Tensor adjust_brightness(Tensor img, double brightness_factor)
            {
                ImageChecks.RequireColors(img);
                RequireFactor(brightness_factor, nameof(brightness_factor));
                using var scope = NewDisposeScope();
                return Blend(img, img.zeros_like(), brightness_factor).MoveToOuterDisposeScope();
            }

            /// <summary>Mixes the image with its mean grey: factor 0 is even grey, 1 the image.</summary>
            /// <exception cref="ArgumentException">The factor is negative.</exception>
            public static Tensor adjust_contrast(Tensor img, double contrast_factor)
            {
                ImageChecks.RequireColors(img, 3);
                RequireFactor(contrast_factor, nameof(contrast_factor));
                using var scope = NewDisposeScope();
                var grey = Grey(img).to(ImageChecks.FloatType(img));
                return Blend(img, grey.mean([-3L, -2, -1], keepdim: true), contrast_factor).MoveToOuterDisposeScope();
            }

            /// <summary>Mixes the image with its grey version: factor 0 is grey, 1 the image.</summary>
            /// <exception cref="ArgumentException">The factor is negative.</exception>
            public static Tensor adjust_saturation(Tensor img, double saturation_factor)
            {
                ImageChecks.RequireColors(img);
                RequireFactor(saturation_factor, nameof(saturation_factor));
                if (ImageChecks.Channels(img) == 1) return img.alias();
                using var scope = NewDisposeScope();
                return Blend(img, Grey(img), saturation_factor).MoveToOuterDisposeScope();
            }

            /// <summary>gain · xᵞ, kept in 0–1: γ above 1 makes shadows darker, below 1 lighter.</summary>
            /// <exception cref="ArgumentException">γ is negative.</exception>
            public static Tensor adjust_gamma(Tensor img, double gamma, double gain = 1)
            {
                ImageChecks.RequireColors(img);
                RequireFactor(gamma, nameof(gamma));
                using var scope = NewDisposeScope();
                var unit = convert_image_dtype(img, ImageChecks.FloatType(img));
                return convert_image_dtype((unit.pow(gamma) * gain).clamp(0, 1), img.dtype).MoveToOuterDisposeScope();
            }

            /// <summary>Turns the hue: by a whole circle for ±1 (for ±360, if in degrees). Grey images stay as they are.</summary>
            /// <param name="img">RGB, 0–1 or bytes.</param>
            /// <param name="hue_factor">The angle.</param>
            /// <param name="degrees">The angle is in degrees.</param>
            public static Tensor adjust_hue(Tensor img, double hue_factor, bool degrees = false)
            {
                ImageChecks.RequireColors(img);
                if (hue_factor == 0 || ImageChecks.Channels(img) == 1) return img.alias();
                using var scope = NewDisposeScope();
                var unit = img.is_floating_point() ? img : img.to(ScalarType.Float32) / 255;
                var (h, s, v) = HueSaturationValue.From(unit);
                var turned = HueSaturationValue.ToRgb((h + (degrees ? hue_factor / 360 : hue_factor)).remainder(1), s, v);
                return (img.is_floating_point() ? turned : (turned * 255).to(img.dtype)).MoveToOuterDisposeScope();
            }

            /// <summary>The negative: the largest value less the image, of a tensor of any shape.</summary>
            public static Tensor invert(Tensor input)
            {
                ArgumentNullException.ThrowIfNull(input);
                return (input.is_floating_point() ? 1 : (Scalar)(long)Largest(input.dtype)) - input;
            }

            /// <summary>ratio · a + (1 − ratio) · b, kept in the range of images.</summary>
            private static Tensor Blend(Tensor a, Tensor b, double ratio) =>
                (a * ratio + b * (1 - ratio)).clamp(0, ImageChecks.Bound(a)).to(a.dtype);

            private static void RequireFactor(double factor, string name)
            {
                if (!(factor >= 0)) throw new ArgumentException($"{name} ({factor}) is not non-negative.", name);
            }
        }
    }
}
