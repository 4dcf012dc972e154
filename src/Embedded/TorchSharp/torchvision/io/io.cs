using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Images in files. An <see cref="Imager"/> does the work: the given one, else <see cref="DefaultImager"/>.</summary>
    public static partial class io
    {
        /// <summary>Reads an image: <c>[C, H, W]</c>, bytes.</summary>
        public static Tensor read_image(string filename, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null)
        {
            using var stream = File.OpenRead(filename);
            return read_image(stream, mode, imager);
        }

        /// <inheritdoc cref="read_image(string, ImageReadMode, Imager?)"/>
        public static Tensor read_image(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null) =>
            (imager ?? DefaultImager).DecodeImage(stream, mode);

        /// <inheritdoc cref="read_image(string, ImageReadMode, Imager?)"/>
        public static async Task<Tensor> read_image_async(
            string filename, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null)
        {
            using var stream = File.OpenRead(filename);
            return await read_image_async(stream, mode, imager).ConfigureAwait(false);
        }

        /// <inheritdoc cref="read_image(string, ImageReadMode, Imager?)"/>
        public static Task<Tensor> read_image_async(
            Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null) =>
            (imager ?? DefaultImager).DecodeImageAsync(stream, mode);

        /// <summary>Writes an image, over what the file held before.</summary>
        /// <param name="image"><c>[C, H, W]</c>, bytes.</param>
        /// <param name="filename">Its ending means nothing.</param>
        /// <param name="format">What is written.</param>
        /// <param name="imager">Does the work.</param>
        /// <exception cref="ArgumentException">The image is not of bytes.</exception>
        public static void write_image(Tensor image, string filename, ImageFormat format, Imager? imager = null)
        {
            RequireBytes(image, nameof(write_image));
            using var stream = File.Create(filename);
            write_image(image, stream, format, imager);
        }

        /// <inheritdoc cref="write_image(Tensor, string, ImageFormat, Imager?)"/>
        public static void write_image(Tensor image, Stream stream, ImageFormat format, Imager? imager = null)
        {
            RequireBytes(image, nameof(write_image));
            (imager ?? DefaultImager).EncodeImage(image, format, stream);
        }

        /// <inheritdoc cref="write_image(Tensor, string, ImageFormat, Imager?)"/>
        public static async Task write_image_async(Tensor image, string filename, ImageFormat format, Imager? imager = null)
        {
            RequireBytes(image, nameof(write_image));
            using var stream = File.Create(filename);
            await write_image_async(image, stream, format, default, imager).ConfigureAwait(false);
        }

        /// <inheritdoc cref="write_image(Tensor, string, ImageFormat, Imager?)"/>
        public static Task write_image_async(
            Tensor image, Stream stream, ImageFormat format, CancellationToken cancellationToken = default, Imager? imager = null)
        {
            RequireBytes(image, nameof(write_image));
            return (imager ?? DefaultImager).EncodeImageAsync(image, format, stream, cancellationToken);
        }

        /// <summary>Writes a PNG file.</summary>
        public static void write_png(Tensor image, string filename, Imager? imager = null) =>
            write_image(image, filename, ImageFormat.Png, imager);

        /// <summary>Writes a PNG file.</summary>
        public static void write_png(Tensor image, Stream stream, Imager? imager = null) =>
            write_image(image, stream, ImageFormat.Png, imager);

        /// <summary>Writes a JPEG file.</summary>
        public static void write_jpeg(Tensor image, string filename, Imager? imager = null) =>
            write_image(image, filename, ImageFormat.Jpeg, imager);

        /// <summary>Writes a JPEG file.</summary>
        public static void write_jpeg(Tensor image, Stream stream, Imager? imager = null) =>
            write_image(image, stream, ImageFormat.Jpeg, imager);

        /// <summary>The bytes of a file that holds the image, as a 1-d tensor.</summary>
        public static Tensor encode_image(Tensor image, ImageFormat format, Imager? imager = null)
        {
            RequireBytes(image, nameof(encode_image));
            return Creation.List<byte>((imager ?? DefaultImager).EncodeImage(image, format));
        }

        /// <summary>The image that a file's bytes are: <c>[C, H, W]</c>.</summary>
        /// <param name="image">The bytes, as a 1-d tensor.</param>
        /// <param name="mode">The channels to read.</param>
        /// <param name="imager">Does the work.</param>
        public static Tensor decode_image(Tensor image, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null)
        {
            RequireBytes(image, nameof(decode_image));
            using var contiguous = image.contiguous();
            return (imager ?? DefaultImager).DecodeImage(contiguous.bytes.ToArray(), mode);
        }

        private static void RequireBytes(Tensor image, string function)
        {
            ArgumentNullException.ThrowIfNull(image);
            if (image.dtype != ScalarType.Byte)
                throw new ArgumentException($"Image tensors must be 'byte' tensors when passed to '{function}()', got "
                    + $"{image.dtype.TorchName()}.", nameof(image));
        }
    }
}
