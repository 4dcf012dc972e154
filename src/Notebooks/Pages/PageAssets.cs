using System.Text.RegularExpressions;

namespace Notebooks;

/// <summary>What pages carry besides their text: styles, scripts and the fonts of formulas.</summary>
internal static partial class PageAssets
{
    /// <summary>The styles of every page.</summary>
    public static string Style { get; } = Text("page.css");

    /// <summary>Draws formulas.</summary>
    public static string Script { get; } = Text("page.js");

    /// <summary>Answers the search field of a site.</summary>
    public static string SearchScript => Text("minisearch.js") + Text("search.js");

    public static string MathScript => Text("katex.min.js");

    /// <summary>KaTeX's styles with the fonts inside.</summary>
    public static string MathStyle => FontSource().Replace(
        Text("katex.min.css"), match => $"src:url(data:font/woff2;base64,{Convert.ToBase64String(Bytes(match.Groups["file"].Value))}) format(\"woff2\")");

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) => typeof(PageAssets).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");

    [GeneratedRegex("""src:url\(fonts/(?<file>[\w\-]+\.woff2)\)[^;}]*""")]
    private static partial Regex FontSource();
}
