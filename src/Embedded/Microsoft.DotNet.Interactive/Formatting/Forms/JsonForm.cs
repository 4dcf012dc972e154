using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>JSON: the text of documents and nodes, and any other value as the serializer writes it.</summary>
internal static class JsonForm
{
    public const string MimeType = "application/json";
    private static readonly JsonSerializerOptions Compact = new();
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Whether a type is JSON already, and is shown as such.</summary>
    public static bool Is(Type? type) => type is not null
        && (type == typeof(JsonElement) || typeof(JsonDocument).IsAssignableFrom(type) || typeof(JsonNode).IsAssignableFrom(type));

    public static string Readable(object json) => JsonSerializer.Serialize(json, Indented);

    public static bool Write(object? value, TextWriter writer)
    {
        writer.Write(JsonSerializer.Serialize(value, Compact));
        return true;
    }
}
