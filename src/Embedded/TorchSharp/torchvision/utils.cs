using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torchvision.io;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Pictures of tensors.</summary>
    public static class utils
    {
        /// <inheritdoc cref="make_grid(Tensor, long, int, bool, ValueTuple{double, double}?, bool, double)"/>
        /// <param name="tensors">Images of one size.</param>
        /// <param name="nrow">Images in a row.</param>
        /// <param name="padding">Pixels between images.</param>
        /// <param name="normalize">Stretch the values to 0–1.</param>
        /// <param name="value_range">What becomes 0 and 1; the smallest and the largest value if null.</param>
        /// <param name="scale_each">Stretch each image on its own.</param>
        /// <param name="pad_value">The color between images.</param>
        public static Tensor make_grid(
            IEnumerable<Tensor> tensors, long nrow = 8, int padding = 2, bool normalize = false, (double low,
                double high)? value_range = null,
            bool scale_each = false, double pad_value = 0)
        {
            using var batch = stack(tensors, 0);
            return make_grid(batch, nrow, padding, normalize, value_range, scale_each, pad_value);
        }

        /// <summary>Puts images side by side, row after row, into one image; grey ones become RGB.</summary>
        /// <param name="tensor"><c>[N, C, H, W]</c>, <c>[C, H, W]</c> or <c>[H, W]</c>; a single image gets no padding.</param>
        /// <param name="nrow">Images in a row.</param>
        /// <param name="padding">Pixels between images.</param>
        /// <param name="normalize">Stretch the values to 0–1.</param>
        /// <param name="value_range">What becomes 0 and 1; the smallest and the largest value if null.</param>
        /// <param name="scale_each">Stretch each image on its own.</param>
        /// <param name="pad_value">The color between images.</param>
        /// <returns><c>[C, H, W]</c>.</returns>
        public static Tensor make_grid(
            Tensor tensor, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null,
            bool scale_each = false, double pad_value = 0)
        {
            ImageChecks.RequireRank(tensor, 2);
            ArgumentOutOfRangeException.ThrowIfLessThan(nrow, 1);
            ArgumentOutOfRangeException.ThrowIfNegative(padding);
            using var scope = NewDisposeScope();
            var images = Batch(tensor);
            if (normalize) images = Stretched(images, value_range, scale_each);
            var (count, channels) = (images.Sizes[0], images.Sizes[1]);
            if (count == 1) return images.squeeze(0).MoveToOuterDisposeScope();
            var columns = Math.Min(nrow, count);
            var (height, width) = (images.Sizes[2] + padding, images.Sizes[3] + padding);
            var rows = (count + columns - 1) / columns;
            var grid = full([channels, height * rows + padding, width * columns + padding], pad_value, images.dtype);
            for (var k = 0L; k < count; k++)
            {
                var cell = grid.narrow(1, k / columns * height + padding, height - padding);
                cell.narrow(2, k % columns * width + padding, width - padding).copy_(images[k]);
            }
            return grid.MoveToOuterDisposeScope();
        }

        /// <summary>Writes an image of values 0–1, or a grid of several, to a file.</summary>
        /// <inheritdoc cref="make_grid(Tensor, long, int, bool, ValueTuple{double, double}?, bool, double)"/>
        /// <param name="tensor">See <see cref="make_grid(Tensor, long, int, bool, ValueTuple{double, double}?, bool, double)"/>.</param>
        /// <param name="filename">Its ending means nothing.</param>
        /// <param name="format">What is written.</param>
        /// <param name="nrow">Images in a row.</param>
        /// <param name="padding">Pixels between images.</param>
        /// <param name="normalize">Stretch the values to 0–1.</param>
        /// <param name="value_range">What becomes 0 and 1.</param>
        /// <param name="scale_each">Stretch each image on its own.</param>
        /// <param name="pad_value">The color between images.</param>
        /// <param name="imager">Does the work; <see cref="DefaultImager"/> if null.</param>
        public static void save_image(
            Tensor tensor, string filename, ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false,
            (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, Imager? imager = null)
        {
            using var stream = File.Create(filename);
            save_image(tensor, stream, format, nrow, padding, normalize, value_range, scale_each, pad_value, imager);
        }

        /// <inheritdoc cref="save_image(Tensor, string, ImageFormat, long, int, bool, ValueTuple{double, double}?, bool, double,
        /// Imager?)"/>
        public static void save_image(
            Tensor tensor, Stream filestream, ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false,
            (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, Imager? imager = null)
        {
            using var scope = NewDisposeScope();
            var grid = make_grid(tensor, nrow, padding, normalize, value_range, scale_each, pad_value);
            // A half more, since the conversion to bytes cuts.
            var bytes = (grid * 255 + 0.5).clamp(0, 255).to(ScalarType.Byte);
            (imager ?? DefaultImager).EncodeImage(bytes, format, filestream);
        }

        /// <summary>As <c>[N, C, H, W]</c>, grey in three channels.</summary>
        private static Tensor Batch(Tensor images)
        {
            if (images.Rank > 4)
                throw new ArgumentException($"expected images [N, C, H, W], got shape {Shape.Text(images.Sizes)}", nameof(images));
            while (images.Rank < 4) images = images.unsqueeze(0);
            return images.Sizes[1] == 1 ? cat([images, images, images], 1) : images.alias();
        }

        private static Tensor Stretched(Tensor images, (double low, double high)? range, bool each)
        {
            if (!each) return Stretched(images, range);
            return stack([.. images.unbind().Select(image => Stretched(image, range))], 0);
        }

        private static Tensor Stretched(Tensor x, (double low, double high)? range)
        {
            var (low, high) = range ?? (x.min().ToDouble(), x.max().ToDouble());
            return (x.clamp(low, high) - low) / Math.Max(high - low, 1e-5);
        }
    }
}
