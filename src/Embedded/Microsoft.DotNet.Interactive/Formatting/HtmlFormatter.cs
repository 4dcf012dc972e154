namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>HTML.</summary>
public static class HtmlFormatter
{
    /// <summary>The mime type of HTML.</summary>
    public const string MimeType = "text/html";
}
