namespace Notebooks;

/// <summary>The mime types that the engine itself speaks of.</summary>
public static class MimeTypes
{
    /// <summary>Plain text, beside every rich form.</summary>
    public const string Plain = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A Mermaid diagram.</summary>
    public const string Mermaid = "text/vnd.mermaid";

    /// <summary>True for types whose data is text, stored line by line: <c>text/*</c>, SVG and JavaScript.</summary>
    public static bool IsText(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "image/svg+xml" or "application/javascript";

    /// <summary>True for types whose data is JSON, stored as JSON rather than as a string.</summary>
    public static bool IsJson(string mimeType) => mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));
}
