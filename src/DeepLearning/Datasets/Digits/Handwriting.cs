namespace DeepLearning;

/// <summary>A point of the pen's track in pixels: the center of the nib, and its radius there.</summary>
internal readonly record struct Nib(double X, double Y, double Radius)
{
    internal Nib Shifted(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>
/// One act of writing: turns the strokes of a digit into the tracks of a pen. Drawn at random once per image: how the points wander
/// from the model, a slow bend of the whole figure, its proportions, slant and rotation, the pen's width and pressure.
/// </summary>
internal static class Handwriting
{
    /// <summary>The size of the box, in pixels, that every digit is fitted into.</summary>
    internal const int Box = 20;

    private const int StepsPerSpan = 5;

    /// <summary>The pen's tracks, one per stroke, in pixels from the middle of the box.</summary>
    internal static List<Nib[]> Write(StrokePoint[][] strokes, ref SeededRandom random) => Ink(Distort(strokes, ref random), ref random);

    private static List<StrokePoint[]> Distort(StrokePoint[][] strokes, ref SeededRandom random)
    {
        var jitter = random.Uniform(0.010, 0.035);
        var bend = new Bend(ref random);
        var aspect = Math.Exp(random.Uniform(-0.35, 0.30));
        var slant = random.Uniform(-0.30, 0.55);
        var angle = random.Uniform(-0.25, 0.25);
        var (sin, cos) = Math.SinCos(angle);

        var curves = new List<StrokePoint[]>(strokes.Length);
        foreach (var stroke in strokes)
        {
            var moved = new StrokePoint[stroke.Length];
            for (var i = 0; i < stroke.Length; i++)
            {
                // The second copy of a corner stays on the first.
                if (i > 0 && stroke[i] == stroke[i - 1])
                {
                    moved[i] = moved[i - 1];
                    continue;
                }

                var (x, y) = bend.Apply(stroke[i].X - 0.5 + jitter * random.Normal(), stroke[i].Y - 0.5 + jitter * random.Normal());
                x = aspect * x - slant * y;
                moved[i] = new(cos * x - sin * y, sin * x + cos * y);
            }

            curves.Add(Smooth(moved));
        }

        return curves;
    }

    private static List<Nib[]> Ink(List<StrokePoint[]> curves, ref SeededRandom random)
    {
        var radius = Math.Clamp(1.25 * Math.Exp(0.30 * random.Normal()), 0.65, 2.2);
        var pressure = random.Uniform(0, 0.25);
        var phase = random.Uniform(0, 2 * Math.PI);

        var (left, right) = (curves.Min(c => c.Min(p => p.X)), curves.Max(c => c.Max(p => p.X)));
        var (top, bottom) = (curves.Min(c => c.Min(p => p.Y)), curves.Max(c => c.Max(p => p.Y)));
        var scale = (Box - 2 * radius) * random.Uniform(0.88, 1.0) / Math.Max(right - left, bottom - top);

        var tracks = new List<Nib[]>(curves.Count);
        foreach (var curve in curves)
        {
            var track = new Nib[curve.Length];
            for (var i = 0; i < track.Length; i++)
            {
                var (x, y) = (scale * (curve[i].X - (left + right) / 2), scale * (curve[i].Y - (top + bottom) / 2));
                track[i] = new(x, y, radius * (1 + pressure * Math.Sin(phase + 0.3 * (x + y))));
            }

            tracks.Add(track);
        }

        return tracks;
    }

    /// <summary>A curve through all the points: Catmull and Rom's cubic, which a doubled point turns into a corner.</summary>
    private static StrokePoint[] Smooth(StrokePoint[] points)
    {
        var curve = new StrokePoint[(points.Length - 1) * StepsPerSpan + 1];
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var (a, b, c, d) = (points[Math.Max(i - 1, 0)], points[i], points[i + 1], points[Math.Min(i + 2, points.Length - 1)]);
            for (var step = 0; step < StepsPerSpan; step++)
            {
                var t = (double)step / StepsPerSpan;
                curve[i * StepsPerSpan + step] = new(Cubic(a.X, b.X, c.X, d.X, t), Cubic(a.Y, b.Y, c.Y, d.Y, t));
            }
        }

        curve[^1] = points[^1];
        return curve;
    }

    private static double Cubic(double a, double b, double c, double d, double t) =>
        b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

    /// <summary>A slow wave over the sheet: each coordinate is shifted by a sine of a random direction and phase.</summary>
    private readonly struct Bend
    {
        private readonly double strengthX, strengthY, ax, ay, bx, by, phaseA, phaseB;

        internal Bend(ref SeededRandom random)
        {
            (strengthX, strengthY) = (random.Uniform(-0.11, 0.11), random.Uniform(-0.09, 0.09));
            (ax, ay) = (3 * random.Normal(), 3 * random.Normal());
            (bx, by) = (3 * random.Normal(), 3 * random.Normal());
            (phaseA, phaseB) = (random.Uniform(0, 2 * Math.PI), random.Uniform(0, 2 * Math.PI));
        }

        internal (double X, double Y) Apply(double x, double y) =>
            (x + strengthX * Math.Sin(ax * x + ay * y + phaseA), y + strengthY * Math.Sin(bx * x + by * y + phaseB));
    }
}
