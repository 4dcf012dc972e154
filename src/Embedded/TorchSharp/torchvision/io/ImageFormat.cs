namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Kinds of image files. <see cref="io.SkiaImager"/> writes Png and Jpeg here.</summary>
    public enum ImageFormat
    {
        /// <summary>Not known.</summary>
        Unknown,
        /// <summary>Portable Network Graphics.</summary>
        Png,
        /// <summary>JPEG File Interchange Format.</summary>
        Jpeg,
        /// <summary>Windows bitmap.</summary>
        Bmp,
        /// <summary>Graphics Interchange Format.</summary>
        Gif,
        /// <summary>Tagged Image File Format.</summary>
        Tiff,
        /// <summary>Enhanced Windows metafile.</summary>
        Emf,
        /// <summary>Exchangeable image file format.</summary>
        Exif,
        /// <summary>Windows metafile.</summary>
        Wmf,
        /// <summary>Portable bitmap.</summary>
        Pbm,
        /// <summary>Truevision TGA.</summary>
        Tga,
        /// <summary>WebP.</summary>
        Webp,
    }
}
