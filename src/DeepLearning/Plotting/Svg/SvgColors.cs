using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Colors of plotly.js: CSS colors, and scales between them.</summary>
static class SvgColors
{
    // Nine equally spaced colors of Viridis (Smith and van der Walt, 2015).
    static readonly string[] Viridis =
        ["#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#fde725"];

    /// <summary>Red, green, blue in 0..255 and opacity in 0..1.</summary>
    internal static (double R, double G, double B, double A) Parse(string color)
    {
        if (color.StartsWith('#') && color.Length == 7)
        {
            var rgb = int.Parse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return (rgb >> 16, (rgb >> 8) & 255, rgb & 255, 1);
        }
        if (color.StartsWith("rgb", StringComparison.Ordinal))
        {
            var parts = color[(color.IndexOf('(') + 1)..^1].Split(',')
                .Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            return (parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3] : 1);
        }
        return color == "white" ? (255, 255, 255, 1) : color == "black" ? (0, 0, 0, 1) : (122, 122, 122, 1);
    }

    internal static bool IsClear(string color) => Parse(color).A == 0;

    /// <summary>The colors of a trace's scale by share 0..1.</summary>
    internal static Func<double, (double R, double G, double B, double A)> Scale(JsonNode? scale)
    {
        var stops = scale is JsonArray given
            ? given.Select(stop => (At: FigureObjects.Number(stop![0]!), Color: Parse(stop[1]!.GetValue<string>()))).ToArray()
            : [.. Viridis.Select((color, index) => (At: index / (Viridis.Length - 1.0), Color: Parse(color)))];
        return share =>
        {
            var above = Array.FindIndex(stops, stop => stop.At >= share);
            if (above <= 0) return above < 0 ? stops[^1].Color : stops[0].Color;
            var (low, high) = (stops[above - 1], stops[above]);
            var t = high.At > low.At ? (share - low.At) / (high.At - low.At) : 1;
            double Mix(double from, double to) => from + t * (to - from);
            var ((r, g, b, a), (r2, g2, b2, a2)) = (low.Color, high.Color);
            return (Mix(r, r2), Mix(g, g2), Mix(b, b2), Mix(a, a2));
        };
    }

    internal static string Css((double R, double G, double B, double A) color) => color.A >= 0.999
        ? $"#{(int)color.R:x2}{(int)color.G:x2}{(int)color.B:x2}"
        : string.Create(CultureInfo.InvariantCulture, $"rgba({color.R:0},{color.G:0},{color.B:0},{color.A:0.##})");

    /// <summary>A trace's own color: of its line, its markers, or the palette.</summary>
    internal static string Of(JsonObject trace, int index) =>
        Text(trace["line"]?["color"]) ?? Text(trace["marker"]?["color"]) ?? PlotTheme.Palette[index % PlotTheme.Palette.Length];

    /// <summary>An attribute that is one text, or of a list of texts the one at <paramref name="index"/>.</summary>
    internal static string? Text(JsonNode? node, int index = 0) => node switch
    {
        JsonArray items when index < items.Count => Text(items[index]),
        JsonValue when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => null,
    };

    /// <summary>The same for a number.</summary>
    internal static double? Number(JsonNode? node, int index = 0) => node switch
    {
        JsonArray items when index < items.Count => Number(items[index]),
        JsonValue when node.GetValueKind() == JsonValueKind.Number => FigureObjects.Number(node),
        _ => null,
    };
}
