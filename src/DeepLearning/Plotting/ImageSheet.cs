namespace DeepLearning;

/// <summary>Many images on one: a grid with gaps, and room for a caption below each, as high as the one with most lines and, as far as
/// the page has room, as wide as the longest line. Lengths are in pixels of the images.</summary>
sealed class ImageSheet
{
    const int CellWidth = 96, SheetWidth = 840, Gap = 6, CaptionHeight = 20, LineHeight = 16;
    const double Letter = 6.6;

    readonly PlotImages images;
    readonly int columns, gap, captionGap;

    internal ImageSheet(PlotImages images, int columns, IReadOnlyList<string>? captions)
    {
        (this.images, this.columns) = (images, Math.Min(columns, images.Count));
        // Whole screen pixels per image pixel keep small images crisp; large ones shrink to fit.
        double whole = Math.Max(1, CellWidth / images.Width);
        Scale = Math.Min(whole, ((double)SheetWidth / this.columns - Gap) / images.Width);
        gap = (int)Math.Ceiling(Gap / Scale);
        var lines = (captions ?? []).Select(caption => caption.Split('\n')).ToArray();
        captionGap = captions is null ? 0 : (int)Math.Ceiling((CaptionHeight + (lines.Max(all => all.Length) - 1) * LineHeight) / Scale);
        // Long captions push the images apart.
        var widest = lines.SelectMany(all => all).Select(line => Letter * line.Length + Gap).DefaultIfEmpty(0).Max();
        gap = Math.Max(gap, (int)(Math.Min(widest, (double)SheetWidth / this.columns) / Scale) - images.Width);
        Rows = (images.Count + this.columns - 1) / this.columns;
        Width = this.columns * (images.Width + gap) - gap;
        Height = Rows * (images.Height + captionGap + gap) - gap;
    }

    /// <summary>Screen pixels per image pixel.</summary>
    internal double Scale { get; }

    internal int Rows { get; }
    internal int Width { get; }
    internal int Height { get; }

    /// <summary>The middle of the lower edge of an image.</summary>
    internal (double X, double Y) Foot(int image)
    {
        var (left, top) = Corner(image);
        return (left + images.Width / 2.0 - 0.5, top + images.Height - 0.5);
    }

    /// <summary>The sheet as PNG, with clear gaps. Values in 0..1 are shown as they are, others from the smallest (black) to the
    /// largest.</summary>
    internal string ToDataUri()
    {
        var (low, high) = (0f, 1f);
        var (smallest, largest) = Extremes();
        if (smallest < low || largest > high) (low, high) = (smallest, largest);
        var pixels = new byte[Height * Width * 4]; // [H, W, RGBA]
        for (var image = 0; image < images.Count; image++)
        {
            var (left, top) = Corner(image);
            for (var row = 0; row < images.Height; row++)
            {
                for (var column = 0; column < images.Width; column++)
                {
                    var pixel = pixels.AsSpan(((top + row) * Width + left + column) * 4, 4);
                    // Gray is the same value three times.
                    for (var channel = 0; channel < 3; channel++)
                        pixel[channel] = Shade(images[image, channel % images.Channels, row, column]);
                    pixel[3] = 255;
                }
            }
        }
        return Png.ToDataUri(pixels, Width, Height, channels: 4);

        byte Shade(float value) => (byte)Math.Round(255 * Math.Clamp((value - low) / (high - low), 0, 1));
    }

    (int Left, int Top) Corner(int image) =>
        (image % columns * (images.Width + gap), image / columns * (images.Height + captionGap + gap));

    (float Smallest, float Largest) Extremes()
    {
        var (smallest, largest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var value in images.Values)
        {
            if (!float.IsFinite(value))
                throw new ArgumentException($"images holds {value}, but finite values were expected.", nameof(images));
            (smallest, largest) = (Math.Min(smallest, value), Math.Max(largest, value));
        }
        return (smallest, largest);
    }
}
