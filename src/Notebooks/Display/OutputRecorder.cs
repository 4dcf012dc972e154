using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>Folds the events of cells into nbformat outputs: streams joined, updates put in the place of what they update.</summary>
public sealed class OutputRecorder
{
    private readonly Dictionary<int, List<JsonObject>> _outputs = [];
    private readonly Dictionary<string, JsonObject> _shown = [];

    /// <summary>Adds one event of the cell at <paramref name="cell"/> (an index of any kind, the caller's choice).</summary>
    public void Add(int cell, CellEvent said)
    {
        var outputs = ListOf(cell);
        switch (said)
        {
            case StreamText stream when outputs.LastOrDefault() is { } last && (string?)last["name"] == stream.Name:
                last["text"] = (string?)last["text"] + stream.Text;
                break;
            case StreamText stream:
                outputs.Add(new() { ["output_type"] = "stream", ["name"] = stream.Name, ["text"] = stream.Text });
                break;
            case ValueShown shown:
                outputs.Add(_shown[shown.DisplayId] = Data("display_data", shown.Data));
                break;
            case ValueUpdated updated when _shown.TryGetValue(updated.DisplayId, out var output):
                output["data"] = updated.Data.ToJson();
                break;
            case ResultProduced result:
                var json = Data("execute_result", result.Data);
                json["execution_count"] = result.ExecutionCount;
                outputs.Add(json);
                break;
            case ErrorRaised { Error: var error }:
                outputs.Add(new()
                {
                    ["output_type"] = "error",
                    ["ename"] = error.Name,
                    ["evalue"] = error.Message,
                    ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
                });
                break;
        }
    }

    /// <summary>The outputs of a cell so far.</summary>
    public IReadOnlyList<JsonObject> OutputsOf(int cell) => ListOf(cell);

    private List<JsonObject> ListOf(int cell) => _outputs.TryGetValue(cell, out var outputs) ? outputs : _outputs[cell] = [];

    private static JsonObject Data(string type, MimeBundle data) =>
        new() { ["output_type"] = type, ["data"] = data.ToJson(), ["metadata"] = new JsonObject() };
}
