using Plotly.NET;
using Plotly.NET.LayoutObjects;
using PlotlyColor = Plotly.NET.Color;

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

    internal static PlotlyColor ColorOf(int index) => PlotlyColor.fromHex(Palette[index % Palette.Length]);

    /// <summary>Color <paramref name="index"/> of the palette, with an opacity 0..1.</summary>
    internal static PlotlyColor ColorOf(int index, double opacity) => PlotlyColor.fromString(Css(index, opacity));

    /// <inheritdoc cref="ColorOf(int, double)"/>
    internal static string Css(int index, double opacity = 1)
    {
        var rgb = Convert.ToInt32(Palette[index % Palette.Length][1..], 16);
        return $"rgba({rgb >> 16},{(rgb >> 8) & 255},{rgb & 255},{opacity})";
    }

    /// <summary>Lays the theme under a chart: title, axes, and a legend if there is more than one entry.</summary>
    internal static GenericChart Apply(GenericChart chart, string title, LinearAxis x, LinearAxis y, int legendEntries) =>
        Apply(chart, title, Legend(legendEntries).With("xaxis", x).With("yaxis", y));

    /// <summary>Lays the theme under a chart whose axes are in <paramref name="layout"/>.</summary>
    internal static GenericChart Apply(GenericChart chart, string title, Layout layout)
    {
        layout
            .With("title", Title.init(
                Text: title, Font: Font.init(Size: 17), X: 0, XRef: "paper", XAnchor: StyleParam.XAnchorPosition.Left,
                Y: 0.965, YRef: "container", YAnchor: StyleParam.YAnchorPosition.Top))
            .With("font", Font.init(
                Family: StyleParam.FontFamily.NewCustom("system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif"),
                Size: 13, Color: PlotlyColor.fromString(Ink)))
            .With("paper_bgcolor", Clear).With("plot_bgcolor", Clear)
            .With("colorway", Palette)
            .With("hovermode", "closest")
            .With("modebar", new ModeBar().With("bgcolor", Clear).With("color", Zero).With("activecolor", Ink));
        var config = new Config().With("responsive", true).With("displaylogo", false)
            .With("modeBarButtonsToRemove", UnusedButtons);
        return GenericChart.setConfig(config, GenericChart.addLayout(layout, chart));
    }

    /// <summary>A layout with a legend for the given number of entries, and margins that leave it room: above the axes if it fits, else
    /// beside.
    /// Where the plot's markers are too small to show their color, the legend's are larger.</summary>
    internal static Layout Legend(int entries, bool smallMarkers = false)
    {
        var above = entries is > 1 and <= 5;
        var legend = above
            ? new Legend().With("orientation", "h").With("x", 0).With("xanchor", "left").With("y", 1.01).With("yanchor", "bottom")
            : new Legend().With("orientation", "v").With("x", 1.02).With("xanchor", "left").With("y", 1).With("yanchor", "top");
        return new Layout()
            .With("showlegend", entries > 1)
            .With("legend", legend.With("bgcolor", Clear).With("itemsizing", smallMarkers ? "constant" : "trace"))
            .With("margin", Margin(top: above ? 82 : 56));
    }

    internal static Margin Margin(int top, int left = 64, int right = 24, int bottom = 56) =>
        new Margin().With("l", left).With("r", right).With("t", top).With("b", bottom);

    /// <summary>An axis with its label, a faint grid and no frame.</summary>
    internal static LinearAxis Axis(string label) => new LinearAxis()
        .With("title", Title.init(Text: label, Standoff: 10))
        .With("automargin", true)
        .With("gridcolor", Grid)
        .With("zerolinecolor", Zero)
        .With("linecolor", Zero);

    /// <summary>An axis of category names or cells: no grid.</summary>
    internal static LinearAxis CellAxis(string label) => Axis(label).With("showgrid", false).With("zeroline", false);

    /// <summary>An axis in space, where WebGL draws half-transparent lines as if the page were black: its grid is plain gray.</summary>
    internal static LinearAxis SpaceAxis(string label) =>
        Axis(label).With("gridcolor", SpaceGrid).With("zerolinecolor", SpaceGrid).With("linecolor", SpaceGrid);

    internal static Slider Slider(Slider slider) => slider
        .With("bgcolor", Grid).With("activebgcolor", Ink).With("bordercolor", Zero).With("tickcolor", Zero)
        .With("pad", new Dictionary<string, object> { ["t"] = 48 })
        .With("font", Font.init(Size: 11));

    internal static ColorBar ColorBar(string? label = null)
    {
        var bar = new ColorBar().With("outlinewidth", 0).With("thickness", 14);
        return label is null ? bar : bar.With("title", Title.init(Text: label));
    }
}
