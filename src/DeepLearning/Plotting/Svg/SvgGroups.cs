using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Boxes, violins and strips of dots over a category.</summary>
static class SvgGroups
{
    const double HalfWidth = 0.28;

    internal static void DrawBox(SvgCanvas canvas, JsonObject trace, int index, SvgAxis x, SvgAxis y)
    {
        var values = y.Places(trace["y"]).Where(double.IsFinite).Order().ToArray();
        var center = x.Place(SvgColors.Text(trace["name"]) ?? "");
        var color = SvgColors.Text(trace["line"]?["color"]) ?? SvgColors.Of(trace, index);
        if (!SvgColors.IsClear(color)) Box(canvas, trace, values, x, y, center, color);
        Dots(canvas, trace, values, x, y, center);
    }

    internal static void DrawViolin(SvgCanvas canvas, JsonObject trace, int index, SvgAxis x, SvgAxis y)
    {
        const int Steps = 60;
        var values = y.Places(trace["y"]).Where(double.IsFinite).Order().ToArray();
        var center = x.Place(SvgColors.Text(trace["name"]) ?? "");
        var color = SvgColors.Of(trace, index);
        var density = Plot.Estimate(values);
        var heights = Enumerable.Range(0, Steps + 1).Select(step => values[0] + step * (values[^1] - values[0]) / Steps).ToArray();
        var widths = heights.Select(density).ToArray();
        var most = widths.Max();
        IEnumerable<(double, double)> Side(int sign) =>
            heights.Select((height, step) => (x.Pixel(center + sign * HalfWidth * 1.3 * widths[step] / most), y.Pixel(height)));
        canvas.Fill(
            SvgCanvas.Path([.. Side(-1), .. Side(1).Reverse()], closed: true), SvgColors.Text(trace["fillcolor"]) ?? color,
            $" stroke=\"{color}\" stroke-width=\"2\"");
        var (low, middle, high) = (Quantiles.Of(values, 0.25), Quantiles.Of(values, 0.5), Quantiles.Of(values, 0.75));
        canvas.Line(x.Pixel(center), y.Pixel(low), x.Pixel(center), y.Pixel(high), color, 6);
        canvas.Line(x.Pixel(center - 0.1), y.Pixel(middle), x.Pixel(center + 0.1), y.Pixel(middle), color, 3);
    }

    static void Box(SvgCanvas canvas, JsonObject trace, double[] values, SvgAxis x, SvgAxis y, double center, string color)
    {
        var (low, middle, high) = (Quantiles.Of(values, 0.25), Quantiles.Of(values, 0.5), Quantiles.Of(values, 0.75));
        // Whiskers reach to the last values within 1.5 boxes.
        var reach = 1.5 * (high - low);
        var (least, most) = (values.First(value => value >= low - reach), values.Last(value => value <= high + reach));
        var (left, at, right) = (x.Pixel(center - HalfWidth), x.Pixel(center), x.Pixel(center + HalfWidth));
        canvas.Fill(
            SvgCanvas.Path([(left, y.Pixel(low)), (right, y.Pixel(low)), (right, y.Pixel(high)), (left, y.Pixel(high))], closed: true),
            SvgColors.Text(trace["fillcolor"]) ?? "none", $" stroke=\"{color}\" stroke-width=\"2\"");
        canvas.Line(left, y.Pixel(middle), right, y.Pixel(middle), color, 2.5);
        canvas.Line(at, y.Pixel(high), at, y.Pixel(most), color, 2);
        canvas.Line(at, y.Pixel(low), at, y.Pixel(least), color, 2);
    }

    static void Dots(SvgCanvas canvas, JsonObject trace, double[] values, SvgAxis x, SvgAxis y, double center)
    {
        if (SvgColors.Text(trace["boxpoints"]) != "all") return;
        var marker = trace["marker"];
        var (r, color) = ((SvgColors.Number(marker?["size"]) ?? 6) / 2, SvgColors.Text(marker?["color"]) ?? PlotTheme.Ink);
        var opacity = $" fill-opacity=\"{SvgColors.Number(marker?["opacity"]) ?? 1:0.##}\"";
        var beside = (SvgColors.Number(trace["pointpos"]) ?? 0) * HalfWidth;
        foreach (var (index, value) in values.Index())
        {
            // Spread by the golden ratio: neighbors never stand in line.
            var jitter = (SvgColors.Number(trace["jitter"]) ?? 0) * HalfWidth * (2 * (index * 0.618 % 1) - 1);
            canvas.Fill(SvgScatter.Circle(x.Pixel(center + beside + jitter), y.Pixel(value), r), color, opacity);
        }
    }
}
