using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Upright bars with their numbers and error bars.</summary>
static class SvgBars
{
    internal static void Draw(
        SvgCanvas canvas, JsonObject trace, int index, JsonObject[] all, JsonObject layout, SvgAxis x, SvgAxis y)
    {
        // Bars of other traces in the same panel stand beside, unless all of them overlay.
        var rivals = SvgColors.Text(layout["barmode"]) == "overlay"
            ? [trace]
            : all.Where(other => SvgColors.Text(other["type"]) == "bar"
                && SvgColors.Text(other["xaxis"]) == SvgColors.Text(trace["xaxis"])).ToArray();
        var share = 1 - (SvgColors.Number(layout["bargap"]) ?? 0.2);
        var width = SvgColors.Number(trace["width"]) ?? share / rivals.Length;
        var shift = (Array.IndexOf(rivals, trace) - (rivals.Length - 1) / 2.0) * width;
        var (places, heights) = (x.Places(trace["x"]), y.Places(trace["y"]));
        var opacity = SvgColors.Number(trace["opacity"]) ?? 1;
        canvas.Raw($"<g fill-opacity=\"{opacity:0.##}\">");
        for (var bar = 0; bar < places.Length; bar++)
        {
            if (!double.IsFinite(heights[bar])) continue;
            var color = SvgColors.Text(trace["marker"]?["color"], bar) ?? SvgColors.Of(trace, index);
            var (left, right) = (x.Pixel(places[bar] + shift - width / 2), x.Pixel(places[bar] + shift + width / 2));
            var (top, foot) = (y.Pixel(heights[bar]), y.Pixel(0));
            canvas.Rectangle(left, Math.Min(top, foot), Math.Max(0.5, right - left), Math.Abs(foot - top), color);
            if (SvgColors.Text(trace["text"], bar) is { } number)
                canvas.Text((left + right) / 2, heights[bar] < 0 ? top + 15 : top - 5, number, "middle", right - left < 40 ? 10 : 12);
            if (SvgColors.Number(trace["error_y"]?["array"], bar) is { } error)
                Error(canvas, trace, (left + right) / 2, heights[bar], error, y);
        }
        canvas.Raw("</g>");
    }

    static void Error(SvgCanvas canvas, JsonObject trace, double at, double height, double error, SvgAxis y)
    {
        var color = SvgColors.Text(trace["error_y"]?["color"]) ?? PlotTheme.Ink;
        var (low, high) = (y.Pixel(height - error), y.Pixel(height + error));
        canvas.Stroke(
            SvgCanvas.Path([(at, low), (at, high)]) + SvgCanvas.Path([(at - 8, low), (at + 8, low)])
                + SvgCanvas.Path([(at - 8, high), (at + 8, high)]),
            color, 2);
    }
}
