using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Lines and notes that stand on a figure.</summary>
sealed class SvgMarks(
    SvgCanvas canvas, JsonObject layout, Dictionary<string, SvgAxis> axes, (double Left, double Top, double Right, double Bottom) area)
{
    internal void Draw()
    {
        foreach (var shape in layout["shapes"]?.AsArray() ?? [])
        {
            if (SvgColors.Text(shape!["type"]) != "line") continue;
            canvas.Line(
                Place(shape, "x", "x0"), Place(shape, "y", "y0"), Place(shape, "x", "x1"), Place(shape, "y", "y1"),
                SvgColors.Text(shape["line"]?["color"]) ?? PlotTheme.Ink, SvgColors.Number(shape["line"]?["width"]) ?? 2,
                SvgColors.Text(shape["line"]?["dash"]));
        }
        foreach (var note in layout["annotations"]?.AsArray() ?? []) Note(note!);
    }

    void Note(JsonNode note)
    {
        // Notes give exponents on logarithmic axes, where shapes give values.
        var (x, y) = (Place(note, "x", "x", exponents: true), Place(note, "y", "y", exponents: true));
        var (size, text) = (SvgColors.Number(note["font"]?["size"]) ?? 12, SvgColors.Text(note["text"]) ?? "");
        if (note["showarrow"]?.GetValue<bool>() ?? true)
        {
            var (dx, dy) = (SvgColors.Number(note["ax"]) ?? 0, SvgColors.Number(note["ay"]) ?? -30);
            canvas.Line(x + dx, y + dy, x, y, PlotTheme.Ink, 1.5);
            canvas.Fill(
                SvgCanvas.Path([(x, y), (x + 0.25 * dx - 3, y + 0.25 * dy), (x + 0.25 * dx + 3, y + 0.25 * dy)], closed: true),
                PlotTheme.Ink);
            canvas.Text(x + dx, dy < 0 ? y + dy - 5 : y + dy + size, text, "middle", size);
            return;
        }
        var anchor = SvgColors.Text(note["xanchor"]) switch { "left" => "start", "right" => "end", _ => "middle" };
        var lower = SvgColors.Text(note["yanchor"]) switch { "top" => size, "middle" => size / 3, _ => -4 };
        foreach (var (line, words) in text.Split("<br>").Index()) canvas.Text(x, y + lower + line * 1.3 * size, words, anchor, size);
    }

    double Place(JsonNode item, string letter, string member, bool exponents = false)
    {
        var value = SvgColors.Number(item[member]) ?? 0;
        var reference = SvgColors.Text(item[$"{letter}ref"]) ?? letter;
        if (reference == "paper")
            return letter == "x" ? area.Left + value * (area.Right - area.Left) : area.Bottom - value * (area.Bottom - area.Top);
        var id = reference.Replace(" domain", "", StringComparison.Ordinal);
        var axis = axes[$"{id[0]}axis{id[1..]}"];
        if (reference.Length > id.Length) return axis.From + value * (axis.To - axis.From);
        return exponents ? axis.Pixel(value) : axis.PixelOfValue(value);
    }
}
