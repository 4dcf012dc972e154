using System.Text.Json.Nodes;
using Plotly.NET;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace DeepLearning;

/// <summary>One plot. Ending a notebook cell with it shows it; <see cref="Description"/> says in words what is on it.</summary>
[TypeFormatterSource(
    typeof(FigureFormatters),
    PreferredMimeTypes = [FigureFormatters.Plotly, FigureFormatters.Html, FigureFormatters.Svg, FigureFormatters.Text])]
public sealed partial class Figure
{
    const int DefaultWidth = 860, DefaultHeight = 420;

    /// <summary>A figure of any Plotly.NET chart.</summary>
    /// <param name="chart">The chart; make it with <c>UseDefaults: false</c> for a figure that takes on the page's colors.</param>
    /// <param name="description">What the figure shows, in one sentence: it stands in where no picture can.</param>
    /// <param name="width">The greatest width in pixels; a narrower page makes it narrower. Null: as wide as the page, at most 860.</param>
    /// <param name="height">The height in pixels.</param>
    public Figure(GenericChart chart, string description, int? width = null, int height = DefaultHeight)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        if (width is < 50) throw new ArgumentOutOfRangeException(nameof(width), width, "A figure is at least 50 pixels wide.");
        if (height < 50) throw new ArgumentOutOfRangeException(nameof(height), height, "A figure is at least 50 pixels high.");
        var size = new Layout().With("height", height);
        if (width is { } given) size.With("width", given);
        Chart = GenericChart.addLayout(size, chart);
        (Description, Width, Height) = (description, width, height);
    }

    /// <summary>The chart in Plotly.NET's terms, for whatever this class does not offer.</summary>
    public GenericChart Chart { get; }

    /// <summary>What the figure shows, in one sentence; the same from run to run.</summary>
    public string Description { get; }

    /// <summary>The greatest width in pixels, or null for the width of the page.</summary>
    public int? Width { get; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; }

    /// <summary>The moments of an animated figure, in order; else none.</summary>
    internal IReadOnlyList<FigureFrame> Frames { get; init; } = [];

    /// <summary>The same figure in another size, in pixels.</summary>
    public Figure WithSize(int width, int height) => new(Chart, Description, width, height) { Frames = Frames };

    /// <summary>This figure with the other's data drawn over it: a fitted line over points, a path over a contour plot. Title and axes
    /// stay, and so does an animation of this one.</summary>
    public Figure Overlay(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var both = GenericChart.setLayout(GenericChart.getLayout(Chart), PlotlyChart.Combine([Chart, other.Chart]));
        return new(
            GenericChart.addLayout(PlotTheme.Legend(GenericChart.countTrace(both)), both),
            $"{Description}; over it: {other.Description}", Width, Height)
        { Frames = Frames };
    }

    /// <summary>The figure as JSON for plotly.js: <c>{ "data": […], "layout": {…}, "config": {…} }</c>, with <c>"frames"</c> if it is
    /// animated.</summary>
    public string ToJson()
    {
        if (Frames.Count == 0) return GenericChart.toJson(Chart);
        // Plotly.NET's charts have no frames.
        var json = JsonNode.Parse(GenericChart.toJson(Chart))!;
        json["frames"] = new JsonArray([.. Frames.Select(frame => frame.ToJson())]);
        return json.ToJsonString();
    }

    /// <summary>The figure as HTML, drawn by the plotly.js that <see cref="PlotlyScript"/> has brought into the page, before or
    /// after.</summary>
    public string ToHtml() => FigureHtml.Write(this, Width ?? DefaultWidth);

    /// <summary>The figure as a still picture, an SVG document of its own, for where no script runs: of an animation the last frame, of
    /// very
    /// many points a part.</summary>
    public string ToSvg() => SvgFigure.Write(this, Width ?? DefaultWidth);

    /// <summary><see cref="Description"/>.</summary>
    public override string ToString() => Description;
}
