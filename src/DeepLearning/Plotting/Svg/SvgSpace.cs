using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>A surface and lines in space, as seen by the figure's camera: facets from the farthest to the nearest, the lines on
/// top.</summary>
sealed class SvgSpace
{
    const int MostFacets = 22;
    const double Zoom = 1.15;

    readonly SvgCanvas canvas;
    readonly JsonObject scene;
    readonly JsonObject[] traces, all;
    readonly (double Low, double High)[] ranges;
    readonly (double X, double Y, double Z) right, up, ahead;
    (double X, double Y, double Size) frame;

    internal SvgSpace(SvgCanvas canvas, JsonObject scene, JsonObject[] traces, JsonObject[] all)
    {
        (this.canvas, this.scene, this.traces, this.all) = (canvas, scene, traces, all);
        ranges = [Range("x"), Range("y"), Range("z")];
        var eye = scene["camera"]?["eye"];
        var (x, y, z) = (SvgColors.Number(eye?["x"]) ?? 1.25, SvgColors.Number(eye?["y"]) ?? 1.25, SvgColors.Number(eye?["z"]) ?? 1.25);
        var (flat, far) = (Math.Sqrt(x * x + y * y), Math.Sqrt(x * x + y * y + z * z));
        ahead = (-x / far, -y / far, -z / far);
        right = (-y / flat, x / flat, 0);
        // up = right × ahead
        up = (right.Y * ahead.Z, -right.X * ahead.Z, right.X * ahead.Y - right.Y * ahead.X);
    }

    internal void Draw(double left, double top, double width, double height)
    {
        frame = (left + width / 2, top + height / 2, Math.Min(width, height) / 2 * Zoom);
        DrawBox();
        foreach (var trace in traces)
        {
            if (SvgColors.Text(trace["type"]) == "surface") DrawSurface(trace);
        }
        foreach (var trace in traces)
        {
            if (SvgColors.Text(trace["type"]) == "scatter3d") DrawLine(trace);
        }
    }

    (double Low, double High) Range(string letter)
    {
        var values = traces.SelectMany(trace => letter == "z" && SvgColors.Text(trace["type"]) == "surface"
            ? SvgExtents.Rows(trace).SelectMany(row => row)
            : FigureObjects.Numbers(trace[letter]) ?? []).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (values.Min(), values.Max());
        return low < high ? (low, high) : (low - 0.5, high + 0.5);
    }

    /// <summary>From the cube −½..½ to the page, and how far away it is.</summary>
    (double X, double Y, double Depth) Project(double x, double y, double z)
    {
        double Along((double X, double Y, double Z) axis) => x * axis.X + y * axis.Y + z * axis.Z;
        return (frame.X + frame.Size * Along(right), frame.Y - frame.Size * Along(up), Along(ahead));
    }

    (double X, double Y, double Depth) Place(double x, double y, double z) =>
        Project(Share(0, x), Share(1, y), Share(2, z));

    double Share(int axis, double value) => (value - ranges[axis].Low) / (ranges[axis].High - ranges[axis].Low) - 0.5;

    void DrawBox()
    {
        // The faces behind: floor, and the two walls away from the camera.
        var (wallX, wallY) = (ahead.X > 0 ? 0.5 : -0.5, ahead.Y > 0 ? 0.5 : -0.5);
        const string Edge = "rgba(127,127,127,0.45)";
        for (var step = -0.5; step <= 0.5; step += 0.25)
        {
            Rule((step, -0.5, -0.5), (step, 0.5, -0.5));
            Rule((-0.5, step, -0.5), (0.5, step, -0.5));
            Rule((wallX, -0.5, step), (wallX, 0.5, step));
            Rule((-0.5, wallY, step), (0.5, wallY, step));
        }
        Label("x", 0, share => (share, -wallY * 1.16, -0.5));
        Label("y", 1, share => (-wallX * 1.16, share, -0.5));
        // Heights stand at the edge of a wall that is farthest to the left.
        var left = Project(-wallX, wallY, 0).X < Project(wallX, -wallY, 0).X ? (X: -wallX, Y: wallY) : (X: wallX, Y: -wallY);
        Label("z", 2, share => (left.X * 1.12, left.Y * 1.12, share));

        void Rule((double X, double Y, double Z) a, (double X, double Y, double Z) b)
        {
            var (from, to) = (Project(a.X, a.Y, a.Z), Project(b.X, b.Y, b.Z));
            canvas.Line(from.X, from.Y, to.X, to.Y, Edge, 0.7);
        }
    }

    void Label(string letter, int axis, Func<double, (double X, double Y, double Z)> at)
    {
        var (low, high) = ranges[axis];
        var step = SvgAxis.NiceStep((high - low) / 5);
        var digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        for (var value = Math.Ceiling(low / step) * step; value <= high + 1e-9; value += step)
        {
            var (x, y, z) = at(Share(axis, value));
            var (left, top, _) = Project(x, y, z);
            canvas.Text(left, top + 4, SvgAxis.Label(value, digits), "middle", 11);
        }
        var (ex, ey, ez) = at(axis == 2 ? 0.62 : 0);
        // Names stand farther out than numbers.
        var out_ = axis == 2 ? 1 : 1.22;
        var name = Project(ex * (axis == 1 ? out_ : 1), ey * (axis == 0 ? out_ : 1), ez);
        canvas.Text(name.X, name.Y + 4, SvgColors.Text(scene[$"{letter}axis"]?["title"]?["text"]) ?? letter, "middle");
    }

    void DrawSurface(JsonObject trace)
    {
        var rows = SvgExtents.Rows(trace);
        double[] xs = FigureObjects.Numbers(trace["x"]) ?? [.. rows[0].Select((_, index) => (double)index)];
        double[] ys = FigureObjects.Numbers(trace["y"]) ?? [.. rows.Select((_, index) => (double)index)];
        int[] Kept(int count) => [.. Enumerable.Range(0, Math.Min(count, MostFacets + 1))
            .Select(index => (int)Math.Round(index * (count - 1.0) / Math.Min(count - 1, MostFacets)))];
        var (columns, lines) = (Kept(xs.Length), Kept(ys.Length));
        var (scale, range) = (SvgColors.Scale(trace["colorscale"]), SvgExtents.ColorRange(trace, rows));
        var facets = new List<(double Depth, string Path, string Color)>();
        for (var row = 0; row + 1 < lines.Length; row++)
        {
            for (var column = 0; column + 1 < columns.Length; column++)
            {
                (int Row, int Column)[] corners =
                [
                    (lines[row], columns[column]), (lines[row], columns[column + 1]),
                    (lines[row + 1], columns[column + 1]), (lines[row + 1], columns[column]),
                ];
                var height = corners.Average(corner => rows[corner.Row][corner.Column]);
                if (!double.IsFinite(height)) continue;
                var points = corners.Select(corner => Place(xs[corner.Column], ys[corner.Row], rows[corner.Row][corner.Column])).ToArray();
                facets.Add((
                    points.Average(point => point.Depth), SvgCanvas.Path(points.Select(point => (point.X, point.Y)), closed: true),
                    SvgColors.Css(scale((height - range.Low) / (range.High - range.Low)))));
            }
        }
        var opacity = SvgColors.Number(trace["opacity"]) ?? 1;
        canvas.Raw($"<g stroke=\"rgba(80,80,80,0.25)\" stroke-width=\"0.5\" fill-opacity=\"{opacity:0.##}\">");
        foreach (var (_, path, color) in facets.OrderByDescending(facet => facet.Depth)) canvas.Fill(path, color);
        canvas.Raw("</g>");
    }

    void DrawLine(JsonObject trace)
    {
        double[] At(string letter) => FigureObjects.Numbers(trace[letter]) ?? [];
        var points = At("x").Zip(At("y"), At("z")).Select(at => Place(at.First, at.Second, at.Third)).Select(at => (at.X, at.Y)).ToArray();
        var color = SvgColors.Of(trace, Array.IndexOf(all, trace));
        if (SvgColors.Text(trace["mode"]) == "lines") canvas.Stroke(SvgCanvas.Path(points), color, 3);
        else
        {
            foreach (var (left, top) in points.Where(point => double.IsFinite(point.X + point.Y)))
                canvas.Fill(SvgScatter.Circle(left, top, 4.5), color, " stroke=\"#fff\"");
        }
    }
}
