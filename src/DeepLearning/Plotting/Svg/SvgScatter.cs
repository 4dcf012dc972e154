using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Lines, markers, arrows and texts at points.</summary>
static class SvgScatter
{
    const int MostLinePoints = 600, MostMarkers = 1500;

    // By plotly.js number, or by name.
    static readonly Dictionary<string, Func<double, double, double, string>> Shapes = new()
    {
        ["1"] = Square, ["square"] = Square, ["2"] = Diamond, ["diamond"] = Diamond, ["5"] = Triangle, ["triangle-up"] = Triangle,
    };

    internal static void Draw(SvgCanvas canvas, JsonObject trace, int index, SvgAxis x, SvgAxis y)
    {
        var points = x.Places(trace["x"]).Zip(y.Places(trace["y"]), (at, value) => (X: x.Pixel(at), Y: y.Pixel(value))).ToArray();
        var mode = SvgColors.Text(trace["mode"]) ?? "lines";
        var color = SvgColors.Of(trace, index);
        if (SvgColors.Text(trace["fill"]) == "toself")
            canvas.Fill(SvgCanvas.Path(points, closed: true), SvgColors.Text(trace["fillcolor"]) ?? color);
        if (mode.Contains("lines", StringComparison.Ordinal))
        {
            canvas.Stroke(
                SvgCanvas.Path(Thinned(points)), SvgColors.Text(trace["line"]?["color"]) ?? color,
                SvgColors.Number(trace["line"]?["width"]) ?? 2, SvgColors.Text(trace["line"]?["dash"]));
        }
        if (mode.Contains("markers", StringComparison.Ordinal)) Markers(canvas, trace, points, color);
        if (!mode.Contains("text", StringComparison.Ordinal)) return;
        foreach (var (place, point) in points.Index())
        {
            var size = SvgColors.Number(trace["marker"]?["size"], place) ?? 6;
            canvas.Text(point.X, point.Y - size / 2 - 5, SvgColors.Text(trace["text"], place) ?? "", "middle", 12);
        }
    }

    static void Markers(SvgCanvas canvas, JsonObject trace, (double X, double Y)[] points, string color)
    {
        var marker = trace["marker"];
        var fill = SvgColors.Text(marker?["color"]) ?? color;
        var symbol = SvgColors.Text(marker?["symbol"]) ?? SvgColors.Number(marker?["symbol"])?.ToString("0") ?? "circle";
        if (symbol == "arrow")
        {
            Heads(canvas, points, marker!, fill);
            return;
        }
        var opacity = SvgColors.Number(marker?["opacity"]) ?? 1;
        var edge = SvgColors.Number(marker?["line"]?["width"]) ?? 0;
        var rim = SvgColors.Text(marker?["line"]?["color"]) ?? "#fff";
        var outline = edge > 0 ? $" stroke=\"{rim}\" stroke-width=\"{SvgCanvas.N(edge)}\"" : "";
        var shape = Shapes.GetValueOrDefault(symbol, Circle);
        var stride = (points.Length + MostMarkers - 1) / MostMarkers;
        // One path for all of a trace: half as long as an element for each.
        var path = string.Concat(points.Index().Where(at => at.Index % Math.Max(1, stride) == 0 && double.IsFinite(at.Item.X + at.Item.Y))
            .Select(at => shape(at.Item.X, at.Item.Y, (SvgColors.Number(marker?["size"], at.Index) ?? 6) / 2)));
        canvas.Fill(path, fill, outline + (opacity < 1 ? $" fill-opacity=\"{opacity:0.##}\"" : ""));
    }

    /// <summary>Arrow heads that point away from the point before.</summary>
    static void Heads(SvgCanvas canvas, (double X, double Y)[] points, JsonNode marker, string fill)
    {
        var path = "";
        for (var at = 1; at < points.Length; at++)
        {
            var (dx, dy) = (points[at].X - points[at - 1].X, points[at].Y - points[at - 1].Y);
            var (length, size) = (Math.Sqrt(dx * dx + dy * dy), SvgColors.Number(marker["size"], at) ?? 6);
            if (!(length > 0) || size == 0) continue;
            (dx, dy) = (dx / length * size, dy / length * size);
            var (tipX, tipY) = points[at];
            path += SvgCanvas.Path(
                [(tipX, tipY), (tipX - dx - 0.45 * dy, tipY - dy + 0.45 * dx), (tipX - dx + 0.45 * dy, tipY - dy - 0.45 * dx)],
                closed: true);
        }
        canvas.Fill(path, fill);
    }

    /// <summary>The lowest and the highest point of every few: the line keeps its outline. A line of many pieces keeps all.</summary>
    internal static (double X, double Y)[] Thinned((double X, double Y)[] points)
    {
        if (points.Length <= MostLinePoints || points.Count(point => !double.IsFinite(point.Y)) > points.Length / 20) return points;
        var size = (int)Math.Ceiling(2.0 * points.Length / MostLinePoints);
        return [.. Enumerable.Range(0, points.Length).Chunk(size).SelectMany(bucket =>
        {
            // The ends stay, and so does a gap.
            IEnumerable<int> kept =
            [
                bucket.MinBy(at => points[at].Y), bucket.MaxBy(at => points[at].Y),
                .. bucket.Where(at => at == 0 || at == points.Length - 1 || !double.IsFinite(points[at].Y)),
            ];
            return kept.Distinct().Order().Select(at => points[at]);
        })];
    }

    internal static string Circle(double x, double y, double r)
    {
        var arc = $"a{SvgCanvas.N(r)} {SvgCanvas.N(r)} 0 1 0";
        return $"M{SvgCanvas.N(x - r)} {SvgCanvas.N(y)}{arc} {SvgCanvas.N(2 * r)} 0{arc} {SvgCanvas.N(-2 * r)} 0Z";
    }

    static string Square(double x, double y, double r) =>
        SvgCanvas.Path([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], closed: true);

    static string Diamond(double x, double y, double r) =>
        SvgCanvas.Path([(x - 1.3 * r, y), (x, y - 1.3 * r), (x + 1.3 * r, y), (x, y + 1.3 * r)], closed: true);

    static string Triangle(double x, double y, double r) =>
        SvgCanvas.Path([(x - 1.15 * r, y + 0.8 * r), (x, y - 1.2 * r), (x + 1.15 * r, y + 0.8 * r)], closed: true);
}
