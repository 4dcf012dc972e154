namespace DeepLearning;

/// <summary>The ten outlines of <see cref="Datasets.GeneratedShapes"/>, about within the unit circle, y downwards.</summary>
internal static class ShapeOutlines
{
    /// <summary>An outline's contours; a second one is a hole. Proportions vary with <paramref name="random"/>.</summary>
    internal static StrokePoint[][] Of(int label, ref SeededRandom random) => label switch
    {
        0 => [Arc(1, 0, 2 * Math.PI, 24)],
        1 => [Arc(1, 0, 2 * Math.PI, 24), Arc(random.Uniform(0.4, 0.6), 0, 2 * Math.PI, 20)],
        2 => [Arc(1.1, -Math.PI / 2, 3 * Math.PI / 2, 3)],
        3 => [Arc(1.1, Math.PI / 4, 9 * Math.PI / 4, 4)],
        4 => [Star(random.Uniform(0.38, 0.5))],
        5 => [Cross(random.Uniform(0.22, 0.38))],
        6 => [Heart()],
        7 => [Moon(random.Uniform(0.35, 0.6))],
        8 => [Arrow(random.Uniform(0.16, 0.3), random.Uniform(0.5, 0.75))],
        _ => [Bar(random.Uniform(0.2, 0.38))],
    };

    /// <summary>Points at even angles on a circle, the end left out.</summary>
    private static StrokePoint[] Arc(double radius, double from, double to, int points) =>
        [.. Enumerable.Range(0, points).Select(i => OnCircle(radius, from + (to - from) * i / points))];

    private static StrokePoint[] Star(double inner) =>
        [.. Enumerable.Range(0, 10).Select(i => OnCircle(i % 2 == 0 ? 1.15 : 1.15 * inner, i * Math.PI / 5 - Math.PI / 2))];

    private static StrokePoint[] Cross(double half) =>
    [
        new(-half, -1), new(half, -1), new(half, -half), new(1, -half), new(1, half), new(half, half),
        new(half, 1), new(-half, 1), new(-half, half), new(-1, half), new(-1, -half), new(-half, -half),
    ];

    /// <summary>x = sin³ t, y = −(13 cos t − 5 cos 2t − 2 cos 3t − cos 4t) / 16.</summary>
    private static StrokePoint[] Heart() => [.. Enumerable.Range(0, 28).Select(i =>
    {
        var t = 2 * Math.PI * i / 28;
        return new StrokePoint(
            Math.Pow(Math.Sin(t), 3), -(13 * Math.Cos(t) - 5 * Math.Cos(2 * t) - 2 * Math.Cos(3 * t) - Math.Cos(4 * t)) / 16);
    })];

    /// <summary>A disc, less the disc of the same size whose center lies <paramref name="shift"/> to the right.</summary>
    private static StrokePoint[] Moon(double shift)
    {
        var tip = Math.Acos(shift / 2); // where the circles meet
        return
        [
            .. Arc(1, tip, 2 * Math.PI - tip, 20),
            .. Arc(1, Math.PI + tip, Math.PI - tip, 16).Select(p => p with { X = p.X + shift }),
        ];
    }

    private static StrokePoint[] Arrow(double half, double head) =>
    [
        new(-1, -half), new(0.1, -half), new(0.1, -head), new(1.05, 0), new(0.1, head), new(0.1, half), new(-1, half),
    ];

    private static StrokePoint[] Bar(double half) => [new(-1.1, -half), new(1.1, -half), new(1.1, half), new(-1.1, half)];

    private static StrokePoint OnCircle(double radius, double angle) => new(radius * Math.Cos(angle), radius * Math.Sin(angle));
}
