using System.Text.Json.Nodes;
using Plotly.NET;

namespace DeepLearning;

/// <summary>One moment of an animated figure: new data for some of its traces.</summary>
/// <param name="Name">What the slider says; no two frames have the same.</param>
/// <param name="Traces">Which traces of the figure change.</param>
/// <param name="Chart">The changed properties, a trace for each of <paramref name="Traces"/>.</param>
sealed record FigureFrame(string Name, int[] Traces, GenericChart Chart)
{
    internal JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["traces"] = new JsonArray([.. Traces.Select(trace => (JsonNode)trace)]),
        ["data"] = JsonNode.Parse(GenericChart.toJson(Chart))!["data"]!.DeepClone(),
    };
}
