using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>The four landscapes.</summary>
internal enum SceneKind
{
    /// <summary>Hills by day, with trees and houses.</summary>
    Meadow,

    /// <summary>Mountains behind mountains in the evening.</summary>
    Mountains,

    /// <summary>Houses under a clear sky.</summary>
    Village,

    /// <summary>Hills, trees and lit windows under the moon.</summary>
    Night,
}

/// <summary>Paints landscapes from far to near: sky, clouds, sun or moon, ridges that pale with distance, houses, trees.</summary>
internal static class SceneGenerator
{
    private const int Width = 400, Height = 300;

    /// <summary>The landscape, float32 [3, 300, 400] in 0 … 1.</summary>
    internal static Tensor Paint(SceneKind kind, long seed)
    {
        var random = new SeededRandom(seed, stream: (long)kind);
        var canvas = new ColorCanvas(Width, Height);
        var (high, low, land) = kind switch
        {
            SceneKind.Meadow => (new Rgb(0.25f, 0.5f, 0.85f), new Rgb(0.75f, 0.88f, 0.96f), new Rgb(0.25f, 0.5f, 0.16f)),
            SceneKind.Mountains => (new Rgb(0.22f, 0.2f, 0.45f), new Rgb(0.98f, 0.6f, 0.35f), new Rgb(0.2f, 0.17f, 0.26f)),
            SceneKind.Village => (new Rgb(0.35f, 0.62f, 0.9f), new Rgb(0.9f, 0.93f, 0.9f), new Rgb(0.55f, 0.5f, 0.22f)),
            _ => (new Rgb(0.02f, 0.03f, 0.12f), new Rgb(0.15f, 0.2f, 0.38f), new Rgb(0.05f, 0.1f, 0.1f)),
        };

        Sky(canvas, high, low, kind, ref random);
        var ridges = kind == SceneKind.Mountains ? 6 : 4;
        for (var i = 0; i < ridges; i++)
        {
            var near = (i + 1.0) / ridges;
            var top = kind == SceneKind.Mountains ? 0.35 + 0.5 * i / ridges : 0.5 + 0.4 * i / ridges;
            var color = low.Toward(land, 0.25 + 0.75 * near).Times(kind == SceneKind.Night ? 0.6 : 1);
            var ridge = Ridge(top, kind == SceneKind.Mountains ? 0.28 - 0.14 * near : 0.16 - 0.07 * near, ref random);
            Ground(canvas, ridge, color, near, ref random);
            if (kind == SceneKind.Mountains || i == 0) continue;

            var houses = kind switch
            {
                SceneKind.Village => 3 + random.Below(3),
                SceneKind.Meadow => random.Below(2),
                _ => 1 + random.Below(2),
            };
            for (; houses > 0; houses--)
                Buildings.House(
                    canvas, Foot(ridge, ref random), 11 + 26 * near * near, kind == SceneKind.Night, ref random);
            for (var trees = 3 + random.Below(6); trees > 0; trees--)
                Buildings.Tree(canvas, Foot(ridge, ref random), 12 + 34 * near * near, color.Times(0.55), ref random);
        }

        return canvas.ToTensor();
    }

    private static void Sky(ColorCanvas canvas, Rgb high, Rgb low, SceneKind kind, ref SeededRandom random)
    {
        var (large, small) = (new ValueNoise(5, ref random), new ValueNoise(14, ref random));
        var cloud = kind switch
        {
            SceneKind.Mountains => new Rgb(0.95f, 0.45f, 0.35f),
            SceneKind.Night => new Rgb(0.12f, 0.14f, 0.24f),
            _ => new Rgb(1, 1, 1),
        };
        var cover = kind == SceneKind.Village ? 1.0 : 2.2;
        canvas.Fill([canvas.Outline], (x, y) =>
        {
            var part = Math.Clamp(cover * (0.7 * large.At(x, 1.6 * y) + 0.3 * small.At(x, y) - 0.5), 0, 1) * (1 - 0.6 * y);
            return high.Toward(low, Math.Min(1, 1.6 * y)).Toward(cloud, part);
        });

        var (sunX, sunY) = (random.Uniform(0.2, 0.8) * Width, (kind == SceneKind.Mountains ? 0.42 : 0.18) * Height);
        StrokePoint[] disc = [.. Enumerable.Range(0, 40).Select(i =>
            new StrokePoint(sunX + 17 * Math.Cos(i * Math.PI / 20), sunY + 17 * Math.Sin(i * Math.PI / 20)))];
        canvas.Fill([disc], kind == SceneKind.Night ? new Rgb(0.92f, 0.92f, 0.82f) : new Rgb(1, 0.93f, 0.6f), 0.95);
    }

    /// <summary>A line of heights from the left to the right, in pixels.</summary>
    private static StrokePoint[] Ridge(double top, double height, ref SeededRandom random)
    {
        var (broad, fine) = (new ValueNoise(4, ref random), new ValueNoise(17, ref random));
        return [.. Enumerable.Range(0, 81).Select(i => new StrokePoint(
            Width * i / 80.0, Height * (top - height * (0.8 * broad.At(i / 80.0, 0.5) + 0.2 * fine.At(i / 80.0, 0.5) - 0.5))))];
    }

    private static void Ground(ColorCanvas canvas, StrokePoint[] ridge, Rgb color, double near, ref SeededRandom random)
    {
        var (patches, grass) = (new ValueNoise(7, ref random), new ValueNoise(60, ref random));
        canvas.Fill(
            [[.. ridge, new(Width, Height), new(0, Height)]],
            (x, y) => color.Times(0.75 + 0.3 * patches.At(x, y) + 0.35 * near * (grass.At(x, y) - 0.3)));
    }

    /// <summary>A place to stand: a little below the ridge.</summary>
    private static StrokePoint Foot(StrokePoint[] ridge, ref SeededRandom random)
    {
        var point = ridge[3 + random.Below(ridge.Length - 6)];
        return point with { Y = point.Y + random.Uniform(3, 14) };
    }
}
