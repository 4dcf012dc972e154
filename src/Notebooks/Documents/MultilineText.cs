using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>Text in a notebook file: an array with one element per line, each keeping its line end, or one plain string.</summary>
internal static class MultilineText
{
    /// <summary>The whole text of a string, of an array of strings, or of nothing.</summary>
    public static string Join(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => line?.GetValue<string>())),
        _ => node.GetValue<string>(),
    };

    /// <summary>The array form.</summary>
    public static JsonArray Split(string text) => [.. Lines(text).Select(line => (JsonNode)line)];

    // The line ends that Jupyter splits at: those of Python's str.splitlines.
    private static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029')) continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length) yield return text[start..];
    }
}
