using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Which color is which series, and which value.</summary>
sealed class SvgLegend(
    SvgCanvas canvas, JsonObject layout, JsonObject[] traces, (double Left, double Top, double Right, double Bottom) area)
{
    const double Swatch = 26, RowHeight = 19;

    internal void Draw()
    {
        var shown = Shown(layout, traces);
        if (shown.Length == 0) return;
        var flat = SvgColors.Text(layout["legend"]?["orientation"]) == "h";
        var below = (SvgColors.Number(layout["legend"]?["y"]) ?? 1) < 0;
        var x = flat ? area.Left : area.Right + 16 + (traces.Any(SvgExtents.HasScale) ? 84 : 0);
        var y = !flat ? area.Top + 10 : below ? area.Bottom + 62 : area.Top - 12;
        foreach (var (index, trace) in shown)
        {
            Sign(trace, index, x, y - 4);
            var name = SvgColors.Text(trace["name"]) ?? "";
            canvas.Text(x + Swatch, y, name, size: 12);
            if (flat) x += Swatch + SvgCanvas.WidthOf(name, 12) + 16;
            else y += RowHeight;
        }
    }

    /// <summary>The width that a legend beside the axes takes.</summary>
    internal static double Room(JsonObject layout, JsonObject[] traces)
    {
        var shown = Shown(layout, traces);
        return shown.Length == 0 || SvgColors.Text(layout["legend"]?["orientation"]) == "h"
            ? 0
            : Swatch + 16 + shown.Max(entry => SvgCanvas.WidthOf(SvgColors.Text(entry.Trace["name"]) ?? "", 12));
    }

    /// <summary>The color scale of a trace: a strip with numbers beside it.</summary>
    internal static void DrawScale(SvgCanvas canvas, JsonObject trace, double x, double y, double length)
    {
        var scale = SvgColors.Scale(trace["colorscale"]);
        var (low, high) = SvgExtents.ColorRange(trace, SvgExtents.Rows(trace));
        var bar = trace["colorbar"];
        var title = SvgColors.Text(bar?["title"]?["text"]) ?? "";
        var width = SvgColors.Number(bar?["thickness"]) ?? 14;
        const int Steps = 64;
        var pixels = Enumerable.Range(0, Steps).SelectMany(step =>
        {
            var (r, g, b, a) = scale(1 - step / (Steps - 1.0));
            return new[] { (byte)r, (byte)g, (byte)b, (byte)Math.Round(255 * a) };
        }).ToArray();
        canvas.Picture(x, y, width, length, Png.ToDataUri(pixels, 1, Steps, channels: 4), crisp: false);
        canvas.Text(x, y - 8, title, size: 12);
        var format = SvgColors.Text(bar?["tickformat"]);
        var power = SvgColors.Text(bar?["tickprefix"]) is not null;
        var step = SvgAxis.NiceStep((high - low) / Math.Max(2, length / 50));
        var digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        for (var value = Math.Ceiling(low / step - 1e-9) * step; value <= high + 1e-9 * (high - low); value += step)
        {
            var label = power ? SvgCanvas.PowerOfTen(Math.Round(value, 2))
                : format?.EndsWith('%') == true ? $"{Math.Abs(100 * value):0}%" : SvgAxis.Label(value, digits);
            canvas.Text(x + width + 4, y + length * (1 - (value - low) / (high - low)) + 4, label, size: 11);
        }
    }

    void Sign(JsonObject trace, int index, double x, double y)
    {
        var color = SvgColors.Of(trace, index);
        var mode = SvgColors.Text(trace["mode"]) ?? "";
        if (mode.Contains("lines", StringComparison.Ordinal))
            canvas.Line(
                x, y, x + 20, y, color, Math.Min(3, SvgColors.Number(trace["line"]?["width"]) ?? 2),
                SvgColors.Text(trace["line"]?["dash"]));
        else if (mode.Contains("markers", StringComparison.Ordinal)) canvas.Fill(SvgScatter.Circle(x + 12, y, 4.5), color);
        else canvas.Rectangle(x + 4, y - 6, 14, 12, color);
    }

    static (int Index, JsonObject Trace)[] Shown(JsonObject layout, JsonObject[] traces) =>
        layout["showlegend"]?.GetValue<bool>() ?? false
            ? [.. traces.Index().Where(entry => (entry.Item["showlegend"]?.GetValue<bool>() ?? true)
                && SvgColors.Text(entry.Item["type"]) is not ("contour" or "heatmap" or "surface" or "image"))]
            : [];
}
