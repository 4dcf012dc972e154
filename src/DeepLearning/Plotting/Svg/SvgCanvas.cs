using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DeepLearning;

/// <summary>Writes SVG elements. Lengths are in pixels, with one decimal.</summary>
sealed partial class SvgCanvas(int width, int height)
{
    const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    readonly StringBuilder body = new();
    int clips;

    internal int Width { get; } = width;

    internal int Height { get; } = height;

    /// <summary>The document. Text is middle gray: it can be read on light and dark pages, whatever is behind the picture.</summary>
    internal string ToSvg(string description) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" "
        + $"font-family=\"system-ui,sans-serif\" font-size=\"13\" fill=\"{PlotTheme.Ink}\"><title>{Words(description)}</title>{body}</svg>";

    internal static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    internal void Raw(string markup) => body.Append(markup);

    /// <summary>Lines through points; a point that is not finite makes a gap.</summary>
    internal static string Path(IEnumerable<(double X, double Y)> points, bool closed = false)
    {
        var path = new StringBuilder();
        var pen = 'M';
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(x) || !double.IsFinite(y)) pen = 'M';
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"{pen}{N(x)} {N(y)}");
                pen = 'L';
            }
        }
        return closed && path.Length > 0 ? $"{path}Z" : path.ToString();
    }

    internal void Stroke(string path, string color, double width, string? dash = null)
    {
        if (path.Length == 0 || width <= 0) return;
        var pattern = dash switch { "dash" => " stroke-dasharray=\"8 6\"", "dot" => " stroke-dasharray=\"2.5 4\"", _ => "" };
        body.Append(CultureInfo.InvariantCulture,
            $"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{N(width)}\" stroke-linejoin=\"round\"{pattern}/>");
    }

    internal void Fill(string path, string color, string outline = "")
    {
        if (path.Length > 0) body.Append($"<path d=\"{path}\" fill=\"{color}\"{outline}/>");
    }

    internal void Line(double x1, double y1, double x2, double y2, string color, double width = 1, string? dash = null) =>
        Stroke(Path([(x1, y1), (x2, y2)]), color, width, dash);

    internal void Rectangle(double x, double y, double width, double height, string color) =>
        body.Append($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{color}\"/>");

    /// <summary>A text. Its anchor is start, middle or end.</summary>
    internal void Text(
        double x, double y, string text, string anchor = "start", double size = 13, string? color = null, double turn = 0)
    {
        if (text.Length == 0) return;
        var place = turn == 0 ? $"x=\"{N(x)}\" y=\"{N(y)}\"" : $"transform=\"translate({N(x)} {N(y)}) rotate({N(turn)})\"";
        body.Append($"<text {place}{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}"
            + $"{(size == 13 ? "" : $" font-size=\"{N(size)}\"")}{(color is null ? "" : $" fill=\"{color}\"")}>{Words(text)}</text>");
    }

    internal void Picture(double x, double y, double width, double height, string uri, bool crisp) =>
        body.Append($"<image x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" preserveAspectRatio=\"none\" "
            + $"{(crisp ? "style=\"image-rendering:pixelated\" " : "")}href=\"{uri}\"/>");

    /// <summary>What is drawn until <see cref="EndClip"/> is cut at a rectangle.</summary>
    internal void BeginClip(double x, double y, double width, double height)
    {
        clips++;
        body.Append($"<clipPath id=\"c{clips}\"><rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"/></clipPath>"
            + $"<g clip-path=\"url(#c{clips})\">");
    }

    internal void EndClip() => body.Append("</g>");

    /// <summary>About how wide a text is.</summary>
    internal static double WidthOf(string text, double size = 13) => 0.6 * size * Plain(text).Length;

    /// <summary>plotly.js's little HTML as plain text: raised digits stay raised, other tags are dropped.</summary>
    internal static string Plain(string text)
    {
        var raised = Raised().Replace(text, match => string.Concat(match.Groups[1].Value.Select(letter =>
            letter is >= '0' and <= '9' ? Superscripts[letter - '0'] : letter is '-' or '−' ? '⁻' : letter == '.' ? '·' : letter)));
        return WebUtility.HtmlDecode(Tags().Replace(raised, " ")).Trim();
    }

    internal static string PowerOfTen(double exponent) =>
        Plain($"10<sup>{(exponent == 0 ? 0 : exponent).ToString("0.##", CultureInfo.InvariantCulture)}</sup>");

    static string Words(string text) => WebUtility.HtmlEncode(Plain(text));

    [GeneratedRegex("<sup>(.*?)</sup>")]
    private static partial Regex Raised();

    [GeneratedRegex("</?(b|i|br|sub|sup|span|em|strong)[^>]*>")]
    private static partial Regex Tags();
}
