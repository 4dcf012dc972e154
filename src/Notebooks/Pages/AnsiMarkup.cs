using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks;

/// <summary>Console text as HTML: the colours and weights of ANSI escape sequences become classes, other sequences vanish.</summary>
internal static partial class AnsiMarkup
{
    private static readonly string[] Colors = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    /// <summary>The text inside a <c>pre</c> element; classes: bold, and ansi-red and so on.</summary>
    public static string Of(string text)
    {
        var html = new StringBuilder();
        var (bold, color, start) = (false, (string?)null, 0);
        foreach (Match escape in Escape().Matches(text))
        {
            Write(text[start..escape.Index]);
            start = escape.Index + escape.Length;
            if (!escape.Groups["codes"].Success) continue;
            foreach (var code in escape.Groups["codes"].Value.Split(';').Select(digits => int.TryParse(digits, out var number) ? number : 0))
            {
                (bold, color) = code switch
                {
                    0 => (false, null),
                    1 => (true, color),
                    22 => (false, color),
                    >= 30 and <= 37 => (bold, Colors[code - 30]),
                    >= 90 and <= 97 => (bold, Colors[code - 90]),
                    39 => (bold, null),
                    _ => (bold, color),
                };
            }
        }

        Write(text[start..]);
        return html.ToString();

        void Write(string part)
        {
            if (part.Length == 0) return;
            var classes = string.Join(' ', new[] { bold ? "bold" : null, color is null ? null : "ansi-" + color }.Where(name => name is not null));
            html.Append(classes.Length == 0 ? WebUtility.HtmlEncode(part) : $"<span class=\"{classes}\">{WebUtility.HtmlEncode(part)}</span>");
        }
    }

    [GeneratedRegex(@"\x1b\[(?:(?<codes>[\d;]*)m|[\d;?]*[A-Za-ln-z])")]
    private static partial Regex Escape();
}
