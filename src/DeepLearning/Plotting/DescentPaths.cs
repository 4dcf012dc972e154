namespace DeepLearning;

/// <summary>The ways of several optimizers over a <see cref="LossSurface"/>, cut to what can be drawn.</summary>
sealed class DescentPaths
{
    const int MostFrames = 50, MostPoints = 120;

    // In space a line that lies on the ground would be covered by it in parts: it is drawn a little above, by this share of the height.
    const double Lift = 0.015;

    readonly LossSurface surface;
    readonly double lift;
    readonly (string Name, double[] X, double[] Y, double[] Z)[] paths;

    internal DescentPaths(LossSurface surface, (string Name, PlotMatrix Points)[] paths)
    {
        ArgumentNullException.ThrowIfNull(surface);
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Length == 0) throw new ArgumentException("paths is empty: there is nothing to draw.", nameof(paths));
        this.surface = surface;
        var heights = surface.Rows.SelectMany(row => row).Where(double.IsFinite).ToArray();
        lift = Lift * (heights.Max() - heights.Min());
        this.paths = [.. paths.Select(path => Read(path.Name, path.Points))];
        Steps = this.paths.Max(path => path.X.Length) - 1;
    }

    /// <summary>The number of steps of the longest path.</summary>
    internal int Steps { get; }

    internal int Count => paths.Length;

    internal string Name(int path) => paths[path].Name;

    /// <summary>The steps at which an animation stops, from 0 to the last.</summary>
    internal int[] Stops()
    {
        var count = Math.Min(MostFrames, Steps + 1);
        return [.. Enumerable.Range(0, count).Select(index => (int)Math.Round(index * (double)Steps / Math.Max(1, count - 1)))];
    }

    /// <summary>A path up to <paramref name="step"/>, thinned where it has very many points.</summary>
    internal (double[] X, double[] Y, double[] Z) Until(int path, int step)
    {
        var (_, x, y, z) = paths[path];
        var last = Math.Min(step, x.Length - 1);
        var stride = (x.Length + MostPoints - 1) / MostPoints;
        int[] kept = [.. Enumerable.Range(0, last + 1).Where(index => index % stride == 0 || index == last)];
        return ([.. kept.Select(index => x[index])], [.. kept.Select(index => y[index])], [.. kept.Select(index => Lifted(z[index]))]);
    }

    /// <summary>Where a path is after <paramref name="step"/>.</summary>
    internal (double X, double Y, double Z) At(int path, int step)
    {
        var (_, x, y, z) = paths[path];
        var index = Math.Min(step, x.Length - 1);
        return (x[index], y[index], Lifted(z[index]));
    }

    double Lifted(double z) => PlotNumbers.Significant(z + lift, 5);

    internal string Describe(string zLabel) => string.Join("; ", paths.Select(path =>
    {
        var (x, y, z) = (path.X[^1], path.Y[^1], path.Z[^1]);
        var end = double.IsFinite(z)
            ? $"({PlotText.Number(x)}, {PlotText.Number(y)}), {zLabel} {PlotText.Number(surface.Logarithmic ? Math.Pow(10, z) : z)}"
            : "outside";
        return $"{path.Name} ends after {PlotText.Count(path.X.Length - 1, "step")} at {end}";
    }));

    (string, double[], double[], double[]) Read(string name, PlotMatrix points)
    {
        PlotCheck.Columns(PlotCheck.Drawable(points, name), name, 2);
        var at = new double[points.Rows, 2];
        for (var row = 0; row < points.Rows; row++) (at[row, 0], at[row, 1]) = (points[row, 0], points[row, 1]);
        var z = surface.HeightsAt(at);
        // What leaves the landscape is not drawn: in space nothing would clip it.
        var outside = Enumerable.Range(0, points.Rows).Select(row => !surface.Covers(at[row, 0], at[row, 1])).ToArray();
        var (width, depth) = (surface.X[^1] - surface.X[0], surface.Y[^1] - surface.Y[0]);
        return (name,
            [.. outside.Select((gone, row) => gone ? double.NaN : PlotNumbers.OnAxis(at[row, 0], width))],
            [.. outside.Select((gone, row) => gone ? double.NaN : PlotNumbers.OnAxis(at[row, 1], depth))],
            [.. outside.Select((gone, row) => gone ? double.NaN : z[row])]);
    }
}
