using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Axes and color scales that hold the data of all frames, so that only the data moves.</summary>
static class StandStill
{
    const double Room = 0.05;

    /// <summary>Heat maps and contours: one color scale from the smallest value of all frames to the largest.</summary>
    internal static void Colors(JsonObject[] figures)
    {
        for (var trace = 0; trace < figures[0].Traces().Length; trace++)
        {
            var same = figures.Select(figure => figure.Traces()[trace]).ToArray();
            if (same[0]["z"] is not JsonArray rows || rows.FirstOrDefault() is not JsonArray || same[0]["zmin"] is not null) continue;
            var values = same.SelectMany(one => one["z"]!.AsArray().SelectMany(row => FigureObjects.Numbers(row) ?? []))
                .Where(double.IsFinite).ToArray();
            if (values.Length == 0) continue;
            // A scale with a neutral middle stays even on both sides of it.
            var (low, high) = (values.Min(), values.Max());
            if (same[0].ContainsKey("zmid")) (low, high) = (-Math.Max(-low, high), Math.Max(-low, high));
            foreach (var one in same)
            {
                one.Remove("zmid");
                (one["zmin"], one["zmax"]) = (low, high);
                // A surface in space spells it in another way.
                if (one["type"]!.GetValue<string>() == "surface") (one["cmin"], one["cmax"]) = (low, high);
            }
        }
    }

    /// <summary>Sets the range of each axis of <paramref name="layout"/> that has numbers and no fixed range of its own.</summary>
    internal static void Axes(JsonObject[] figures, JsonObject layout)
    {
        foreach (var (name, axis) in layout.Where(member => member.Value is JsonObject && IsAxis(member.Key)).ToArray())
        {
            if (axis!["type"]?.GetValue<string>() == "category" || axis["autorange"] is not null) continue;
            var ranges = figures.Select(figure => FigureObjects.Numbers(figure["layout"]![name]?["range"])).ToArray();
            var range = ranges.All(given => given is not null)
                ? [ranges.Min(given => given![0]), ranges.Max(given => given![1])]
                : OfData(figures, name, axis["type"]?.GetValue<string>() == "log");
            // An axis that runs backwards is given as it is.
            if (range is not null && range[0] < range[1]) axis["range"] = new JsonArray(range[0], range[1]);
        }
    }

    internal static bool IsAxis(string name) =>
        name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal);

    static double[]? OfData(JsonObject[] figures, string axis, bool logarithmic)
    {
        // "yaxis2" holds the traces that say "y2"; the first axis those that say nothing.
        var (letter, id) = (axis[..1], axis.Replace("axis", "", StringComparison.Ordinal));
        var traces = figures.SelectMany(figure => figure.Traces())
            .Where(trace => (trace[letter + "axis"]?.GetValue<string>() ?? letter) == id && !trace.ContainsKey("scene")).ToArray();
        var values = traces.SelectMany(trace => FigureObjects.Numbers(trace[letter]) ?? []).Where(double.IsFinite)
            .Select(value => logarithmic ? Math.Log10(value) : value).Where(double.IsFinite).ToArray();
        if (values.Length == 0) return null;
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? Room * (high - low) : 1;
        // Bars stand on zero, and are as wide as they are far apart.
        var bars = traces.Any(trace => trace["type"]!.GetValue<string>() == "bar");
        if (bars && letter == "y") return [Math.Min(0, low < 0 ? low - room : 0), Math.Max(0, high + room)];
        return traces.Any(trace => trace["type"]!.GetValue<string>() is "contour" or "heatmap") ? [low, high] : [low - room, high + room];
    }
}
