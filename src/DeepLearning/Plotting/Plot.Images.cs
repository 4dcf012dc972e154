using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    // Pixels of an average letter of a title.
    const int TitleLetter = 9;

    /// <summary>Images side by side, <paramref name="columns"/> in a row, with their captions below.</summary>
    /// <param name="images">Gray <c>[N, H, W]</c> or <c>[N, 1, H, W]</c>, or RGB <c>[N, 3, H, W]</c>. Values in 0..1 are shown as they
    /// are; if any lies
    /// outside, the smallest of all becomes black and the largest white.</param>
    /// <param name="captions">A text per image, of one line or several (\n), or null.</param>
    /// <param name="columns">How many images stand in a row.</param>
    /// <param name="title">The title; null: the number of images.</param>
    /// <exception cref="ArgumentException">There is no image, a value is not finite, or the captions are not as many as the
    /// images.</exception>
    public static Figure Images(PlotImages images, IReadOnlyList<string>? captions = null, int columns = 8, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Values.IsEmpty)
            throw new ArgumentException(
                $"images is empty: [{images.Count}, {images.Channels}, {images.Height}, {images.Width}] has nothing to draw.",
                nameof(images));
        if (columns < 1) throw new ArgumentOutOfRangeException(nameof(columns), columns, "There is at least 1 column.");
        PlotCheck.Labels(captions, nameof(captions), images.Count, "image");

        var sheet = new ImageSheet(images, columns, captions);
        var chart = PlotTraces.Of("image", ("source", sheet.ToDataUri()), ("zsmooth", false), ("hoverinfo", "skip"));
        var hidden = (string side) => PlotTraces.Part(
            ("visible", false), ("fixedrange", true), ("constrain", "domain"), ("constraintoward", side));
        var layout = new Layout()
            .With("xaxis", hidden("left").With("range", new[] { -0.5, sheet.Width - 0.5 }))
            .With("yaxis", hidden("top").With("range", new[] { sheet.Height - 0.5, -0.5 }).With("scaleanchor", "x"))
            .With("annotations", (captions ?? []).Select((caption, index) => Caption(caption, sheet.Foot(index))).ToArray())
            .With("margin", PlotTheme.Margin(top: 52, left: 10, right: 10, bottom: 10));
        var heading = title ?? PlotText.Count(images.Count, "image");
        var themed = PlotTheme.Apply(chart, heading, layout);
        GenericChart.getConfig(themed).With("displayModeBar", false);
        return new(
            themed,
            PlotText.Describe(
                "Images", heading,
                $"{images.Count} of {images.Height} × {images.Width} pixels, {(images.Channels == 1 ? "gray" : "RGB")}, "
                + $"in {PlotText.Count(sheet.Rows, "row")}"
                + (captions is null ? "" : $": {PlotText.List([.. captions.Select(caption => Joined(caption, ", "))])}")),
            width: Math.Max(Math.Clamp(TitleLetter * heading.Length + 20, 360, 860), (int)(sheet.Width * sheet.Scale) + 20),
            height: (int)(sheet.Height * sheet.Scale) + 62);
    }

    static Dictionary<string, object> Caption(string text, (double X, double Y) foot) => PlotTraces.Part(
        ("text", Joined(text, "<br>")), ("x", foot.X), ("y", foot.Y), ("xanchor", "center"), ("yanchor", "top"), ("showarrow", false),
        ("font", PlotTraces.Part(("size", 12))));

    static string Joined(string text, string between) => text.Replace("\n", between, StringComparison.Ordinal);
}
