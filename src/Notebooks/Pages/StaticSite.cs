using System.Net;
using System.Text.Json;

namespace Notebooks;

/// <summary>Several notebooks as a site of static files: a page for each, a first page, navigation, and a search that needs no server.</summary>
public static class StaticSite
{
    private const string SearchField = """
        <form class="search" role="search"><input type="search" placeholder="Search" aria-label="Search the course"><ol hidden></ol></form>

        """;

    /// <summary>Writes the site; files of the same names are replaced.</summary>
    /// <param name="folder">Where to; it is made if there is none.</param>
    /// <param name="title">The site's name.</param>
    /// <param name="pages">The pages, in reading order.</param>
    public static void Write(string folder, string title, IReadOnlyList<NotebookPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        Directory.CreateDirectory(Path.Combine(folder, PageFrame.Assets));
        foreach (var (name, text) in new[]
        {
            ("katex.css", PageAssets.MathStyle), ("katex.js", PageAssets.MathScript), ("page.css", PageAssets.Style),
            ("page.js", PageAssets.Script), ("search.js", PageAssets.SearchScript), ("sections.js", Sections(pages)),
        })
        {
            File.WriteAllText(Path.Combine(folder, PageFrame.Assets, name), text);
        }

        File.WriteAllText(Path.Combine(folder, "index.html"), Index(title, pages));
        for (var i = 0; i < pages.Count; i++)
            File.WriteAllText(Path.Combine(folder, pages[i].FileName), pages[i].ToHtml(Navigation(title, pages, pages[i]), Neighbours(pages, i)));
    }

    private static string Index(string title, IReadOnlyList<NotebookPage> pages)
    {
        var cards = pages.Select(page => $"<a class=\"card\" href=\"{page.FileName}\"><h2>{Html(page.Title)}</h2><p>{Html(page.Summary)}</p></a>\n");
        return PageFrame.Write(title, Navigation(title, pages, null), $"<h1>{Html(title)}</h1>\n{string.Concat(cards)}", PageFrame.Linked(math: false, search: true));
    }

    private static string Navigation(string title, IReadOnlyList<NotebookPage> pages, NotebookPage? current)
    {
        var links = pages.Select(page => page == current
            ? $"<a class=\"level-1\" aria-current=\"page\" href=\"{page.FileName}\">{Html(page.Title)}</a>\n{PageFrame.Contents(page.Headings)}"
            : $"<a class=\"level-1\" href=\"{page.FileName}\">{Html(page.Title)}</a>\n");
        return $"<a class=\"home\" href=\"index.html\">{Html(title)}</a>\n{SearchField}{string.Concat(links)}";
    }

    private static string Neighbours(IReadOnlyList<NotebookPage> pages, int i) => $"""
        <footer>{(i > 0 ? $"<a rel=\"prev\" href=\"{pages[i - 1].FileName}\">← {Html(pages[i - 1].Title)}</a>" : "<span></span>")}
        {(i < pages.Count - 1 ? $"<a rel=\"next\" href=\"{pages[i + 1].FileName}\">{Html(pages[i + 1].Title)} →</a>" : "")}</footer>

        """;

    // A script rather than JSON: a page opened from a disk may load the one and not the other.
    private static string Sections(IReadOnlyList<NotebookPage> pages)
    {
        var sections = pages.SelectMany(page => page.Sections.Select(section => new
        {
            url = section.Heading.Id.Length > 0 ? $"{page.FileName}#{section.Heading.Id}" : page.FileName,
            page = page.Title,
            heading = section.Heading.Text,
            text = section.Text.ToString(),
        }));
        return $"const sections = {JsonSerializer.Serialize(sections)};\n";
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
