namespace DeepLearning;

/// <summary>
/// One article on its sheet: fills, seams and straps go through the same small turn, stretch and shift; then it is lit,
/// patterned and developed into bytes.
/// </summary>
internal readonly struct Piece
{
    private const int Size = 28;

    // Cloth: how much of a pixel it covers. Shade: how much darker (−) or brighter (+) a seam or a print makes it. Mask: a fill before it
    // is added.
    private readonly float[] cloth, shade, mask;
    private readonly double cos, sin, scaleX, scaleY, shiftX, shiftY, wobble;
    private readonly double contrast;

    internal Piece(ref SeededRandom random)
    {
        (cloth, shade, mask) = (new float[Size * Size], new float[Size * Size], new float[Size * Size]);
        (sin, cos) = Math.SinCos(random.Uniform(-0.09, 0.09));
        (scaleX, scaleY) = (Size * random.Uniform(0.86, 1.04), Size * random.Uniform(0.88, 1.0));
        (shiftX, shiftY) = (Size / 2 + random.Uniform(-1, 1), Size / 2 + random.Uniform(-1, 1));
        wobble = random.Uniform(0.1, 0.45);
        contrast = random.Uniform() < 0.5 ? random.Uniform(-0.6, -0.2) : random.Uniform(0.1, 0.45);
    }

    /// <summary>Cuts an outline out of cloth; its points come out a little off.</summary>
    internal void Fill(StrokePoint[] outline)
    {
        var (placed, bend) = (new StrokePoint[outline.Length], wobble);
        for (var i = 0; i < placed.Length; i++)
        {
            var point = Place(outline[i]);
            placed[i] = new(point.X + bend * Math.Sin(2.3 * i + 9 * bend), point.Y + bend * Math.Cos(1.7 * i + 7 * bend));
        }

        Array.Clear(mask);
        PolygonRaster.Fill(mask, Size, Size, placed);
        for (var i = 0; i < mask.Length; i++) cloth[i] = Math.Max(cloth[i], mask[i]);
    }

    /// <summary>A band of cloth along a line.</summary>
    internal void Strap(StrokePoint[] line, double radius)
    {
        for (var i = 1; i < line.Length; i++) InkRaster.Draw(cloth, Size, Nib(line[i - 1], radius), Nib(line[i], radius), softness: 1);
    }

    /// <summary>A seam: a line on the cloth, of another brightness.</summary>
    internal void Line(double x0, double y0, double x1, double y1, double radius, ref SeededRandom random)
    {
        if (random.Uniform() < 0.12) return; // not all seams are seen
        InkRaster.Draw(shade, Size, Nib(new(x0, y0), radius), Nib(new(x1, y1), radius), softness: 1);
    }

    /// <summary>A spot of another brightness.</summary>
    internal void Print(double x, double y, double radius, ref SeededRandom random) =>
        Line(x - radius * random.Uniform(0, 0.8), y, x + radius * random.Uniform(0, 0.8), y + 0.02, radius * Size, ref random);

    /// <summary>Light, pattern and grain; then bytes.</summary>
    internal void Develop(Span<byte> image, ref SeededRandom random)
    {
        var bright = random.Uniform(0.35, 0.95);
        var (lightX, lightY) = (random.Uniform(-0.2, 0.2), random.Uniform(-0.2, 0.2));
        var pattern = new ClothPattern(ref random);
        var folds = new ValueNoise(2 + random.Below(4), ref random);
        var (depth, grain) = (random.Uniform(0.05, 0.35), random.Uniform(0.01, 0.07));

        for (var i = 0; i < image.Length; i++)
        {
            var covered = Math.Min(cloth[i], 1);
            if (covered <= 0) continue;
            var (x, y) = ((i % Size + 0.5) / Size, (i / Size + 0.5) / Size);
            var tone = bright * (1 + lightX * (x - 0.5) + lightY * (y - 0.5)) + depth * (folds.At(x, y) - 0.5) + pattern.At(x, y)
                + contrast * shade[i]
                + grain * (random.Uniform() + random.Uniform() - 1);
            image[i] = (byte)(255 * covered * Math.Clamp(tone, 0.08, 1));
        }
    }

    private Nib Nib(StrokePoint point, double radius)
    {
        var placed = Place(point);
        return new(placed.X, placed.Y, radius);
    }

    private StrokePoint Place(StrokePoint point)
    {
        var (x, y) = (scaleX * (point.X - 0.5), scaleY * (point.Y - 0.5));
        return new(cos * x - sin * y + shiftX, sin * x + cos * y + shiftY);
    }
}

/// <summary>What is woven into cloth: nothing, stripes along one direction, or checks. Added to the brightness.</summary>
internal readonly struct ClothPattern
{
    private readonly double strength, angle, frequency, phase;
    private readonly bool checks;

    internal ClothPattern(ref SeededRandom random)
    {
        strength = random.Uniform() < 0.5 ? 0 : random.Uniform(0.05, 0.25);
        angle = random.Below(4) * Math.PI / 4;
        frequency = random.Uniform(15, 60);
        phase = random.Uniform(0, 2 * Math.PI);
        checks = random.Uniform() < 0.3;
    }

    internal double At(double x, double y)
    {
        if (strength == 0) return 0;
        var (sin, cos) = Math.SinCos(angle);
        var (along, across) = (cos * x + sin * y, cos * y - sin * x);
        var wave = Math.Sin(frequency * along + phase);
        return strength * (checks ? (wave + Math.Sin(frequency * across + phase)) / 2 : wave);
    }
}
