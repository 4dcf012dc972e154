using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    // From here on markers shrink and let those below shine through.
    const int ManyPoints = 500;

    // The shape changes every five classes: fewer colors to tell apart within one.
    const int ClassesPerSymbol = 5;

    static readonly string[] Symbols = ["circle", "diamond", "square", "triangle-up"];

    /// <summary>A marker at every point (x, y), colored by class if <paramref name="classes"/> are given.</summary>
    /// <param name="x">Horizontal positions.</param>
    /// <param name="y">Vertical positions, one per x.</param>
    /// <param name="title">The title; null: "y against x" with the labels.</param>
    /// <param name="xLabel">What x is.</param>
    /// <param name="yLabel">What y is.</param>
    /// <param name="classes">The class of each point: 0, 1, 2, …</param>
    /// <param name="classNames">A name per class, for the legend; null: "class 0", "class 1", …</param>
    /// <exception cref="ArgumentException">The lengths differ, the data is empty or has no finite value, or a class is no whole
    /// number.</exception>
    public static Figure Scatter(
        PlotValues x, PlotValues y, string? title = null, string xLabel = "x", string yLabel = "y",
        PlotValues? classes = null, IReadOnlyList<string>? classNames = null)
    {
        PlotCheck.SameLength(PlotCheck.Drawable(y, nameof(y)).Count, nameof(y), PlotCheck.Drawable(x, nameof(x)).Count, nameof(x));
        var groups = Group(x, y, classes, classNames, yLabel);
        var heading = title ?? $"{yLabel} against {xLabel}";
        var many = x.Count >= ManyPoints;
        return new(
            PlotTheme.Apply(
                PlotTraces.Combine(Markers(groups, many)), heading,
                PlotTheme.Legend(groups.Length, smallMarkers: many)
                    .With("xaxis", PlotTheme.Axis(xLabel)).With("yaxis", PlotTheme.Axis(yLabel))),
            PlotText.Describe(
                "Scatter plot", heading,
                $"x = {xLabel}, y = {yLabel}; {GroupSizes(groups)}, {PlotText.Span("x", x)}, {PlotText.Span("y", y)}"));
    }

    /// <inheritdoc cref="Scatter(PlotValues, PlotValues, string?, string, string, PlotValues?, IReadOnlyList{string}?)"/>
    public static Figure Scatter(
        IEnumerable<double> x, IEnumerable<double> y, string? title = null, string xLabel = "x", string yLabel = "y",
        PlotValues? classes = null, IReadOnlyList<string>? classNames = null) =>
        Scatter(new PlotValues(x), new PlotValues(y), title, xLabel, yLabel, classes, classNames);

    /// <summary>A marker at every row of <paramref name="points"/> <c>[N, 2]</c>: <c>Plot.Scatter(points, classes: labels)</c>.</summary>
    /// <inheritdoc cref="Scatter(PlotValues, PlotValues, string?, string, string, PlotValues?, IReadOnlyList{string}?)"/>
    public static Figure Scatter(
        PlotMatrix points, string? title = null, string xLabel = "x₁", string yLabel = "x₂",
        PlotValues? classes = null, IReadOnlyList<string>? classNames = null)
    {
        PlotCheck.Columns(PlotCheck.Drawable(points, nameof(points)), nameof(points), 2);
        return Scatter(points.Column(0), points.Column(1), title, xLabel, yLabel, classes, classNames);
    }

    /// <summary>The points of each class that occurs, in the order of the classes; without classes, one group.</summary>
    static (int Class, string Name, double[] X, double[] Y)[] Group(
        PlotValues x, PlotValues y, PlotValues? classes, IReadOnlyList<string>? classNames, string nameOfAll)
    {
        if (classes is null) return [(0, nameOfAll, [.. x], [.. y])];
        PlotCheck.SameLength(classes.Count, nameof(classes), x.Count, nameof(x));
        var labels = PlotCheck.Classes(classes, nameof(classes));
        var names = PlotCheck.ClassNames(classNames, nameof(classNames), labels.Max() + 1);
        return
        [
            .. Enumerable.Range(0, x.Count).GroupBy(index => labels[index]).OrderBy(group => group.Key).Select(group => (
                group.Key, names[group.Key], group.Select(index => x[index]).ToArray(), group.Select(index => y[index]).ToArray())),
        ];
    }

    static IEnumerable<GenericChart> Markers((int Class, string Name, double[] X, double[] Y)[] groups, bool many) =>
        groups.Select(group => PlotTraces.Of(
            "scatter", ("mode", "markers"), ("x", group.X), ("y", group.Y), ("name", group.Name),
            ("marker", PlotTraces.Part(
                ("color", PlotTheme.Css(group.Class)), ("symbol", Symbols[group.Class / ClassesPerSymbol % Symbols.Length]),
                ("line", PlotTraces.Part(("color", "rgba(255,255,255,0.7)"), ("width", many ? 0 : 1))),
                ("size", many ? 5 : 9), ("opacity", many ? 0.75 : 0.9)))));

    static string GroupSizes((int Class, string Name, double[] X, double[] Y)[] groups)
    {
        var points = PlotText.Count(groups.Sum(group => group.X.Length), "point");
        return groups.Length == 1
            ? points
            : $"{points} in {groups.Length} classes ({PlotText.List([.. groups.Select(group => $"{group.Name}: {group.X.Length}")])})";
    }
}
