using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    const int MillisecondsPerBoundary = 200;

    static readonly double[] ProbabilityTicks = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>What a classifier says everywhere in the plane, behind the points it is about. Of two classes: the probability of class
    /// 1, with
    /// a line where it is ½. Of more: the color of the winning class, the stronger the surer.</summary>
    /// <param name="predict">Takes grid points <c>[G, 2]</c>, returns the probability of class 1 for each, <c>[G]</c> or <c>[G, 1]</c>,
    /// or of all K
    /// classes, <c>[G, K]</c>.</param>
    /// <param name="points">The data, <c>[N, 2]</c>.</param>
    /// <param name="classes">The true class of each point: 0, 1, 2, …</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What the first coordinate is.</param>
    /// <param name="yLabel">What the second coordinate is.</param>
    /// <param name="classNames">A name per class, for the legend; null: "class 0", "class 1", …</param>
    /// <param name="resolution">The grid has resolution × resolution points.</param>
    /// <exception cref="ArgumentException">Shapes do not fit, or predictions are no probabilities.</exception>
    public static Figure DecisionBoundary(
        Func<double[,], PlotMatrix> predict, PlotMatrix points, PlotValues classes, string title = "Decision boundary",
        string xLabel = "x₁", string yLabel = "x₂", IReadOnlyList<string>? classNames = null, int resolution = 80)
    {
        ArgumentNullException.ThrowIfNull(predict);
        var grid = new DecisionGrid(points, resolution);
        return DecisionBoundary(grid, [("", predict(grid.Points))], points, classes, title, xLabel, yLabel, classNames);
    }

    /// <summary>The same for two classes with the probability of class 1 as a function of the two coordinates.</summary>
    /// <inheritdoc cref="DecisionBoundary(Func{double[,], PlotMatrix}, PlotMatrix, PlotValues, string, string, string,
    /// IReadOnlyList{string}?, int)"/>
    public static Figure DecisionBoundary(
        Func<double, double, double> predict, PlotMatrix points, PlotValues classes, string title = "Decision boundary",
        string xLabel = "x₁", string yLabel = "x₂", IReadOnlyList<string>? classNames = null, int resolution = 80)
    {
        ArgumentNullException.ThrowIfNull(predict);
        return DecisionBoundary(
            grid => Enumerable.Range(0, grid.GetLength(0)).Select(index => predict(grid[index, 0], grid[index, 1])).ToArray(),
            points, classes, title, xLabel, yLabel, classNames, resolution);
    }

    /// <summary>How the boundary moves, with a play button and a slider over the frames: predictions on the same grid, taken for instance
    /// after each
    /// epoch.</summary>
    /// <param name="grid">The grid; its <see cref="DecisionGrid.Points"/> went into the classifier.</param>
    /// <param name="frames">A label ("epoch 3") and the predictions for the grid points, <c>[G]</c>, <c>[G, 1]</c> or <c>[G, K]</c>, in
    /// order.</param>
    /// <param name="points">The data, <c>[N, 2]</c>.</param>
    /// <param name="classes">The true class of each point: 0, 1, 2, …</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What the first coordinate is.</param>
    /// <param name="yLabel">What the second coordinate is.</param>
    /// <param name="classNames">A name per class, for the legend; null: "class 0", "class 1", …</param>
    /// <exception cref="ArgumentException">There is no frame, shapes do not fit, or predictions are no probabilities.</exception>
    public static Figure DecisionBoundary(
        DecisionGrid grid, IEnumerable<(string Label, PlotMatrix Predictions)> frames, PlotMatrix points, PlotValues classes,
        string title = "Decision boundary", string xLabel = "x₁", string yLabel = "x₂", IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(frames);
        PlotCheck.Columns(PlotCheck.Drawable(points, nameof(points)), nameof(points), 2);
        PlotCheck.SameLength(PlotCheck.Drawable(classes, nameof(classes)).Count, nameof(classes), points.Rows, nameof(points));
        var fields = frames.Select(frame => (frame.Label, Field: new DecisionField(grid, frame.Predictions))).ToArray();
        if (fields.Length == 0) throw new ArgumentException("frames is empty: there is nothing to draw.", nameof(frames));
        var groups = Group(points.Column(0), points.Column(1), classes, classNames, yLabel);
        var count = Math.Max(fields.Max(frame => frame.Field.Classes), groups.Max(group => group.Class) + 1);
        var names = PlotCheck.ClassNames(classNames, nameof(classNames), count);

        var layout = PlotTheme.Legend(groups.Length).With("xaxis", PlotTheme.CellAxis(xLabel)).With("yaxis", PlotTheme.CellAxis(yLabel));
        var moments = fields.Length == 1 ? [] : Animation.Names([.. fields.Select(frame => frame.Label)], nameof(frames));
        if (moments.Length > 0) Animation.Controls(layout, moments, MillisecondsPerBoundary);
        return new(
            PlotTheme.Apply(
                PlotTraces.Combine([Background(grid, fields[^1].Field, names), .. Markers(groups, points.Rows >= ManyPoints)]),
                title, layout),
            PlotText.Describe(
                "Decision boundary", title,
                $"{xLabel} × {yLabel}; {GroupSizes(groups)}; {fields[^1].Field.DescribeAreas(names)}"
                + (fields.Length > 1 ? $" in the last of {fields.Length} frames ({fields[0].Label} to {fields[^1].Label})" : "")),
            width: 640, height: fields.Length > 1 ? 570 : 480)
        {
            Frames = [.. moments.Select((name, index) => new FigureFrame(
                name, [0], PlotTraces.Of(
                    fields[^1].Field.Classes > 2 ? "heatmap" : "contour", ("z", fields[index].Field.Rows))))],
        };
    }

    static GenericChart Background(DecisionGrid grid, DecisionField field, string[] names)
    {
        var (x, y) = (grid.X.ToArray(), grid.Y.ToArray());
        if (field.Classes > 2)
            return PlotTraces.Of(
                "heatmap", ("z", field.Rows), ("x", x), ("y", y), ("zmin", 0), ("zmax", field.Classes),
                ("colorscale", ColorScales.Classes(field.Classes)), ("showscale", false), ("hoverinfo", "skip"));
        return PlotTraces.Of(
            "contour", ("z", field.Rows), ("x", x), ("y", y), ("zmin", 0), ("zmax", 1), ("colorscale", ColorScales.Probability),
            ("colorbar", PlotTheme.ColorBar($"P({names[1]})").With("tickvals", ProbabilityTicks)),
            // One line, where the probability is ½.
            ("contours", PlotTraces.Part(("start", 0.5), ("end", 0.5), ("size", 1), ("coloring", "heatmap"))),
            ("line", PlotTraces.Part(("color", PlotTheme.Ink), ("width", 2))),
            ("hovertemplate", $"P({names[1]}) = %{{z:.2f}}<extra></extra>"));
    }
}
