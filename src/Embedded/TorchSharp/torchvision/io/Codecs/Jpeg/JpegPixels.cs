namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>Puts the components of a decoded frame together to pixels.</summary>
internal static class JpegPixels
{
    /// <param name="frame">With samples.</param>
    /// <param name="adobeTransform">Adobe's note on the colors: 0 for RGB and CMYK, 1 for YCbCr, 2 for YCCK; null if there is none.</param>
    /// <returns>Grey or RGB.</returns>
    public static Raster Assemble(Frame frame, int? adobeTransform)
    {
        var image = Raster.Empty(frame.Width, frame.Height, frame.Components.Length == 1 ? 1 : 3);
        var sources = Array.ConvertAll(frame.Components, component => new Upsampling(component, frame));
        var planes = Array.ConvertAll(frame.Components, _ => new byte[frame.Width]);
        var differences = planes.Length == 4 ? adobeTransform == 2 : planes.Length == 3 && HasDifferences(frame, adobeTransform);
        for (var y = 0; y < frame.Height; y++)
        {
            for (var c = 0; c < planes.Length; c++) sources[c].Row(y, planes[c]);
            if (differences) ColorConversion.ToRgb(planes[0], planes[1], planes[2]);
            if (planes.Length == 4) Ink(planes, adobeTransform);
            var row = image.Row(y);
            for (var c = 0; c < image.Channels; c++)
                for (var x = 0; x < frame.Width; x++) row[x * image.Channels + c] = planes[c][x];
        }
        return image;
    }

    private static bool HasDifferences(Frame frame, int? adobeTransform) => adobeTransform is { } transform
        ? transform != 0
        : !(frame.Components[0].Id == 'R' && frame.Components[1].Id == 'G' && frame.Components[2].Id == 'B');

    /// <summary>
    /// The light that ink leaves: (1 − ink) · (1 − black). Adobe's files hold 1 − ink and 1 − black; their YCCK is YCbCr of the ink.
    /// </summary>
    private static void Ink(byte[][] planes, int? adobeTransform)
    {
        var (inks, blacks) = (adobeTransform is null or 2, adobeTransform is null);
        var black = planes[3];
        for (var c = 0; c < 3; c++)
            for (var x = 0; x < black.Length; x++)
            {
                var light = inks ? 255 - planes[c][x] : planes[c][x];
                planes[c][x] = (byte)((light * (blacks ? 255 - black[x] : black[x]) + 127) / 255);
            }
    }
}
