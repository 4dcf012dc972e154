using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>One cell of a notebook: a view over its JSON, so that fields unknown here survive reading and writing.</summary>
public sealed class NotebookCell
{
    private string? _source;

    internal NotebookCell(JsonObject json) => Json = json;

    internal JsonObject Json { get; }

    /// <summary>The cell's id, unique in its notebook and kept for life.</summary>
    public string Id => Json["id"]!.GetValue<string>();

    /// <summary>True for a code cell, false for prose (markdown or raw).</summary>
    public bool IsCode => Json["cell_type"]!.GetValue<string>() == "code";

    /// <summary>The cell's text.</summary>
    public string Source
    {
        get => _source ??= MultilineText.Join(Json["source"]);
        set => Json["source"] = MultilineText.Split(_source = value);
    }

    /// <summary>
    /// The language of a code cell, as the metadata names it: <c>polyglot_notebook.kernelName</c>, else <c>dotnet_interactive.language</c>,
    /// else C#. A name that is none of <see cref="CellLanguage"/> is returned as it stands.
    /// </summary>
    public string Language
    {
        get
        {
            if (!IsCode) return CellLanguage.Markdown;
            var name = Field("polyglot_notebook", "kernelName") ?? Field("dotnet_interactive", "language") ?? CellLanguage.CSharp;
            return CellLanguage.Find(name) ?? name;
        }
    }

    /// <summary>The words that the cell's metadata tags it with.</summary>
    public IReadOnlyList<string> Tags =>
        [.. (Json["metadata"]?["tags"] as JsonArray ?? []).Select(tag => tag is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")];

    /// <summary>The number Jupyter shows in brackets beside an executed cell; null for one that has not run.</summary>
    public int? ExecutionCount
    {
        get => Json["execution_count"]?.GetValue<int>();
        set => Json["execution_count"] = value;
    }

    /// <summary>The stored outputs of a code cell, each an nbformat output object (stream, display_data, execute_result, error).</summary>
    public IReadOnlyList<JsonObject> Outputs
    {
        get => [.. (Json["outputs"] as JsonArray ?? []).OfType<JsonObject>()];
        set => Json["outputs"] = new JsonArray([.. value.Select(output => output.DeepClone())]);
    }

    private string? Field(string section, string name) =>
        (Json["metadata"]?[section] as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
