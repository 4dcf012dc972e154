using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A picture to paint on, black at first.</summary>
internal readonly struct ColorCanvas(int width, int height)
{
    private readonly float[] mask = new float[width * height];

    internal int Width { get; } = width;

    internal int Height { get; } = height;

    /// <summary>The colors, [H, W].</summary>
    internal Rgb[] Pixels { get; } = new Rgb[width * height];

    /// <summary>The whole sheet.</summary>
    internal StrokePoint[] Outline => [new(0, 0), new(Width, 0), new(Width, Height), new(0, Height)];

    /// <summary>Paints over what lies inside the contours (points in pixels; a contour in another is a hole).</summary>
    /// <param name="contours">What to fill.</param>
    /// <param name="color">The color at a point of the unit square that the sheet is.</param>
    /// <param name="opacity">1 covers, 0 leaves what was there.</param>
    internal void Fill(ReadOnlySpan<StrokePoint[]> contours, Func<double, double, Rgb> color, double opacity = 1)
    {
        var (top, bottom) = (Height, 0);
        foreach (var contour in contours)
            foreach (var point in contour)
                (top, bottom) = (Math.Min(top, (int)Math.Floor(point.Y)), Math.Max(bottom, (int)Math.Ceiling(point.Y)));
        (top, bottom) = (Math.Max(top, 0), Math.Min(bottom, Height));
        if (top >= bottom) return;

        Array.Clear(mask, top * Width, (bottom - top) * Width);
        PolygonRaster.Fill(mask, Width, Height, contours);
        for (var i = top * Width; i < bottom * Width; i++)
            if (mask[i] > 0)
                Pixels[i] = Pixels[i].Toward(color((i % Width + 0.5) / Width, (i / Width + 0.5) / Height), opacity * Math.Min(mask[i], 1));
    }

    /// <summary>Paints over what lies inside the contours, in one color.</summary>
    internal void Fill(ReadOnlySpan<StrokePoint[]> contours, Rgb color, double opacity = 1) => Fill(contours, (_, _) => color, opacity);

    /// <summary>The picture, float32 [3, H, W] in 0 … 1.</summary>
    internal Tensor ToTensor()
    {
        var values = new float[3 * Pixels.Length];
        for (var i = 0; i < Pixels.Length; i++)
        {
            values[i] = Math.Clamp(Pixels[i].R, 0, 1);
            values[Pixels.Length + i] = Math.Clamp(Pixels[i].G, 0, 1);
            values[2 * Pixels.Length + i] = Math.Clamp(Pixels[i].B, 0, 1);
        }

        return tensor(values, [3, Height, Width]);
    }
}
