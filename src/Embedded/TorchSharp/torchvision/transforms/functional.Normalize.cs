using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>(x − mean) / deviation for each channel of <c>[…, C, H, W]</c>.</summary>
            /// <param name="input">Floating-point images.</param>
            /// <param name="means">C of them, or one for all channels.</param>
            /// <param name="stdevs">As many.</param>
            /// <param name="dtype">Means nothing: the result has the image's dtype.</param>
            /// <exception cref="ArgumentException">
            /// The numbers of channels differ, a deviation is 0, or the image is of whole numbers.
            /// </exception>
            public static Tensor normalize(Tensor input, double[] means, double[] stdevs, ScalarType dtype = ScalarType.Float32)
            {
                ImageChecks.RequireRank(input, 3);
                if (!input.is_floating_point())
                    throw new ArgumentException($"Input tensor should be a float tensor. Got {input.dtype.TorchName()}.", nameof(input));
                return Normalized(input, means, stdevs, input.dtype);
            }

            internal static Tensor Normalized(Tensor input, double[] means, double[] stdevs, ScalarType dtype)
            {
                ArgumentNullException.ThrowIfNull(means);
                ArgumentNullException.ThrowIfNull(stdevs);
                if (means.Length != stdevs.Length || (means.Length != 1 && means.Length != input.Sizes[^3]))
                    throw new ArgumentException("The number of channels is not equal to the number of means and standard deviations: "
                        + $"{input.Sizes[^3]} channels, {means.Length} means, {stdevs.Length} deviations");
                if (stdevs.Contains(0)) throw new ArgumentException("std evaluated to zero, leading to division by zero.", nameof(stdevs));
                using var mean = tensor(means, [means.Length, 1, 1], dtype);
                using var deviation = tensor(stdevs, [means.Length, 1, 1], dtype);
                using var centered = input - mean;
                return centered / deviation;
            }
        }
    }
}
