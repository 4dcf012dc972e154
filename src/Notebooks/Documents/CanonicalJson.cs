using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>
/// JSON as Jupyter writes notebooks: keys sorted, one space of indent, non-ASCII characters as they are, a newline at the end.
/// The same notebook therefore has the same bytes whoever saved it, and a diff shows only what changed.
/// </summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject fields:
                var sorted = fields.OrderBy(field => field.Key, StringComparer.Ordinal);
                WriteList(text, '{', '}', sorted, depth, field =>
                {
                    WriteString(text, field.Key);
                    text.Append(": ");
                    Write(text, field.Value, depth + 1);
                });
                break;
            case JsonArray items:
                WriteList(text, '[', ']', items, depth, item => Write(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null"); // numbers keep the spelling they were read with
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<T> write)
    {
        text.Append(open);
        var empty = true;
        foreach (var item in items)
        {
            text.Append(empty ? "\n" : ",\n").Append(' ', depth + 1);
            write(item);
            empty = false;
        }

        if (!empty) text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
