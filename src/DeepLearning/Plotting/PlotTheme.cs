using Plotly.NET;

namespace DeepLearning;

/// <summary>How all our plots look: readable on dark and light pages, for every kind of color vision.</summary>
static class PlotTheme
{
    static readonly string[] UnusedButtons = ["select2d", "lasso2d", "autoScale2d"];

    // Half-transparent or middle gray is visible on white and on near-black alike.
    const string Clear = "rgba(0,0,0,0)", Grid = "rgba(127,127,127,0.22)", Zero = "rgba(127,127,127,0.5)";
    internal const string Ink = "#7a7a7a";
    const string SpaceGrid = "#a0a0a0";

    /// <summary>Okabe and Ito's colors (2008) without black, which a dark page would swallow; gray, brown and violet make it ten.</summary>
    internal static readonly string[] Palette =
        ["#0072B2", "#D55E00", "#009E73", "#E69F00", "#56B4E9", "#CC79A7", "#999999", "#8C5A2B", "#7F3C8D", "#F0E442"];

    /// <summary>Color <paramref name="index"/> of the palette, with an opacity 0..1.</summary>
    internal static string Css(int index, double opacity = 1)
    {
        var rgb = Convert.ToInt32(Palette[index % Palette.Length][1..], 16);
        return $"rgba({rgb >> 16},{(rgb >> 8) & 255},{rgb & 255},{opacity})";
    }

    /// <summary>Lays the theme under a chart: title, axes, and a legend if there is more than one entry.</summary>
    internal static GenericChart Apply(
        GenericChart chart, string title, Dictionary<string, object> x, Dictionary<string, object> y, int legendEntries) =>
        Apply(chart, title, Legend(legendEntries).With("xaxis", x).With("yaxis", y));

    /// <summary>Lays the theme under a chart whose axes are in <paramref name="layout"/>.</summary>
    internal static GenericChart Apply(GenericChart chart, string title, Layout layout)
    {
        layout
            .With("title", PlotTraces.Part(
                ("text", title), ("font", PlotTraces.Part(("size", 17))), ("x", 0), ("xref", "paper"), ("xanchor", "left"),
                ("y", 0.965), ("yref", "container"), ("yanchor", "top")))
            .With("font", PlotTraces.Part(
                ("family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif"), ("size", 13), ("color", Ink)))
            .With("paper_bgcolor", Clear).With("plot_bgcolor", Clear)
            .With("colorway", Palette)
            .With("hovermode", "closest")
            .With("modebar", PlotTraces.Part(("bgcolor", Clear), ("color", Zero), ("activecolor", Ink)));
        var config = new Config().With("responsive", true).With("displaylogo", false)
            .With("modeBarButtonsToRemove", UnusedButtons);
        return GenericChart.setConfig(config, chart.WithLayout(layout));
    }

    /// <summary>A layout with a legend for the given number of entries, and margins that leave it room: above the axes if it fits, else
    /// beside.
    /// Where the plot's markers are too small to show their color, the legend's are larger.</summary>
    internal static Layout Legend(int entries, bool smallMarkers = false)
    {
        var above = entries is > 1 and <= 5;
        var legend = above
            ? PlotTraces.Part(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.01), ("yanchor", "bottom"))
            : PlotTraces.Part(("orientation", "v"), ("x", 1.02), ("xanchor", "left"), ("y", 1), ("yanchor", "top"));
        return new Layout()
            .With("showlegend", entries > 1)
            .With("legend", legend.With("bgcolor", Clear).With("itemsizing", smallMarkers ? "constant" : "trace"))
            .With("margin", Margin(top: above ? 82 : 56));
    }

    internal static Dictionary<string, object> Margin(int top, int left = 64, int right = 24, int bottom = 56) =>
        PlotTraces.Part(("l", left), ("r", right), ("t", top), ("b", bottom));

    /// <summary>An axis with its label, a faint grid and no frame.</summary>
    internal static Dictionary<string, object> Axis(string label) => PlotTraces.Part(
        ("title", PlotTraces.Part(("text", label), ("standoff", 10))), ("automargin", true), ("gridcolor", Grid), ("zerolinecolor", Zero),
        ("linecolor", Zero));

    /// <summary>An axis of category names or cells: no grid.</summary>
    internal static Dictionary<string, object> CellAxis(string label) => Axis(label).With("showgrid", false).With("zeroline", false);

    /// <summary>An axis in space, where WebGL draws half-transparent lines as if the page were black: its grid is plain gray.</summary>
    internal static Dictionary<string, object> SpaceAxis(string label) =>
        Axis(label).With("gridcolor", SpaceGrid).With("zerolinecolor", SpaceGrid).With("linecolor", SpaceGrid);

    internal static Dictionary<string, object> Slider() => PlotTraces.Part(
        ("bgcolor", Grid), ("activebgcolor", Ink), ("bordercolor", Zero), ("tickcolor", Zero), ("font", PlotTraces.Part(("size", 11))));

    internal static Dictionary<string, object> ColorBar(string? label = null)
    {
        var bar = PlotTraces.Part(("outlinewidth", 0), ("thickness", 14));
        return label is null ? bar : bar.With("title", PlotTraces.Part(("text", label)));
    }
}
