using System.Text.Json.Nodes;

namespace DeepLearning.Tests.Plotting;

/// <summary>Looks into the JSON of figures.</summary>
static class FigureJson
{
    internal static JsonNode Json(this Figure figure) => JsonNode.Parse(figure.ToJson())!;

    internal static JsonArray Traces(this Figure figure) => figure.Json()["data"]!.AsArray();

    internal static JsonNode Trace(this Figure figure, int index = 0) => figure.Traces()[index]!;

    internal static JsonNode Layout(this Figure figure) => figure.Json()["layout"]!;

    internal static string Title(this Figure figure) => figure.Layout()["title"]!["text"]!.GetValue<string>();

    internal static string AxisTitle(this Figure figure, string axis) => figure.Layout()[axis]!["title"]!["text"]!.GetValue<string>();

    internal static double[] Numbers(this JsonNode node) => [.. node.AsArray().Select(value => value?.GetValue<double>() ?? double.NaN)];

    internal static string[] Texts(this JsonNode node) => [.. node.AsArray().Select(value => value!.GetValue<string>())];
}
