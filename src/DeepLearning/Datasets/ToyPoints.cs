namespace DeepLearning;

public static partial class Datasets
{
    /// <summary>
    /// Two half circles that reach into each other, which no straight line separates: class 0 at (cos πt, sin πt), class 1 at
    /// (1 − cos πt, ½ − sin πt), t in 0 … 1, plus normal noise.
    /// </summary>
    /// <param name="n">How many points, at least 2.</param>
    /// <param name="noise">The noise's standard deviation in each coordinate, 0 or more.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    public static LabeledPoints Moons(int n = 200, double noise = 0.1, long seed = 0) =>
        Scatter(n, 2, noise, seed, (k, t, dx, dy) =>
        {
            var (sin, cos) = Math.SinCos(Math.PI * t);
            return k == 0 ? (cos + dx, sin + dy) : (1 - cos + dx, 0.5 - sin + dy);
        });

    /// <summary>
    /// Spiral arms that wind around each other: the point t in 0 … 1 of arm k lies at the radius t and the angle
    /// 2πk / classes + 4t, plus normal noise in the angle.
    /// </summary>
    /// <param name="n">How many points, at least one per class.</param>
    /// <param name="classes">How many arms, at least 2.</param>
    /// <param name="noise">The angle's standard deviation in radians, 0 or more.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    public static LabeledPoints Spirals(int n = 300, int classes = 3, double noise = 0.2, long seed = 0) =>
        Scatter(n, classes, noise, seed, (k, t, turn, _) =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * k / classes + 4 * t + turn);
            return (t * cos, t * sin);
        });

    /// <summary>Round clouds whose centers lie evenly on a circle of radius 2, the first at (2, 0).</summary>
    /// <param name="n">How many points, at least one per class.</param>
    /// <param name="classes">How many clouds, at least 2.</param>
    /// <param name="noise">A cloud's standard deviation in each coordinate, 0 or more.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    public static LabeledPoints Blobs(int n = 300, int classes = 3, double noise = 0.5, long seed = 0) =>
        Scatter(n, classes, noise, seed, (k, _, dx, dy) =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * k / classes);
            return (2 * cos + dx, 2 * sin + dy);
        });

    /// <summary>The four points of the exclusive or: (0, 0) → 0, (0, 1) → 1, (1, 0) → 1, (1, 1) → 0.</summary>
    public static LabeledPoints Xor() => new(new float[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } }, [0, 1, 1, 0]);

    /// <summary>
    /// Points in random order, the classes equally large or differing by one. <paramref name="place"/> says where point t in 0 … 1
    /// of class k lies, given two normal numbers of standard deviation <paramref name="noise"/>.
    /// </summary>
    private static LabeledPoints Scatter(
        int n, int classes, double noise, long seed, Func<int, double, double, double, (double X, double Y)> place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, classes);
        if (!(noise >= 0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), noise, "Expected a finite number of 0 or more.");

        var random = new SeededRandom(seed, stream: 0);
        var order = Enumerable.Range(0, n).ToArray();
        random.Shuffle(order.AsSpan());

        var (points, labels) = (new float[n, 2], new int[n]);
        for (var i = 0; i < n; i++)
        {
            var (k, rank, size) = (i % classes, i / classes, (n - i % classes + classes - 1) / classes);
            var (x, y) = place(k, (rank + 0.5) / size, noise * random.Normal(), noise * random.Normal());
            (points[order[i], 0], points[order[i], 1], labels[order[i]]) = ((float)x, (float)y, k);
        }

        return new(points, labels);
    }
}
