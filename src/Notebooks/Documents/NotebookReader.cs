using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>Reads <c>.ipynb</c> text and completes what older minor versions leave out, so that the rest of the engine sees 4.5.</summary>
internal static class NotebookReader
{
    private static readonly string[] CellTypes = ["code", "markdown", "raw"];

    public static NotebookDocument Parse(string text, string path)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            var reason = e.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            throw new NotebookFormatException($"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): not valid JSON: {reason}", e);
        }

        try
        {
            return Normalize(Root(node));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new NotebookFormatException($"{path}: not a notebook: {e.Message}", e);
        }
    }

    /// <summary>Adds what nbformat 4.5 requires: ids, metadata, outputs. What is there stays.</summary>
    public static NotebookDocument Normalize(JsonObject root)
    {
        root["nbformat"] = 4;
        root["nbformat_minor"] = Math.Max(5, root["nbformat_minor"]?.GetValue<int>() ?? 5);
        root["metadata"] ??= new JsonObject();
        var ids = new HashSet<string>();
        var index = 0;
        foreach (var cell in root["cells"]!.AsArray())
        {
            NormalizeCell(cell as JsonObject ?? throw new FormatException($"cell {index + 1} is not an object."), index++, ids);
        }

        return new NotebookDocument(root);
    }

    /// <summary>Puts every text of a cell into the array form that Jupyter stores.</summary>
    public static void SplitLines(JsonObject cell)
    {
        Split(cell, "source");
        foreach (var attachment in (cell["attachments"] as JsonObject ?? []).Select(field => field.Value)) SplitBundle(attachment);
        foreach (var output in cell["outputs"] as JsonArray ?? [])
        {
            if (output?["output_type"]?.GetValue<string>() == "stream") Split(output.AsObject(), "text");
            SplitBundle(output?["data"]);
        }
    }

    private static JsonObject Root(JsonNode? node)
    {
        if (node is not JsonObject root) throw new FormatException("the file holds no JSON object.");
        if (root["nbformat"] is not JsonValue format) throw new FormatException("the field 'nbformat' is missing.");
        if (format.GetValue<int>() != 4) throw new FormatException($"nbformat {format} is not supported; save it as nbformat 4 first.");
        if (root["cells"] is not JsonArray) throw new FormatException("the field 'cells' is missing or no list.");
        return root;
    }

    private static void NormalizeCell(JsonObject cell, int index, HashSet<string> ids)
    {
        var type = cell["cell_type"]?.GetValue<string>();
        if (!CellTypes.Contains(type))
        {
            throw new FormatException($"cell {index + 1} has the cell_type '{type}'; expected code, markdown or raw.");
        }

        if (cell["source"] is not (JsonArray or JsonValue)) throw new FormatException($"cell {index + 1} has no source.");
        var source = MultilineText.Join(cell["source"]);
        var id = cell["id"]?.GetValue<string>() ?? "";
        for (var attempt = 0; id.Length == 0 || !ids.Add(id); attempt++) id = CellId.Create(index, attempt, source);
        cell["id"] = id;
        cell["metadata"] ??= new JsonObject();
        if (type != "code") return;
        cell["outputs"] ??= new JsonArray();
        if (!cell.ContainsKey("execution_count")) cell["execution_count"] = null;
    }

    private static void SplitBundle(JsonNode? bundle)
    {
        if (bundle is not JsonObject data) return;
        foreach (var mime in data.Select(field => field.Key).Where(MimeTypes.IsText).ToArray()) Split(data, mime);
    }

    private static void Split(JsonObject owner, string field)
    {
        if (owner[field] is JsonValue value && value.TryGetValue<string>(out var text)) owner[field] = MultilineText.Split(text);
        else if (owner[field] is JsonArray lines) owner[field] = MultilineText.Split(MultilineText.Join(lines));
    }
}
