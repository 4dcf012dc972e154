namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary>The mime type of plain text.</summary>
    public const string MimeType = "text/plain";
}
