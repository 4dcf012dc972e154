using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>A cell's stored output as HTML: of several forms the richest that a page can show.</summary>
internal static class OutputMarkup
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly (string MimeType, Func<string, string> Render)[] Forms =
    [
        (MimeTypes.Html, html => html),
        ("image/svg+xml", svg => svg),
        ("image/png", data => Image("image/png", data)),
        ("image/jpeg", data => Image("image/jpeg", data)),
        ("image/gif", data => Image("image/gif", data)),
        (MimeTypes.Markdown, text => new MarkdownMarkup().Of(text)),
        ("text/latex", tex => MathMarkup.Of(tex.Trim().Trim('$'), display: true)),
        ("application/javascript", script => $"<script>{script}</script>"),
        ("application/json", json => Preformatted("value", WebUtility.HtmlEncode(json))),
        (MimeTypes.Plain, text => Preformatted("value", AnsiMarkup.Of(text))),
    ];

    /// <summary>The element; empty if the output has no form that a page can show.</summary>
    /// <param name="output">An nbformat output: stream, error, display_data or execute_result.</param>
    public static string Of(JsonObject output) => output["output_type"]?.GetValue<string>() switch
    {
        "stream" => Preformatted(output["name"]?.GetValue<string>() ?? "stdout", AnsiMarkup.Of(MultilineText.Join(output["text"]))),
        "error" => Preformatted("error", AnsiMarkup.Of(Traceback(output))),
        _ => output["data"] is JsonObject data ? Richest(data) : "",
    };

    private static string Richest(JsonObject data)
    {
        foreach (var (mimeType, render) in Forms)
        {
            if (data[mimeType] is { } form)
                return render(MimeTypes.IsJson(mimeType) ? form.ToJsonString(Indented) : MultilineText.Join(form));
        }

        return "";
    }

    private static string Traceback(JsonObject output) => output["traceback"] is JsonArray { Count: > 0 } lines
        ? string.Join('\n', lines.Select(line => line!.GetValue<string>()))
        : $"{output["ename"]}: {output["evalue"]}";

    private static string Preformatted(string kind, string html) => $"<pre class=\"{kind}\">{html}</pre>";

    private static string Image(string mimeType, string data) => $"<img src=\"data:{mimeType};base64,{data.ReplaceLineEndings("")}\" alt=\"\">";
}
