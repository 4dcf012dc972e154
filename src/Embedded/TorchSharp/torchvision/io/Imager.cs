using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class io
    {
        /// <summary>What decodes and encodes where no imager is named. It has to be set before: at first it refuses.</summary>
        public static Imager DefaultImager { get; set; } = new NotImplementedImager();

        /// <summary>Decodes image files to tensors <c>[C, H, W]</c> of bytes and encodes tensors.</summary>
        public abstract class Imager
        {
            /// <summary>For derived classes.</summary>
            protected Imager() { }

            /// <summary>The image that a stream holds, from where it stands; the format is told by the contents.</summary>
            public abstract Tensor DecodeImage(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED);

            /// <summary>The image that a file's bytes are.</summary>
            public abstract Tensor DecodeImage(byte[] data, ImageReadMode mode = ImageReadMode.UNCHANGED);

            /// <summary>The image that a stream holds; at once, unless a derived class knows better.</summary>
            public virtual Task<Tensor> DecodeImageAsync(
                Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, CancellationToken cancellationToken = default) =>
                Task.FromResult(DecodeImage(stream, mode));

            /// <summary>Writes an image to a stream.</summary>
            public abstract void EncodeImage(Tensor image, ImageFormat format, Stream stream);

            /// <summary>The bytes of a file that holds the image.</summary>
            public abstract byte[] EncodeImage(Tensor image, ImageFormat format);

            /// <summary>Writes an image to a stream; at once, unless a derived class knows better.</summary>
            public virtual Task EncodeImageAsync(
                Tensor image, ImageFormat format, Stream stream, CancellationToken cancellationToken = default)
            {
                EncodeImage(image, format, stream);
                return Task.CompletedTask;
            }
        }
    }
}
