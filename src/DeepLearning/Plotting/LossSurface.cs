namespace DeepLearning;

/// <summary>A loss of two parameters, measured on a grid: the landscape that an optimizer walks down.</summary>
public sealed partial class LossSurface
{
    readonly Func<double[,], double[]> losses;
    readonly double floor;

    /// <summary>The losses at <paramref name="resolution"/> × <paramref name="resolution"/> points.</summary>
    /// <param name="loss">The loss at (x, y); NaN and infinity leave a hole.</param>
    /// <param name="x">The smallest and the largest x.</param>
    /// <param name="y">The smallest and the largest y.</param>
    /// <param name="resolution">Grid points on each side.</param>
    /// <param name="logarithmic">Whether heights are drawn as log₁₀(loss): for losses over many powers of ten. The lowest
    /// hundredth of the grid, where the logarithm falls without end, is flat.</param>
    /// <exception cref="ArgumentException">A range is empty, the resolution is not in 2..500, no loss is finite, or one is negative and
    /// <paramref name="logarithmic"/>.</exception>
    public LossSurface(
        Func<double, double, double> loss, (double Low, double High) x, (double Low, double High) y,
        int resolution = 60, bool logarithmic = false)
        : this(Each(loss), x, y, resolution, logarithmic)
    {
    }

    LossSurface(
        Func<double[,], double[]> loss, (double Low, double High) x, (double Low, double High) y, int resolution, bool logarithmic)
    {
        if (resolution is < 2 or > 500)
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "A loss surface has 2 to 500 points on each side.");
        (losses, Logarithmic) = (loss, logarithmic);
        (X, Y) = (Ticks(x, nameof(x), resolution), Ticks(y, nameof(y), resolution));
        var points = new double[resolution * resolution, 2];
        for (var index = 0; index < points.GetLength(0); index++)
            (points[index, 0], points[index, 1]) = (X[index % resolution], Y[index / resolution]);
        var values = loss(points);
        if (logarithmic && values.Any(value => value < 0))
            throw new ArgumentException(
                $"loss has the value {PlotText.Number(values.Min())}, but on a logarithmic scale only values from 0 have a place.",
                nameof(loss));
        if (!values.Any(value => double.IsFinite(value) && (!logarithmic || value > 0)))
            throw new ArgumentException($"loss is nowhere finite{(logarithmic ? " and positive" : "")} on the grid.", nameof(loss));
        var positive = values.Where(value => double.IsFinite(value) && value > 0).Order().ToArray();
        floor = logarithmic ? positive[positive.Length / 100] : 0;
        Rows = [.. values.Select(Draw).Chunk(resolution)];
    }

    /// <summary>The horizontal positions, from left to right.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The vertical positions, from bottom to top.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>Whether heights are log₁₀(loss).</summary>
    public bool Logarithmic { get; }

    /// <summary>The heights as they are drawn: <c>[y, x]</c>.</summary>
    internal double[][] Rows { get; }

    /// <summary>The height, as it is drawn, at each row of <paramref name="points"/> <c>[N, 2]</c>.</summary>
    internal double[] HeightsAt(double[,] points) => [.. losses(points).Select(Draw)];

    internal bool Covers(double x, double y) => x >= X[0] && x <= X[^1] && y >= Y[0] && y <= Y[^1];

    // Five significant digits are more than an eye can tell, and keep figures small.
    double Draw(double loss) =>
        !double.IsFinite(loss) ? double.NaN : PlotNumbers.Significant(Logarithmic ? Math.Log10(Math.Max(loss, floor)) : loss, 5);

    static Func<double[,], double[]> Each(Func<double, double, double> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return points => [.. Enumerable.Range(0, points.GetLength(0)).Select(index => loss(points[index, 0], points[index, 1]))];
    }

    static double[] Ticks((double Low, double High) range, string argument, int count)
    {
        PlotCheck.Range(range, argument);
        return [.. Enumerable.Range(0, count).Select(index => range.Low + index * (range.High - range.Low) / (count - 1))];
    }
}
