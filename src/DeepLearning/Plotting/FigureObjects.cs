using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace DeepLearning;

/// <summary>Figures taken apart and put together again in the terms of plotly.js: what Plotly.NET's own types do not let us read.</summary>
static class FigureObjects
{
    internal static JsonObject Read(GenericChart chart) => JsonNode.Parse(GenericChart.toJson(chart))!.AsObject();

    internal static JsonObject[] Traces(this JsonObject figure) => [.. figure["data"]!.AsArray().Select(trace => trace!.AsObject())];

    internal static GenericChart ToChart(IEnumerable<JsonObject> traces) =>
        GenericChart.ofTraceObjects(false, traces.Select(ToTrace).ToArray());

    internal static Layout ToLayout(JsonObject layout) => Fill(new Layout(), layout);

    /// <summary>The numbers of a data property; what is no number (a gap) is NaN. Null if it is no list of numbers.</summary>
    internal static double[]? Numbers(JsonNode? node)
    {
        if (node is not JsonArray { Count: > 0 } items) return null;
        var numbers = new double[items.Count];
        for (var index = 0; index < numbers.Length; index++)
        {
            switch (items[index]?.GetValueKind())
            {
                case JsonValueKind.Number: numbers[index] = Number(items[index]!); break;
                // Gaps: null in our charts and all of the embedded Plotly.NET, "NaN" in others of the package.
                case null: numbers[index] = double.NaN; break;
                case JsonValueKind.String when items[index]!.GetValue<string>() is "NaN" or "Infinity" or "-Infinity":
                    numbers[index] = double.NaN;
                    break;
                default: return null;
            }
        }
        return numbers;
    }

    /// <summary>A number, whatever type it was made of.</summary>
    internal static double Number(JsonNode node) =>
        node.AsValue().TryGetValue<double>(out var number) ? number : double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    static Trace ToTrace(JsonObject trace)
    {
        var properties = trace.DeepClone().AsObject();
        var type = properties["type"]!.GetValue<string>();
        properties.Remove("type");
        return Fill(new Trace(type), properties);
    }

    static T Fill<T>(T target, JsonObject properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties) target.With(name, Plain(value)!);
        return target;
    }

    internal static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject members => members.ToDictionary(member => member.Key, member => Plain(member.Value)!),
        JsonArray items => Numbers(items) ?? (object)items.Select(Plain).ToArray(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => node.GetValue<string>(),
            // Sizes are whole numbers, and stay so.
            _ => Number(node) is var number && double.IsInteger(number) && Math.Abs(number) < int.MaxValue ? (int)number : number,
        },
    };
}
