using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace DeepLearning;

/// <summary>
/// Pictures as tensors, float32 [C, H, W] in 0 … 1 with C = 1 for gray and 3 for RGB, or batches of them, [N, C, H, W]: files, sizes,
/// colors, and what is laid over them.
/// </summary>
public static partial class Images
{
    /// <summary>The most pixels that a picture may have to be read: 64 million, 768 MB as a tensor.</summary>
    public const long MaxPixels = 64_000_000;

    /// <summary>The most bytes that a file may have to be read.</summary>
    private const long MaxBytes = 256_000_000;

    /// <summary>Reads a PNG, JPEG, PGM or PPM file; transparency is dropped, and what a camera held sideways is set upright.</summary>
    /// <returns>float32 [1, H, W] or [3, H, W] in 0 … 1, as the file has it.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no such picture, damaged, or too large: the message says which and names
    /// it.</exception>
    public static Tensor Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no picture '{path}'.", path);
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="stream">The file's content, from where the stream stands to its end.</param>
    /// <param name="name">For messages.</param>
    public static Tensor Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; file.Write(buffer, 0, read))
            if (file.Length + read > MaxBytes)
                throw ImageHeader.Refusal(name, $"has more than {MaxBytes / 1_000_000} MB");
        return Decode(file.ToArray(), name);
    }

    /// <summary>The picture that a file's bytes are.</summary>
    /// <inheritdoc cref="Read(string)"/>
    /// <param name="bytes">A whole PNG, JPEG, PGM or PPM file.</param>
    /// <param name="name">For messages.</param>
    public static Tensor Decode(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);

        // Sizes are checked before anything is decoded: a few bytes can declare a billion pixels.
        var header = ImageHeader.Of(bytes, name);
        if (header.Pixels > MaxPixels)
            throw ImageHeader.Refusal(name, $"declares {header.Width} × {header.Height} pixels, more than {MaxPixels / 1_000_000} million");
        if (header.Format == ImageFileFormat.Netpbm) return Netpbm.Decode(bytes, name);
        try
        {
            using var scope = NewDisposeScope();
            var pixels = new io.SkiaImager().DecodeImage(bytes); // [C, H, W]
            var colors = pixels.shape[0] < 3 ? 1 : 3;
            var image = pixels.narrow(0, 0, colors).to_type(ScalarType.Float32).div_(255);
            return Exif.Upright(image, bytes).MoveToOuterDisposeScope();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The decoders behind TorchSharp's packages report damage with different types.
            throw ImageHeader.Refusal(name, $"is damaged ({e.Message.TrimEnd('.')})", e);
        }
    }

    /// <summary>Writes a picture in the format that the file's ending names: .png, .jpg or .jpeg, .pgm (gray), .ppm (RGB).</summary>
    /// <param name="path">The file, which is overwritten.</param>
    /// <param name="image">[1, H, W] or [3, H, W]; what lies outside 0 … 1 becomes 0 or 1.</param>
    /// <param name="quality">Of a JPEG: 1, small, to 100, beautiful.</param>
    /// <exception cref="ArgumentException">The ending is another one, or the picture does not fit it.</exception>
    public static void Write(string path, Tensor image, int quality = 90)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.WriteAllBytes(path, Encode(image, Path.GetExtension(path), quality));
    }

    /// <summary>The bytes of a file that holds a picture.</summary>
    /// <param name="image">[1, H, W] or [3, H, W]; what lies outside 0 … 1 becomes 0 or 1.</param>
    /// <param name="extension">.png, .jpg or .jpeg, .pgm (gray), .ppm (RGB).</param>
    /// <param name="quality">Of a JPEG: 1, small, to 100, beautiful.</param>
    /// <exception cref="ArgumentException">The extension is another one, or the picture does not fit it.</exception>
    public static byte[] Encode(Tensor image, string extension, int quality = 90)
    {
        ArgumentNullException.ThrowIfNull(extension);
        ImageCheck.Picture(image, nameof(image));
        using var bytes = ToBytes(image);
        return extension.ToLowerInvariant() switch
        {
            ".png" => new io.SkiaImager().EncodeImage(bytes, ImageFormat.Png),
            ".jpg" or ".jpeg" => new io.SkiaImager(quality).EncodeImage(bytes, ImageFormat.Jpeg),
            ".pgm" or ".ppm" => Netpbm.Encode(bytes, extension),
            _ => throw new ArgumentException($"Pictures are written as .png, .jpg, .pgm or .ppm, not as '{extension}'.", nameof(extension)),
        };
    }

    private static Tensor ToBytes(Tensor image)
    {
        using var scope = NewDisposeScope();
        return image.detach().cpu().clamp(0, 1).mul(255).round_().to_type(ScalarType.Byte).contiguous().MoveToOuterDisposeScope();
    }
}
