using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>A message of the Jupyter protocol, without its signature.</summary>
/// <param name="Identities">The frames that say whom it is from, or for.</param>
/// <param name="Header">Id, type, session, user, date, version.</param>
/// <param name="Parent">The header of the request that it answers; empty if none.</param>
/// <param name="Metadata">Whatever else.</param>
/// <param name="Content">What the type asks for.</param>
internal sealed record JupyterMessage(IReadOnlyList<byte[]> Identities, JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
{
    public string Type => Text(Header, "msg_type") ?? "";

    public string Id => Text(Header, "msg_id") ?? "";

    /// <summary>A text of the content, or null if it is missing or something else.</summary>
    public string? Text(string name) => Text(Content, name);

    /// <summary>A flag of the content.</summary>
    public bool Flag(string name, bool otherwise) => Content[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : otherwise;

    /// <summary>A whole number of the content.</summary>
    public int Number(string name, int otherwise) => Content[name] is JsonValue value && value.TryGetValue(out int number) ? number : otherwise;

    private static string? Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
