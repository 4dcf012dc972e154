using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    const int CirclePoints = 97;

    /// <summary>Arrows from the origin, on axes of the same scale.</summary>
    /// <param name="vectors">A name and the two components of each.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What the first component is.</param>
    /// <param name="yLabel">What the second component is.</param>
    /// <exception cref="ArgumentException">There is no vector, or a component is not finite.</exception>
    public static Figure Vectors(
        (string Name, double X, double Y)[] vectors, string title = "Vectors", string xLabel = "x₁", string yLabel = "x₂")
    {
        ArgumentNullException.ThrowIfNull(vectors);
        if (vectors.Length == 0) throw new ArgumentException("vectors is empty: there is nothing to draw.", nameof(vectors));
        foreach (var (name, x, y) in vectors) PlotCheck.Finite(nameof(vectors), name, x, y);
        return new(
            PlotTheme.Apply(
                PlotTraces.Combine(vectors.Select((vector, index) => Arrow(vector.Name, (0, 0), (vector.X, vector.Y), index))), title,
                Square(PlotTheme.Legend(vectors.Length), xLabel, yLabel)),
            PlotText.Describe(
                "Vectors", title,
                string.Join("; ", vectors.Select(vector => $"{vector.Name} = ({PlotText.Number(vector.X)}, {PlotText.Number(vector.Y)})"))),
            width: 620, height: 520);
    }

    /// <summary>What a 2 × 2 matrix does to the plane: the unit circle becomes an ellipse; eigenvectors, where they are real, only grow or
    /// shrink. Dotted arrows are before, solid ones after.</summary>
    /// <param name="matrix">The matrix A, <c>[2, 2]</c>.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">The matrix is not 2 × 2, or not finite.</exception>
    public static Figure LinearMap(PlotMatrix matrix, string title = "The unit circle and what the matrix makes of it")
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Rows != 2 || matrix.Columns != 2)
            throw new ArgumentException($"matrix has shape [{matrix.Rows}, {matrix.Columns}], but [2, 2] was expected.", nameof(matrix));
        PlotCheck.Finite(nameof(matrix), "A", [.. matrix.Values]);
        (double X, double Y) Map(double x, double y) =>
            (matrix[0, 0] * x + matrix[0, 1] * y, matrix[1, 0] * x + matrix[1, 1] * y);

        var angles = Enumerable.Range(0, CirclePoints).Select(step => 2 * Math.PI * step / (CirclePoints - 1)).ToArray();
        var circle = angles.Select(angle => (X: Math.Cos(angle), Y: Math.Sin(angle))).ToArray();
        var eigen = Eigenvectors(matrix);
        var arrows = eigen.SelectMany((pair, index) => new[]
        {
            Arrow($"v{Subscript(index)}, before", (0, 0), (pair.X, pair.Y), index, dashed: true),
            Arrow($"A·v{Subscript(index)}, λ = {PlotText.Number(pair.Value)}", (0, 0), Map(pair.X, pair.Y), index),
        });
        return new(
            PlotTheme.Apply(
                PlotTraces.Combine(
                [
                    Curve("unit circle", circle, "dot", 6), Curve("its image", [.. circle.Select(at => Map(at.X, at.Y))], "solid", 2),
                    .. arrows,
                ]),
                title, Square(PlotTheme.Legend(6), "x₁", "x₂")),
            PlotText.Describe(
                "Linear map", title,
                "a circle of radius 1 becomes an ellipse; " + (eigen.Length == 0
                    ? "no real eigenvectors"
                    : string.Join("; ", eigen.Select(pair =>
                        $"eigenvalue {PlotText.Number(pair.Value)} along ({PlotText.Number(pair.X)}, {PlotText.Number(pair.Y)})")))),
            width: 720, height: 520);
    }

    /// <summary>Arrows at the points of a grid, for instance the way of steepest descent; the longest is as long as a cell.</summary>
    /// <param name="field">The vector at (x, y).</param>
    /// <param name="x">The smallest and the largest x.</param>
    /// <param name="y">The smallest and the largest y.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What x is.</param>
    /// <param name="yLabel">What y is.</param>
    /// <param name="resolution">Arrows on each side.</param>
    /// <exception cref="ArgumentException">A range is empty, the resolution not in 2..60, or no vector is finite and other than
    /// 0.</exception>
    public static Figure VectorField(
        Func<double, double, (double X, double Y)> field, (double Low, double High) x, (double Low, double High) y,
        string title = "Vector field", string xLabel = "x", string yLabel = "y", int resolution = 18)
    {
        ArgumentNullException.ThrowIfNull(field);
        PlotCheck.Range(x, nameof(x));
        PlotCheck.Range(y, nameof(y));
        if (resolution is < 2 or > 60)
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "A vector field has 2 to 60 arrows on each side.");
        var (dx, dy) = ((x.High - x.Low) / (resolution - 1), (y.High - y.Low) / (resolution - 1));
        var places = Enumerable.Range(0, resolution * resolution)
            .Select(index => (X: x.Low + index % resolution * dx, Y: y.Low + index / resolution * dy)).ToArray();
        // In units of cells, so that an arrow looks as long in every direction.
        var vectors = places.Select(at => field(at.X, at.Y)).Select(vector => (X: vector.X / dx, Y: vector.Y / dy)).ToArray();
        var lengths = vectors.Select(vector => Math.Sqrt(vector.X * vector.X + vector.Y * vector.Y)).ToArray();
        var longest = lengths.Where(double.IsFinite).DefaultIfEmpty().Max();
        if (longest == 0)
            throw new ArgumentException("field is nowhere finite and other than 0: there is nothing to draw.", nameof(field));
        // Lengths differ by powers of ten; their square roots can be seen together.
        var scale = lengths.Select(length => length > 0 ? 0.95 / Math.Sqrt(length * longest) : 0).ToArray();
        var drawn = Enumerable.Range(0, places.Length).Where(index => double.IsFinite(lengths[index]) && lengths[index] > 0).ToArray();
        double[] Ends(Func<int, double> from, Func<int, double> to, double span) =>
            [.. drawn.SelectMany(index => new[] { from(index), to(index), double.NaN }).Select(value => PlotNumbers.OnAxis(value, span))];
        var chart = PlotTraces.Of(
            "scatter", ("mode", "lines+markers"), ("name", title),
            ("x", Ends(at => places[at].X, at => places[at].X + scale[at] * vectors[at].X * dx, x.High - x.Low)),
            ("y", Ends(at => places[at].Y, at => places[at].Y + scale[at] * vectors[at].Y * dy, y.High - y.Low)),
            ("line", PlotTraces.Part(("color", PlotTheme.Css(0)), ("width", 1.5))), ("hoverinfo", "skip"),
            ("marker", Head(PlotTheme.Css(0), [.. drawn.SelectMany(_ => new[] { 0.0, 8, 0 })])));
        return new(
            PlotTheme.Apply(chart, title, PlotTheme.CellAxis(xLabel), PlotTheme.CellAxis(yLabel), legendEntries: 1),
            PlotText.Describe(
                "Vector field", title,
                $"{drawn.Length} arrows over {xLabel} × {yLabel}, {PlotText.Span(xLabel, [x.Low, x.High])}, "
                + PlotText.Span(yLabel, [y.Low, y.High])),
            width: 640, height: 520);
    }

    static GenericChart Arrow(string name, (double X, double Y) from, (double X, double Y) to, int color, bool dashed = false) =>
        PlotTraces.Of(
            "scatter", ("mode", "lines+markers"), ("name", name), ("x", (double[])[from.X, to.X]), ("y", (double[])[from.Y, to.Y]),
            ("line", PlotTraces.Part(("color", PlotTheme.Css(color)), ("width", 3), ("dash", dashed ? "dot" : "solid"))),
            ("marker", Head(PlotTheme.Css(color), [0, 15])));

    /// <summary>Arrow heads that point where the line goes.</summary>
    static Dictionary<string, object> Head(string color, double[] sizes) => PlotTraces.Part(
        ("symbol", "arrow"), ("angleref", "previous"), ("size", sizes), ("color", color), ("opacity", 1),
        ("line", PlotTraces.Part(("width", 0))));

    static GenericChart Curve(string name, (double X, double Y)[] points, string dash, int color) => PlotTraces.Of(
        "scatter", ("mode", "lines"), ("name", name), ("x", points.Select(point => PlotNumbers.Significant(point.X, 4)).ToArray()),
        ("y", points.Select(point => PlotNumbers.Significant(point.Y, 4)).ToArray()),
        ("line", PlotTraces.Part(("color", PlotTheme.Css(color)), ("width", 2.5), ("dash", dash))));

    static Layout Square(Layout layout, string xLabel, string yLabel) => layout
        .With("xaxis", PlotTheme.Axis(xLabel)).With("yaxis", PlotTheme.Axis(yLabel).With("scaleanchor", "x"));

    static string Subscript(int index) => index == 0 ? "₁" : "₂";

    /// <summary>The real eigenvalues of a 2 × 2 matrix from its trace and determinant, with unit vectors; larger first.</summary>
    static (double Value, double X, double Y)[] Eigenvectors(PlotMatrix a)
    {
        var (half, determinant) = ((a[0, 0] + a[1, 1]) / 2, a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0]);
        var root = half * half - determinant;
        if (root < 0) return [];
        double[] values = [half + Math.Sqrt(root), half - Math.Sqrt(root)];
        return [.. values.Select((value, index) =>
        {
            // (A − λ) v = 0, from the row of A − λ that is not zero; of a multiple of the identity every vector is one.
            var (p, q) = (a[0, 0] - value, a[0, 1]);
            if (Math.Abs(p) + Math.Abs(q) < Math.Abs(a[1, 0]) + Math.Abs(a[1, 1] - value)) (p, q) = (a[1, 0], a[1, 1] - value);
            var length = Math.Sqrt(p * p + q * q);
            return length < 1e-12 ? (value, index == 0 ? 1.0 : 0, index == 0 ? 0 : 1.0) : (value, q / length, -p / length);
        })];
    }
}
