using TorchSharp.Vision.Codecs.Jpeg;
using TorchSharp.Vision.Codecs.Png;

namespace TorchSharp.Vision.Codecs;

/// <summary>Image files of any format that is known here.</summary>
internal static class ImageCodec
{
    /// <exception cref="InvalidDataException">The file is damaged, truncated, or declares too many pixels.</exception>
    /// <exception cref="NotSupportedException">The file is neither PNG nor JPEG.</exception>
    public static Raster Decode(byte[] file) =>
        PngReader.Recognizes(file) ? PngReader.Decode(file)
        : JpegReader.Recognizes(file) ? JpegReader.Decode(file)
        : throw new NotSupportedException(
            $"Unsupported image file. Only jpeg and png are currently supported; this one has {file.Length} bytes and begins with "
            + $"'{Convert.ToHexString(file.AsSpan(0, Math.Min(8, file.Length)))}'");

    /// <exception cref="NotSupportedException">The format is neither PNG nor JPEG.</exception>
    public static void Encode(Raster image, torchvision.ImageFormat format, int quality, Stream stream)
    {
        switch (format)
        {
            case torchvision.ImageFormat.Png: PngWriter.Encode(image, stream); break;
            case torchvision.ImageFormat.Jpeg: JpegWriter.Encode(image, quality, stream); break;
            default: throw new NotSupportedException($"Images cannot be encoded in the '{format}' format, only as Png and Jpeg.");
        }
    }
}
