namespace DeepLearning;

/// <summary>A regular grid over the plane around some points, on which a classifier is asked what it thinks.</summary>
public sealed partial class DecisionGrid
{
    const double Margin = 0.12;

    /// <summary>A grid of <paramref name="resolution"/> × <paramref name="resolution"/> points over the bounding box of
    /// <paramref name="points"/> <c>[N, 2]</c> and 12 % beyond.</summary>
    /// <exception cref="ArgumentException">The points are not <c>[N, 2]</c> with finite values, or the resolution is not in
    /// 2..1000.</exception>
    public DecisionGrid(PlotMatrix points, int resolution = 50)
    {
        PlotCheck.Columns(PlotCheck.Drawable(points, nameof(points)), nameof(points), 2);
        if (resolution is < 2 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "A decision grid has 2 to 1000 points on each side.");
        X = Ticks(points.Column(0), resolution);
        Y = Ticks(points.Column(1), resolution);
        Points = new double[resolution * resolution, 2];
        for (var row = 0; row < resolution; row++)
        {
            for (var column = 0; column < resolution; column++)
                (Points[row * resolution + column, 0], Points[row * resolution + column, 1]) = (X[column], Y[row]);
        }
    }

    /// <summary>The horizontal positions, from left to right.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The vertical positions, from bottom to top.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>All grid points as rows <c>[resolution², 2]</c>, row of the grid by row: the input for a classifier.</summary>
    public double[,] Points { get; }

    static double[] Ticks(double[] values, int count)
    {
        var (low, high) = (values.Where(double.IsFinite).Min(), values.Where(double.IsFinite).Max());
        var reach = high > low ? Margin * (high - low) : 1;
        return [.. Enumerable.Range(0, count).Select(index => low - reach + index * (high - low + 2 * reach) / (count - 1))];
    }
}
