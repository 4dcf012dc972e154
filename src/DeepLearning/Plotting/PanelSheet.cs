using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Puts figures into the cells of a grid: their axes get numbers and places, their traces, notes and shapes follow them.</summary>
sealed class PanelSheet(int columns, int rows, int height)
{
    // Room for tick labels and axis titles, as shares of the width, and in pixels.
    const double GapX = 0.13;
    const double GapY = 92;
    const int ColorBarShare = 24;

    readonly HashSet<string> named = [];

    internal JsonObject Layout { get; } = new() { ["annotations"] = new JsonArray(), ["shapes"] = new JsonArray() };

    internal List<JsonObject> Traces { get; } = [];

    internal int LegendEntries => named.Count;

    internal void Add(int index, string title, JsonObject figure)
    {
        var layout = figure["layout"]!.AsObject();
        var legend = layout["showlegend"]?.GetValue<bool>() ?? false;
        var (x, y) = Place(index, figure);
        var suffix = index == 0 ? "" : $"{index + 1}";
        var space = layout.ContainsKey("scene");
        if (layout["scene"] is JsonObject scene)
        {
            scene["domain"] = new JsonObject { ["x"] = Pair(x), ["y"] = Pair(y) };
            Layout[$"scene{suffix}"] = scene.DeepClone();
        }
        else
        {
            Layout[$"xaxis{suffix}"] = Axis(layout["xaxis"], x, $"y{suffix}", "x", suffix);
            Layout[$"yaxis{suffix}"] = Axis(layout["yaxis"], y, $"x{suffix}", "x", suffix);
        }
        foreach (var (number, trace) in figure.Traces().Index())
        {
            Paint(trace, number);
            AddTrace(trace, suffix, legend, x, y, space);
        }
        foreach (var list in new[] { "annotations", "shapes" })
        {
            foreach (var item in layout[list]?.AsArray() ?? []) Layout[list]!.AsArray().Add(Moved(item!.AsObject(), suffix));
        }
        Layout["annotations"]!.AsArray().Add(new JsonObject
        {
            ["text"] = title,
            // Beside the axes, so that it follows them; a scene has none.
            ["x"] = space ? (x.Low + x.High) / 2 : 0.5,
            ["y"] = space ? y.High : 1,
            ["xref"] = space ? "paper" : $"x{suffix} domain",
            ["yref"] = space ? "paper" : $"y{suffix} domain",
            ["xanchor"] = "center",
            ["yanchor"] = "bottom",
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["size"] = 14 },
        });
        foreach (var shared in new[] { "barmode", "bargap" })
        {
            if (layout[shared] is { } value) Layout[shared] = value.DeepClone();
        }
    }

    /// <summary>Makes all vertical (y) or horizontal (x) axes follow the first.</summary>
    internal void Share(string letter)
    {
        foreach (var (name, axis) in Layout)
        {
            if (name.StartsWith($"{letter}axis", StringComparison.Ordinal) && name != $"{letter}axis") axis!["matches"] = letter;
        }
        // The longest of the ranges that were set.
        var ranges = Layout.Where(member => member.Key.StartsWith($"{letter}axis", StringComparison.Ordinal))
            .Select(member => FigureObjects.Numbers(member.Value!["range"])).OfType<double[]>().ToArray();
        if (ranges.Length > 0)
            Layout[$"{letter}axis"]!["range"] = new JsonArray(ranges.Min(range => range[0]), ranges.Max(range => range[1]));
    }

    void AddTrace(JsonObject trace, string suffix, bool legend, (double Low, double High) x, (double Low, double High) y, bool space)
    {
        if (space) trace["scene"] = $"scene{suffix}";
        else (trace["xaxis"], trace["yaxis"]) = ($"x{suffix}", $"y{suffix}");
        if (trace["colorbar"] is JsonObject bar)
        {
            (bar["x"], bar["y"], bar["len"]) = (x.High + 0.005, (y.Low + y.High) / 2, y.High - y.Low);
            bar["thickness"] = 10;
        }
        // One entry for each name, whichever panel brings it first; a click on it hides all.
        var name = trace["name"]?.GetValue<string>() ?? "";
        var shown = legend && (trace["showlegend"]?.GetValue<bool>() ?? true);
        (trace["legendgroup"], trace["showlegend"]) = (name, shown && named.Add(name));
        Traces.Add(trace);
    }

    /// <summary>A line or points without a color of their own get the one they have in a figure alone, so that the same series looks the
    /// same in every panel.</summary>
    static void Paint(JsonObject trace, int number)
    {
        if (trace["type"]?.GetValue<string>() != "scatter") return;
        foreach (var part in new[] { "line", "marker" }) (trace[part] ??= new JsonObject())["color"] ??= PlotTheme.Css(number);
    }

    ((double Low, double High) X, (double Low, double High) Y) Place(int index, JsonObject figure)
    {
        var gap = GapY / height;
        var (width, depth) = ((1 - (columns - 1) * GapX) / columns, (1 - (rows - 1) * gap) / rows);
        var (left, top) = (index % columns * (width + GapX), 1 - index / columns * (depth + gap));
        // A color scale stands inside the cell.
        var scale = figure.Traces().Any(trace => trace["colorbar"] is not null && (trace["showscale"]?.GetValue<bool>() ?? true));
        return ((left, left + width - (scale ? width * ColorBarShare / 200 : 0)), (top - depth, top));
    }

    static JsonObject Axis(JsonNode? axis, (double Low, double High) domain, string anchor, string letter, string suffix)
    {
        var placed = axis?.DeepClone().AsObject() ?? [];
        (placed["domain"], placed["anchor"]) = (Pair(domain), anchor);
        if (placed["scaleanchor"] is not null) placed["scaleanchor"] = letter + suffix;
        return placed;
    }

    static JsonObject Moved(JsonObject item, string suffix)
    {
        var moved = item.DeepClone().AsObject();
        foreach (var letter in new[] { "x", "y" })
        {
            var reference = moved[$"{letter}ref"]?.GetValue<string>() ?? letter;
            // A fraction of the plot area becomes one of the panel.
            moved[$"{letter}ref"] = reference == "paper" ? $"{letter}{suffix} domain" : letter + suffix;
        }
        return moved;
    }

    static JsonArray Pair((double Low, double High) range) => new(Math.Round(range.Low, 5), Math.Round(range.High, 5));
}
