using System.Text.Json.Nodes;

namespace DeepLearning;

public static partial class Plot
{
    /// <summary>Several figures side by side as one, each with its own title and axes: <c>Plot.Panels([("SGD", a), ("Adam", b)])</c>.
    /// Series of the same name share one entry of the legend.</summary>
    /// <param name="panels">A title and a figure per panel, row by row.</param>
    /// <param name="columns">Panels in a row.</param>
    /// <param name="title">The title of the whole; null: none.</param>
    /// <param name="sameY">Whether all vertical axes have the same range, so that heights can be compared.</param>
    /// <param name="panelHeight">The height of a panel with its title, in pixels.</param>
    /// <param name="sameX">Whether all horizontal axes have the same range.</param>
    /// <exception cref="ArgumentException">There is no panel, or one is animated or consists of panels.</exception>
    public static Figure Panels(
        (string Title, Figure Figure)[] panels, int columns = 2, string? title = null, bool sameY = false, int panelHeight = 330,
        bool sameX = false)
    {
        ArgumentNullException.ThrowIfNull(panels);
        if (panels.Length == 0) throw new ArgumentException("panels is empty: there is nothing to draw.", nameof(panels));
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(panelHeight, 100);
        if (Array.Find(panels, panel => panel.Figure.Frames.Count > 0) is { Figure: not null } moving)
            throw new ArgumentException(
                $"panels holds an animation ({moving.Title}), but figures that stand still were expected: animate the panels instead.",
                nameof(panels));
        columns = Math.Min(columns, panels.Length);
        var rows = (panels.Length + columns - 1) / columns;
        var height = rows * panelHeight + (title is null ? 20 : 56);
        var sheet = new PanelSheet(columns, rows, height);
        foreach (var (index, panel) in panels.Index())
        {
            var figure = FigureObjects.Read(panel.Figure.Chart);
            if (figure["layout"]!["xaxis2"] is not null || figure["layout"]!["scene2"] is not null)
                throw new ArgumentException($"panels holds panels ({panel.Title}), but single plots were expected.", nameof(panels));
            sheet.Add(index, panel.Title, figure);
        }
        if (sameY) sheet.Share("y");
        if (sameX) sheet.Share("x");

        var layout = FigureObjects.ToLayout(sheet.Layout)
            .With("showlegend", sheet.LegendEntries > 1)
            .With("legend", PlotTraces.Part(
                ("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", -0.16 / rows), ("yanchor", "top"), ("bgcolor", "rgba(0,0,0,0)")))
            .With("margin", PlotTheme.Margin(top: title is null ? 44 : 80, bottom: sheet.LegendEntries > 1 ? 84 : 56));
        return new(
            PlotTheme.Apply(FigureObjects.ToChart(sheet.Traces), title ?? "", layout),
            PlotText.Describe(
                "Panels", title ?? string.Join(", ", panels.Select(panel => panel.Title)),
                $"{rows} × {columns}; " + string.Join("; ", panels.Select(panel => $"{panel.Title}: {panel.Figure.Description}"))),
            height: height);
    }

    /// <summary>A histogram per layer of a network, on the same horizontal axis: its activations, weights or gradients.</summary>
    /// <param name="layers">A name and the values per layer, in order.</param>
    /// <param name="bins">Intervals of equal width from the smallest value of all layers to the largest.</param>
    /// <param name="columns">Panels in a row.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What the values are.</param>
    /// <exception cref="ArgumentException">There is no layer, one has no finite value, or <paramref name="bins"/> is not in
    /// 1..1000.</exception>
    public static Figure Layers(
        (string Name, PlotValues Values)[] layers, int bins = 40, int columns = 3, string? title = null, string xLabel = "activation")
    {
        var data = Finite(layers);
        CheckBins(bins);
        var (low, high) = (data.Min(values => values.Min()), data.Max(values => values.Max()));
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        return Panels(
            [.. layers.Select((layer, index) => (
                $"{layer.Name} (σ = {PlotText.Number(Deviation(data[index]))})",
                Histogram([(layer.Name, data[index])], low, high, bins, layer.Name, xLabel, "count").WithRange(x: (low, high))))],
            columns, title ?? $"Distribution of {xLabel} per layer", panelHeight: 230);
    }
}
