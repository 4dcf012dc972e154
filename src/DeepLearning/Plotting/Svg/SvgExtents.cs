using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>How much room traces need on their axes, and in what range their colors lie.</summary>
static class SvgExtents
{
    internal static void Hold(JsonObject trace, SvgAxis? x, SvgAxis? y)
    {
        if (x is null || y is null) return;
        switch (SvgColors.Text(trace["type"]))
        {
            case "bar":
                var places = x.Places(trace["x"]);
                var half = SvgColors.Number(trace["width"]) is { } width ? width / 2 : 0.4;
                x.Hold(places.Select(place => place - half), tight: true);
                x.Hold(places.Select(place => place + half), tight: true);
                var heights = y.Places(trace["y"]);
                var errors = FigureObjects.Numbers(trace["error_y"]?["array"]) ?? new double[heights.Length];
                y.Hold([0], tight: true);
                y.Hold(heights.Zip(errors, (height, error) => height + Math.Sign(height) * error).Append(0));
                break;
            case "box" or "violin":
                x.Place(SvgColors.Text(trace["name"]) ?? "");
                y.Hold(y.Places(trace["y"]));
                break;
            case "heatmap":
                x.Hold(Edges(Positions(trace, x, "x")), tight: true);
                y.Hold(Edges(Positions(trace, y, "y")), tight: true);
                break;
            case "contour":
                x.Hold(Positions(trace, x, "x"), tight: true);
                y.Hold(Positions(trace, y, "y"), tight: true);
                break;
            default:
                x.Hold(x.Places(trace["x"]));
                y.Hold(y.Places(trace["y"]));
                break;
        }
    }

    /// <summary>Where the columns or rows of a matrix stand.</summary>
    internal static double[] Positions(JsonObject trace, SvgAxis axis, string letter)
    {
        var given = axis.Places(trace[letter]);
        if (given.Length > 0) return given;
        var rows = trace["z"]!.AsArray();
        return [.. Enumerable.Range(0, letter == "y" ? rows.Count : rows[0]!.AsArray().Count).Select(index => (double)index)];
    }

    /// <summary>The outer edges of cells around their middles.</summary>
    internal static double[] Edges(double[] places)
    {
        var half = places.Length > 1 ? (places[^1] - places[0]) / (places.Length - 1) / 2 : 0.5;
        return [places[0] - half, places[^1] + half];
    }

    internal static double[][] Rows(JsonObject trace) => [.. trace["z"]!.AsArray().Select(row => FigureObjects.Numbers(row) ?? [])];

    /// <summary>The values of the first and the last color.</summary>
    internal static (double Low, double High) ColorRange(JsonObject trace, double[][] rows)
    {
        var finite = rows.SelectMany(row => row).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (SvgColors.Number(trace["zmin"]) ?? SvgColors.Number(trace["cmin"]) ?? finite.Min(),
            SvgColors.Number(trace["zmax"]) ?? SvgColors.Number(trace["cmax"]) ?? finite.Max());
        if (SvgColors.Number(trace["zmid"]) is { } middle)
        {
            var reach = Math.Max(high - middle, middle - low);
            (low, high) = (middle - reach, middle + reach);
        }
        return low < high ? (low, high) : (low - 0.5, high + 0.5);
    }

    internal static bool HasScale(JsonObject trace) =>
        trace["z"] is not null && trace["colorscale"] is not null && (trace["showscale"]?.GetValue<bool>() ?? true);
}
