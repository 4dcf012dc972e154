namespace DeepLearning;

/// <summary>The forms a <see cref="Figure"/> is shown in.</summary>
sealed class FigureFormatters
{
    internal const string Plotly = "application/vnd.plotly.v1+json", Html = "text/html", Svg = "image/svg+xml", Text = "text/plain";

    readonly object[] formatters =
    [
        new TextFormatter<Figure>(Plotly, figure => figure.ToJson()),
        new TextFormatter<Figure>(Html, figure => figure.ToHtml()),
        new TextFormatter<Figure>(Svg, figure => figure.ToSvg()),
        new TextFormatter<Figure>(Text, figure => figure.Description),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
