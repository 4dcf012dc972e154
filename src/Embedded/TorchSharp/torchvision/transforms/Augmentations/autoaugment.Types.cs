using static TorchSharp.torch;
using static TorchSharp.torchvision.transforms.functional;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// What augmentations that choose among operations by chance have in common. Images are bytes, <c>[…, 1 or 3, H, W]</c>.
    /// </summary>
    public abstract partial class autoaugment
    {
        /// <summary>For derived classes.</summary>
        protected autoaugment() { }

        /// <summary>The data on which operations and probabilities were learned.</summary>
        public enum AutoAugmentPolicy
        {
            /// <summary>ImageNet.</summary>
            ImageNet,

            /// <summary>CIFAR-10.</summary>
            CIFAR10,

            /// <summary>Street View House Numbers.</summary>
            SVHN,
        }

        /// <summary>What is done to an image.</summary>
        protected enum opType
        {
            /// <summary>Shears along x.</summary>
            ShearX,

            /// <summary>Shears along y.</summary>
            ShearY,

            /// <summary>Shifts along x.</summary>
            TranslateX,

            /// <summary>Shifts along y.</summary>
            TranslateY,

            /// <summary>Turns.</summary>
            Rotate,

            /// <summary>Changes the brightness.</summary>
            Brightness,

            /// <summary>Changes the saturation.</summary>
            Color,

            /// <summary>Changes the contrast.</summary>
            Contrast,

            /// <summary>Changes the sharpness.</summary>
            Sharpness,

            /// <summary>Keeps the highest bits.</summary>
            Posterize,

            /// <summary>Inverts bright pixels.</summary>
            Solarize,

            /// <summary>Stretches the contrast.</summary>
            AutoContrast,

            /// <summary>Makes all values equally frequent.</summary>
            Equalize,

            /// <summary>Inverts.</summary>
            Invert,

            /// <summary>Nothing.</summary>
            Identity,
        }

        /// <summary>Does something to an image.</summary>
        /// <param name="img">The image.</param>
        /// <param name="op_name">What to do.</param>
        /// <param name="magnitude">
        /// How much: the slope of a shear, pixels of a shift, degrees of a turn, 0 for no change of colors, bits, or a threshold.
        /// </param>
        /// <param name="interpolation">Of shears, shifts and turns.</param>
        /// <param name="fill">What fills their corners, for each channel or for all; 0 if null.</param>
        protected static Tensor apply_op(
            Tensor img, opType op_name, double magnitude, InterpolationMode interpolation, IList<float>? fill) => op_name switch
            {
                opType.ShearX => Shear(img, magnitude, 0, interpolation, fill),
                opType.ShearY => Shear(img, 0, magnitude, interpolation, fill),
                opType.TranslateX => Affine(img, (0, 0), 0, [(int)magnitude, 0], 1, interpolation, fill, (0, 0)),
                opType.TranslateY => Affine(img, (0, 0), 0, [0, (int)magnitude], 1, interpolation, fill, (0, 0)),
                opType.Rotate => rotate(img, (float)magnitude, interpolation, fill: fill),
                opType.Brightness => adjust_brightness(img, 1 + magnitude),
                opType.Color => adjust_saturation(img, 1 + magnitude),
                opType.Contrast => adjust_contrast(img, 1 + magnitude),
                opType.Sharpness => adjust_sharpness(img, 1 + magnitude),
                opType.Posterize => posterize(img, (int)magnitude),
                opType.Solarize => solarize(img, magnitude),
                opType.AutoContrast => autocontrast(img),
                opType.Equalize => equalize(img),
                opType.Invert => invert(img),
                opType.Identity => img.alias(),
                _ => throw new ArgumentException($"The provided operator {op_name} is not recognized.", nameof(op_name)),
            };

        private static Tensor Shear(
            Tensor image, double slopeX, double slopeY, InterpolationMode interpolation, IList<float>? fill)
        {
            var (_, height, width) = get_dimensions(image);
            // Around the top left corner.
            return Affine(image, (Degrees(slopeX), Degrees(slopeY)), 0, null, 1, interpolation, fill, (width * -0.5, height * -0.5));

            static double Degrees(double slope) => double.RadiansToDegrees(Math.Atan(slope));
        }
    }
}
