using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Matrices as colored cells, as contours, and images: pixels go into the picture as PNG.</summary>
static class SvgCells
{
    const int MostContours = 12, MostContourCells = 40;

    internal static void DrawHeatMap(SvgCanvas canvas, JsonObject trace, SvgAxis x, SvgAxis y)
    {
        var rows = SvgExtents.Rows(trace);
        var (xs, ys) = (SvgExtents.Positions(trace, x, "x"), SvgExtents.Positions(trace, y, "y"));
        var (across, up) = (SvgExtents.Edges(xs), SvgExtents.Edges(ys));
        Picture(canvas, trace, rows, x, y, across, up, crisp: true);
        var gap = SvgColors.Number(trace["xgap"]) ?? 0;
        if (SvgColors.Text(trace["texttemplate"]) is not { } template) return;
        var (scale, range) = (SvgColors.Scale(trace["colorscale"]), SvgExtents.ColorRange(trace, rows));
        var cell = Math.Abs(x.Pixel(across[1]) - x.Pixel(across[0])) / xs.Length;
        foreach (var (row, values) in rows.Index())
        {
            foreach (var (column, value) in values.Index())
            {
                if (!double.IsFinite(value)) continue;
                var text = template == "%{text}"
                    ? SvgColors.Text(trace["text"]![row], column) ?? ""
                    : Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
                var (r, g, b, _) = scale((value - range.Low) / (range.High - range.Low));
                canvas.Text(
                    x.Pixel(xs[column]), y.Pixel(ys[row]) + 4.5, text, "middle", Math.Clamp(cell / 3.4, 8, 13),
                    0.3 * r + 0.59 * g + 0.11 * b < 140 ? "#fff" : "#333");
            }
        }
        // Lines where the interactive figure leaves gaps.
        if (gap <= 0 || xs.Length * ys.Length > 2500) return;
        const string Gap = "rgba(127,127,127,0.35)";
        for (var column = 1; column < xs.Length; column++)
        {
            var at = x.Pixel((xs[column - 1] + xs[column]) / 2);
            canvas.Line(at, y.From, at, y.To, Gap, gap);
        }
        for (var row = 1; row < ys.Length; row++)
        {
            var at = y.Pixel((ys[row - 1] + ys[row]) / 2);
            canvas.Line(x.From, at, x.To, at, Gap, gap);
        }
    }

    internal static void DrawContour(SvgCanvas canvas, JsonObject trace, SvgAxis x, SvgAxis y)
    {
        var rows = SvgExtents.Rows(trace);
        var (xs, ys) = (SvgExtents.Positions(trace, x, "x"), SvgExtents.Positions(trace, y, "y"));
        Picture(canvas, trace, rows, x, y, SvgExtents.Edges(xs), SvgExtents.Edges(ys), crisp: false);
        var color = SvgColors.Text(trace["line"]?["color"]) ?? PlotTheme.Ink;
        var width = SvgColors.Number(trace["line"]?["width"]) ?? 0.5;
        int[] Kept(int count) => [.. Enumerable.Range(0, count).Where(index =>
            index % Math.Max(1, (count + MostContourCells - 1) / MostContourCells) == 0 || index == count - 1)];
        var (columns, lines) = (Kept(xs.Length), Kept(ys.Length));
        double[][] sparse = [.. lines.Select(row => columns.Select(column => rows[row][column]).ToArray())];
        double[] left = [.. columns.Select(column => x.Pixel(xs[column]))], top = [.. lines.Select(row => y.Pixel(ys[row]))];
        foreach (var level in Levels(trace, rows))
            canvas.Stroke(string.Concat(Crossings(sparse, left, top, level)), color, width);
    }

    internal static void DrawImage(SvgCanvas canvas, JsonObject trace, SvgAxis x, SvgAxis y)
    {
        if (SvgColors.Text(trace["source"]) is not { } source) return;
        // Width and height stand at bytes 16 to 23 of every PNG file.
        var head = Convert.FromBase64String(source.Substring(source.IndexOf(',') + 1, 32));
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
        var (left, right) = (x.Pixel(-0.5), x.Pixel(width - 0.5));
        var (top, bottom) = (y.Pixel(-0.5), y.Pixel(height - 0.5));
        canvas.Picture(left, Math.Min(top, bottom), right - left, Math.Abs(bottom - top), source, crisp: width < right - left);
    }

    static void Picture(
        SvgCanvas canvas, JsonObject trace, double[][] rows, SvgAxis x, SvgAxis y, double[] across, double[] up, bool crisp)
    {
        var (scale, range) = (SvgColors.Scale(trace["colorscale"]), SvgExtents.ColorRange(trace, rows));
        var (width, height) = (rows[0].Length, rows.Length);
        var pixels = new byte[width * height * 4]; // [H, W, RGBA]
        var (foot, head) = (y.Pixel(up[0]), y.Pixel(up[1]));
        for (var row = 0; row < height; row++)
        {
            // Row 0 lies at the lower edge unless the axis runs down.
            var values = rows[foot > head ? height - 1 - row : row];
            for (var column = 0; column < width; column++)
            {
                if (!double.IsFinite(values[column])) continue;
                var (r, g, b, a) = scale((values[column] - range.Low) / (range.High - range.Low));
                var pixel = pixels.AsSpan((row * width + column) * 4, 4);
                (pixel[0], pixel[1], pixel[2], pixel[3]) = ((byte)r, (byte)g, (byte)b, (byte)Math.Round(255 * a));
            }
        }
        var (left, right) = (x.Pixel(across[0]), x.Pixel(across[1]));
        canvas.Picture(
            left, Math.Min(foot, head), right - left, Math.Abs(foot - head), Png.ToDataUri(pixels, width, height, channels: 4), crisp);
    }

    static IEnumerable<double> Levels(JsonObject trace, double[][] rows)
    {
        var (low, high) = SvgExtents.ColorRange(trace, rows);
        if (trace["contours"] is { } given && SvgColors.Number(given["start"]) is { } start && SvgColors.Number(given["end"]) is { } end)
        {
            return Enumerable.Range(0, MostContours).Select(index => start + index * (SvgColors.Number(given["size"]) ?? 1))
                .Where(level => level <= end);
        }
        var step = SvgAxis.NiceStep((high - low) / MostContours);
        return Enumerable.Range(0, 2 * MostContours).Select(index => (Math.Ceiling(low / step) + index) * step)
            .Where(level => level < high);
    }

    /// <summary>Marching squares: per cell the straight pieces of the line where the surface crosses the level.</summary>
    static IEnumerable<string> Crossings(double[][] rows, double[] x, double[] y, double level)
    {
        for (var row = 0; row + 1 < rows.Length; row++)
        {
            for (var column = 0; column + 1 < rows[row].Length; column++)
            {
                (double X, double Y, double Z)[] corners =
                [
                    (x[column], y[row], rows[row][column]), (x[column + 1], y[row], rows[row][column + 1]),
                    (x[column + 1], y[row + 1], rows[row + 1][column + 1]), (x[column], y[row + 1], rows[row + 1][column]),
                ];
                var cut = new List<(double, double)>(4);
                for (var side = 0; side < 4; side++)
                {
                    var (a, b) = (corners[side], corners[(side + 1) % 4]);
                    if (a.Z < level == b.Z < level || !double.IsFinite(a.Z + b.Z)) continue;
                    var t = (level - a.Z) / (b.Z - a.Z);
                    cut.Add((a.X + t * (b.X - a.X), a.Y + t * (b.Y - a.Y)));
                }
                for (var piece = 0; piece + 1 < cut.Count; piece += 2) yield return SvgCanvas.Path([cut[piece], cut[piece + 1]]);
            }
        }
    }
}
