namespace DeepLearning;

public static partial class Plot
{
    /// <summary>How often each true class (row) was taken for each class (column). The number in a cell is the count; its color is the
    /// share of the row, so that rare classes show as clearly as frequent ones. The diagonal is right.</summary>
    /// <param name="counts">Square: <c>counts[true class, predicted class]</c>.</param>
    /// <param name="classNames">A name per class; null: 0, 1, 2, …</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException"><paramref name="counts"/> is empty, not square, or holds something other than
    /// counts.</exception>
    public static Figure ConfusionMatrix(PlotMatrix counts, IReadOnlyList<string>? classNames = null, string title = "Confusion matrix")
    {
        PlotCheck.Drawable(counts, nameof(counts));
        if (counts.Rows != counts.Columns)
            throw new ArgumentException(
                $"counts has shape [{counts.Rows}, {counts.Columns}], but a square matrix was expected.", nameof(counts));
        foreach (var count in counts.Values)
        {
            if (count < 0 || !double.IsInteger(count))
                throw new ArgumentException($"counts holds {count}, but whole numbers from 0 were expected.", nameof(counts));
        }
        PlotCheck.Labels(classNames, nameof(classNames), counts.Rows, "class");
        var names = Names(classNames, counts.Rows);
        var rows = counts.ToRows();

        var chart = PlotTraces.Of(
            "heatmap", ("z", rows.Select(row => row.Select(count => count / Math.Max(1, row.Sum())).ToArray()).ToArray()),
            ("x", names), ("y", names), ("xgap", 2), ("ygap", 2), ("zmin", 0), ("zmax", 1),
            ("colorbar", PlotTheme.ColorBar("share").With("tickformat", ".0%")), ("colorscale", ColorScales.Share),
            ("text", rows.Select(row => row.Select(count => $"{count:0}").ToArray()).ToArray()), ("texttemplate", "%{text}"),
            ("hovertemplate", "true %{y}, predicted %{x}: %{text} (%{z:.1%} of the row)<extra></extra>"));

        var (right, all) = (Enumerable.Range(0, counts.Rows).Sum(index => counts[index, index]), counts.Values.Sum());
        var side = Math.Clamp(200 + 40 * counts.Rows, 360, 660);
        var x = PlotTheme.CellAxis("predicted class").With("type", "category").With("constrain", "domain").With("tickangle", "auto");
        var y = PlotTheme.CellAxis("true class").With("type", "category").With("constrain", "domain")
            .With("autorange", "reversed").With("scaleanchor", "x");
        return new(
            PlotTheme.Apply(chart, title, x, y, legendEntries: 1),
            PlotText.Describe(
                "Confusion matrix", title,
                $"{PlotText.Count(counts.Rows, "class")}, {PlotText.Count((int)all, "sample")}, "
                + $"{right / Math.Max(1, all):P1} on the diagonal"),
            width: side + 60, height: side);
    }
}
