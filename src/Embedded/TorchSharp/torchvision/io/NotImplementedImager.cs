using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class io
    {
        /// <summary>Refuses to decode and to encode: what <see cref="DefaultImager"/> is until it is set.</summary>
        public class NotImplementedImager : Imager
        {
            /// <summary>Refuses everything.</summary>
            public NotImplementedImager() { }

            /// <inheritdoc/>
            public override Tensor DecodeImage(Stream image, ImageReadMode mode = ImageReadMode.UNCHANGED) => throw Refusal();

            /// <inheritdoc/>
            public override Tensor DecodeImage(byte[] data, ImageReadMode mode = ImageReadMode.UNCHANGED) => throw Refusal();

            /// <inheritdoc/>
            public override Task<Tensor> DecodeImageAsync(
                Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, CancellationToken cancellationToken = default) =>
                    throw Refusal();

            /// <inheritdoc/>
            public override void EncodeImage(Tensor image, ImageFormat format, Stream stream) => throw Refusal();

            /// <inheritdoc/>
            public override byte[] EncodeImage(Tensor image, ImageFormat format) => throw Refusal();

            /// <inheritdoc/>
            public override Task EncodeImageAsync(
                Tensor image, ImageFormat format, Stream stream, CancellationToken cancellationToken = default) => throw Refusal();

            private static NotImplementedException Refusal() => new(
                "You need to provide your own DefaultImager or specify the Imager for all "
                + "image I/O method calls: torchvision.io.DefaultImager = new torchvision.io.SkiaImager();");
        }
    }
}
