namespace DeepLearning;

/// <summary>
/// Colored shapes in CIFAR-10's format: RGB 32×32. Background, other things that lie about, the shape, something in front of it, light and
/// grain are drawn alike for every class; as with ships on blue water, a color makes a class likely, but only the outline makes it certain.
/// </summary>
internal static class ShapeGenerator
{
    private const int Size = CifarRecords.Size, Pixels = Size * Size;

    // How far a shape's color must lie from the background's: at less, even people see little.
    private const double Contrast = 0.6;

    // How often a class has its own color.
    private const double OwnColor = 0.4;

    /// <inheritdoc cref="ImageGenerator.Generate"/>
    internal static RawImages Generate(int count, long seed, int part) =>
        ImageGenerator.Generate(count, seed, part, CifarRecords.Channels, Size, Draw);

    private static void Draw(int label, Span<byte> image, ref SeededRandom random)
    {
        var canvas = new ColorCanvas(Size, Size);
        var ground = Rgb.Any(ref random);
        Paint(canvas, [canvas.Outline], ground, Nearby(ground, 0.4, ref random), 1, ref random);
        for (var thing = random.Below(3); thing > 0; thing--) Clutter(canvas, ref random);

        var own = random.Uniform() < OwnColor;
        Rgb ink;
        do ink = own ? Own(label, ref random) : Rgb.Any(ref random);
        while (ink.Distance(ground) < Contrast && (!own || random.Uniform() < 0.8)); // its own color may be the background's
        var outline = Placed(ShapeOutlines.Of(label, ref random), random.Uniform(7.5, 12.5), ref random);
        Paint(canvas, outline, ink, Nearby(ink, 0.35, ref random), random.Uniform(0.8, 1), ref random);
        if (random.Uniform() < 0.3) Clutter(canvas, ref random);

        Develop(canvas, image, ref random);
    }

    /// <summary>The outline turned, stretched and sheared a little, and moved; it may reach over the edge.</summary>
    private static StrokePoint[][] Placed(StrokePoint[][] contours, double radius, ref SeededRandom random)
    {
        var (sin, cos) = Math.SinCos(random.Uniform(-0.45, 0.45));
        var mirror = random.Uniform() < 0.5 ? -1 : 1;
        var (stretch, shear) = (Math.Exp(random.Uniform(-0.18, 0.18)), random.Uniform(-0.2, 0.2));
        var (x, y) = (Size / 2 + random.Uniform(-6, 6), Size / 2 + random.Uniform(-6, 6));
        return [.. contours.Select(contour => contour.Select(p =>
        {
            var (u, v) = (mirror * radius * stretch * (p.X + shear * p.Y), radius / stretch * p.Y);
            return new StrokePoint(cos * u - sin * v + x, sin * u + cos * v + y);
        }).ToArray())];
    }

    /// <summary>A small thing of no class: a sliver or a spot.</summary>
    private static void Clutter(ColorCanvas canvas, ref SeededRandom random)
    {
        var (x, y, angle) = (random.Uniform(0, Size), random.Uniform(0, Size), random.Uniform(0, Math.PI));
        var (length, width) = (random.Uniform(1.5, 9), random.Uniform(0.7, 2));
        var (sin, cos) = Math.SinCos(angle);
        StrokePoint[] sliver =
        [
            new(x - length * cos, y - length * sin), new(x + width * sin, y - width * cos), new(x + length * cos, y + length * sin),
            new(x - width * sin, y + width * cos),
        ];
        var color = Rgb.Any(ref random);
        Paint(canvas, [sliver], color, color, random.Uniform(0.5, 1), ref random);
    }

    private static void Paint(
        ColorCanvas canvas, StrokePoint[][] contours, Rgb first, Rgb second, double opacity, ref SeededRandom random) =>
        canvas.Fill(contours, new ColorTexture(first, second, ref random).At, opacity);

    private static Rgb Own(int label, ref SeededRandom random) => Rgb.FromHsv(
        1 + (label + 0.8 * random.Normal()) / ImageGenerator.Classes, random.Uniform(0.4, 0.95), random.Uniform(0.45, 1));

    private static Rgb Nearby(Rgb color, double reach, ref SeededRandom random) =>
        color.Toward(Rgb.Any(ref random), random.Uniform(0, reach));

    /// <summary>Exposure, a cast of color, grain; then bytes, [3, H, W].</summary>
    private static void Develop(ColorCanvas canvas, Span<byte> image, ref SeededRandom random)
    {
        var (exposure, grain) = (random.Uniform(0.75, 1.15), random.Uniform(0.02, 0.10));
        var (red, green, blue) = (
            exposure * random.Uniform(0.9, 1.1), exposure * random.Uniform(0.9, 1.1), exposure * random.Uniform(0.9, 1.1));
        for (var i = 0; i < Pixels; i++)
        {
            var pixel = canvas.Pixels[i];
            image[i] = Byte(red * pixel.R, grain, ref random);
            image[Pixels + i] = Byte(green * pixel.G, grain, ref random);
            image[2 * Pixels + i] = Byte(blue * pixel.B, grain, ref random);
        }
    }

    private static byte Byte(double value, double grain, ref SeededRandom random) =>
        (byte)(255 * Math.Clamp(value + grain * (random.Uniform() + random.Uniform() - 1), 0, 1));
}
