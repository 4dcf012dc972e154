using System.Net;
using System.Text.RegularExpressions;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Between text and HTML.</summary>
internal static partial class Markup
{
    public static string Encode(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>What a reader would see of HTML where only text can be shown.</summary>
    public static string TextOf(string html) => WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(html, ""), "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<(script|style)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
