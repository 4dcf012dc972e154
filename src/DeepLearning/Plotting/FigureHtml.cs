using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace DeepLearning;

/// <summary>A figure as an HTML element and the script that draws into it.</summary>
static class FigureHtml
{
    static readonly string Script = PageScripts.Read("figure.js");

    internal static string Write(Figure figure, int maxWidth)
    {
        // Inside a script element "<" could end the script; in JSON it stands only within strings, where the escape means the same.
        var json = figure.ToJson().Replace("<", "\\u003c", StringComparison.Ordinal);
        // A key from the content, not a counter or a random number: two runs write the same. Equal figures share it and take turns.
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 8));
        var words = WebUtility.HtmlEncode(figure.Description);
        var script = Script.Replace("__KEY__", key, StringComparison.Ordinal).Replace("__FIGURE__", json, StringComparison.Ordinal);
        var style = $"width:100%;max-width:{maxWidth}px;height:{figure.Height}px";
        // The picture stands there until the script replaces it: for good where no script runs.
        var picture = Convert.ToBase64String(Encoding.UTF8.GetBytes(figure.ToSvg()));
        return $"""
            <div data-figure="{key}" role="img" aria-label="{words}" style="{style}">
            <img alt="{words}" src="data:image/svg+xml;base64,{picture}" style="max-width:100%"></div>
            <script>
            {script}</script>
            """;
    }
}
