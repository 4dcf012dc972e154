using System.Net;

namespace Notebooks;

/// <summary>What is around the content of every page.</summary>
internal static class PageFrame
{
    /// <summary>The folder of a site that holds what its pages share.</summary>
    public const string Assets = "assets";

    public static string Write(string title, string navigation, string body, (string Head, string End) parts) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{WebUtility.HtmlEncode(title)}</title>
        {parts.Head}
        </head>
        <body>
        <nav>{navigation}</nav>
        <main>
        {body}</main>
        {parts.End}
        </body>
        </html>

        """;

    /// <summary>The links to a page's second and third levels of headings.</summary>
    public static string Contents(IEnumerable<PageHeading> headings) => string.Concat(headings.Where(heading => heading.Level is 2 or 3)
        .Select(heading => $"<a class=\"level-{heading.Level}\" href=\"#{WebUtility.HtmlEncode(heading.Id)}\">{WebUtility.HtmlEncode(heading.Text)}</a>\n"));

    /// <summary>Everything in the page itself.</summary>
    public static (string Head, string End) Inline(string mathStyle, string mathScript) => (
        $"<style>{mathStyle}{PageAssets.Style}</style>",
        $"<script>{mathScript}</script>\n<script>{PageAssets.Script}</script>");

    /// <summary>In files that a site's pages share.</summary>
    public static (string Head, string End) Linked(bool math, bool search) => (
        (math ? $"<link rel=\"stylesheet\" href=\"{Assets}/katex.css\">\n" : "") + $"<link rel=\"stylesheet\" href=\"{Assets}/page.css\">",
        (math ? $"<script src=\"{Assets}/katex.js\"></script>\n" : "") + $"<script src=\"{Assets}/page.js\"></script>"
        + (search ? $"\n<script src=\"{Assets}/sections.js\"></script>\n<script src=\"{Assets}/search.js\"></script>" : ""));
}
