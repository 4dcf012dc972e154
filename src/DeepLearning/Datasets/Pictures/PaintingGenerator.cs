using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Manners of painting.</summary>
internal enum PaintingManner
{
    /// <summary>Thick strokes that swirl.</summary>
    Strokes,

    /// <summary>Small stones with dark gaps.</summary>
    Mosaic,

    /// <summary>Angular planes with hard edges.</summary>
    Planes,
}

/// <summary>Paintings without a subject: what matters is the manner, for style transfer.</summary>
internal static class PaintingGenerator
{
    private const int Size = 320;

    private static readonly Rgb Ink = new(0.06f, 0.05f, 0.08f);

    /// <summary>The painting, float32 [3, 320, 320] in 0 … 1.</summary>
    internal static Tensor Paint(PaintingManner manner, long seed)
    {
        var random = new SeededRandom(seed, stream: 100 + (long)manner);
        var canvas = new ColorCanvas(Size, Size);
        switch (manner)
        {
            case PaintingManner.Strokes: Strokes(canvas, ref random); break;
            case PaintingManner.Mosaic: Mosaic(canvas, ref random); break;
            default: Planes(canvas, ref random); break;
        }

        return canvas.ToTensor();
    }

    /// <summary>Strokes follow the level lines of a landscape; its heights choose among dark blues, light blues and yellows.</summary>
    private static void Strokes(ColorCanvas canvas, ref SeededRandom random)
    {
        Rgb[] palette = [new(0.05f, 0.1f, 0.3f), new(0.1f, 0.25f, 0.6f), new(0.3f, 0.55f, 0.8f), new(0.85f, 0.8f, 0.45f),
            new(0.95f, 0.7f, 0.15f)];
        var (heights, tints) = (new ValueNoise(5, ref random), new ValueNoise(4, ref random));
        canvas.Fill([canvas.Outline], palette[0]);
        for (var stroke = 0; stroke < 6_000; stroke++)
        {
            var (x, y) = (random.Uniform(), random.Uniform());
            var (slopeX, slopeY) = (heights.At(x + 0.01, y) - heights.At(x - 0.01, y), heights.At(x, y + 0.01) - heights.At(x, y - 0.01));
            var angle = Math.Atan2(slopeX, -slopeY) + random.Uniform(-0.15, 0.15);
            var (sin, cos) = Math.SinCos(angle);
            var (length, width) = (random.Uniform(6, 13), random.Uniform(1.1, 2.2));
            var tone = Math.Clamp(tints.At(x, y) * 1.5 - 0.25 + random.Uniform(-0.12, 0.12), 0, 0.999) * (palette.Length - 1);
            var color = palette[(int)tone].Toward(palette[(int)tone + 1], tone - (int)tone).Times(random.Uniform(0.75, 1.25));
            var (cx, cy) = (x * Size, y * Size);
            canvas.Fill(
                [[new(cx - length * cos, cy - length * sin), new(cx - width * sin, cy + width * cos),
                    new(cx + length * cos, cy + length * sin), new(cx + width * sin, cy - width * cos)]],
                color, 0.9);
        }
    }

    /// <summary>Stones on a shaken lattice: a point belongs to the nearest; where two are almost as near, there is a gap.</summary>
    private static void Mosaic(ColorCanvas canvas, ref SeededRandom random)
    {
        const int cells = 26;
        var stones = new (double X, double Y, Rgb Color)[cells * cells];
        var (hues, lights) = (new ValueNoise(3, ref random), new ValueNoise(6, ref random));
        for (var i = 0; i < stones.Length; i++)
        {
            var (x, y) = ((i % cells + random.Uniform(0.15, 0.85)) / cells, (i / cells + random.Uniform(0.15, 0.85)) / cells);
            stones[i] = (x, y, Rgb.FromHsv(
                1.6 * hues.At(x, y) + random.Uniform(0, 0.06), random.Uniform(0.5, 0.9), 0.35 + 0.65 * lights.At(x, y)));
        }

        canvas.Fill([canvas.Outline], (x, y) =>
        {
            var (best, second, color) = (double.MaxValue, double.MaxValue, Ink);
            var (column, row) = ((int)(x * cells), (int)(y * cells));
            for (var v = Math.Max(row - 2, 0); v <= Math.Min(row + 2, cells - 1); v++)
                for (var u = Math.Max(column - 2, 0); u <= Math.Min(column + 2, cells - 1); u++)
                {
                    var stone = stones[v * cells + u];
                    var distance = Math.Sqrt((stone.X - x) * (stone.X - x) + (stone.Y - y) * (stone.Y - y));
                    if (distance < best) (second, best, color) = (best, distance, stone.Color);
                    else if (distance < second) second = distance;
                }

            return Ink.Toward(color, Math.Clamp((second - best) * Size * 0.8 - 0.4, 0, 1));
        });
    }

    /// <summary>Translucent triangles and wedges in warm and cold tones, each shaded across and with a dark edge.</summary>
    private static void Planes(ColorCanvas canvas, ref SeededRandom random)
    {
        canvas.Fill([canvas.Outline], new Rgb(0.75f, 0.68f, 0.55f));
        for (var plane = 0; plane < 130; plane++)
        {
            var (x, y, angle) = (random.Uniform(0, Size), random.Uniform(0, Size), random.Uniform(0, 2 * Math.PI));
            var scale = random.Uniform(22, 85);
            var corners = new StrokePoint[3 + random.Below(2)];
            for (var i = 0; i < corners.Length; i++)
            {
                var (sin, cos) = Math.SinCos(angle + (i + random.Uniform(-0.25, 0.25)) * 2 * Math.PI / corners.Length);
                corners[i] = new(x + scale * cos, y + scale * sin);
            }

            var color = Rgb.FromHsv(
                random.Uniform() < 0.6 ? random.Uniform(0.02, 0.13) : random.Uniform(0.52, 0.62), random.Uniform(0.25, 0.7),
                random.Uniform(0.3, 0.95));
            var (slopeX, slopeY) = (random.Uniform(-1.5, 1.5), random.Uniform(-1.5, 1.5));
            StrokePoint[] edge = [.. corners.Select(
                p => new StrokePoint(x + (p.X - x) * (1 + 2.2 / scale), y + (p.Y - y) * (1 + 2.2 / scale)))];
            canvas.Fill([edge, corners], Ink, 0.8);
            canvas.Fill([corners], (u, v) => color.Times(1 + slopeX * (u - x / Size) + slopeY * (v - y / Size)), random.Uniform(0.6, 0.95));
        }
    }
}
