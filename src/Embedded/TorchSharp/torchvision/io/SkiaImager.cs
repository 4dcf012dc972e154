using TorchSharp.Vision;
using TorchSharp.Vision.Codecs;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class io
    {
        /// <summary>
        /// Decodes PNG and JPEG and encodes them, 8 bits per sample. (TorchSharp's uses SkiaSharp, whence the name; this one is pure C#.)
        /// Files that are damaged, truncated, or declare more than 100 million pixels are refused with an
        /// <see cref="InvalidDataException"/>, other formats with a <see cref="NotSupportedException"/>.
        /// </summary>
        public sealed class SkiaImager : Imager
        {
            private readonly int quality;

            /// <param name="quality">Of JPEG files: from 1, small, to 100, beautiful.</param>
            public SkiaImager(int quality = 75) => this.quality = Math.Clamp(quality, 1, 100);

            /// <inheritdoc/>
            public override Tensor DecodeImage(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED)
            {
                ArgumentNullException.ThrowIfNull(stream);
                using var file = new MemoryStream();
                stream.CopyTo(file);
                return DecodeImage(file.ToArray(), mode);
            }

            /// <inheritdoc/>
            public override Tensor DecodeImage(byte[] bytes, ImageReadMode mode = ImageReadMode.UNCHANGED)
            {
                ArgumentNullException.ThrowIfNull(bytes);
                return ImageTensors.From(ImageCodec.Decode(bytes), mode);
            }

            /// <summary>
            /// Writes an image: <c>[C, H, W]</c> with 1 channel for grey, 3 for RGB, 2 or 4 with alpha, which JPEG drops.
            /// </summary>
            /// <exception cref="ArgumentException">The image has another shape or dtype.</exception>
            public override void EncodeImage(Tensor image, ImageFormat format, Stream stream)
            {
                ArgumentNullException.ThrowIfNull(stream);
                ImageCodec.Encode(ImageTensors.ToRaster(image), format, quality, stream);
                stream.Flush();
            }

            /// <inheritdoc cref="EncodeImage(Tensor, ImageFormat, Stream)"/>
            public override byte[] EncodeImage(Tensor image, ImageFormat format)
            {
                using var stream = new MemoryStream();
                EncodeImage(image, format, stream);
                return stream.ToArray();
            }
        }
    }
}
