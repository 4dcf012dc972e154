using System.Net;
using System.Text;

namespace Notebooks;

/// <summary>A notebook as an HTML page: prose, coloured code and the stored outputs.</summary>
public sealed class NotebookPage
{
    private readonly string _folder;
    private readonly string _body;

    /// <param name="document">The notebook, executed: outputs that it does not have are not on the page.</param>
    /// <param name="path">Where the notebook lies: its name is the page's, and images that it names are looked for beside it.</param>
    public NotebookPage(NotebookDocument document, string path)
    {
        ArgumentNullException.ThrowIfNull(document);
        _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        FileName = Path.GetFileNameWithoutExtension(path) + ".html";
        var sections = new List<PageSection>();
        _body = Body(document, sections);
        Sections = sections;
        Title = Headings is [var first, ..] ? first.Text : Path.GetFileNameWithoutExtension(path);
        Summary = document.Cells.Where(cell => !cell.IsCode).SelectMany(cell => cell.Source.Split("\n\n"))
            .Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0 && part[0] is not ('#' or '|' or '<' or '-')) is { } opening
            ? MarkdownMarkup.Words(opening) : "";
    }

    /// <summary>The page's file name.</summary>
    public string FileName { get; }

    /// <summary>The first heading, or the file's name.</summary>
    public string Title { get; }

    /// <summary>The first paragraph, as plain text.</summary>
    public string Summary { get; }

    internal IReadOnlyList<PageHeading> Headings { get; private set; } = [];

    /// <summary>The page's text by heading, for a search.</summary>
    internal IReadOnlyList<PageSection> Sections { get; }

    /// <summary>The page in one file that needs no other and no network.</summary>
    public string ToHtml() => PageFrame.Write(
        Title, PageFrame.Contents(Headings), _body, HasMath ? PageFrame.Inline(PageAssets.MathStyle, PageAssets.MathScript) : PageFrame.Inline("", ""));

    /// <summary>The page as part of a site that has the formulas' files once for all.</summary>
    internal string ToHtml(string navigation, string neighbours) =>
        PageFrame.Write(Title, navigation, _body + neighbours, PageFrame.Linked(HasMath, search: true));

    private bool HasMath => _body.Contains("class=\"math", StringComparison.Ordinal);

    private string Body(NotebookDocument document, List<PageSection> sections)
    {
        var prose = new MarkdownMarkup { Resolve = Resolve };
        var html = new StringBuilder();
        foreach (var cell in document.Cells)
        {
            var known = prose.Headings.Count;
            if (cell.IsCode) Code(html, cell);
            else html.Append($"<section class=\"prose\">{prose.Of(cell.Source)}</section>\n");
            if (prose.Headings.Count > known || sections.Count == 0) sections.Add(new(prose.Headings.Count > known ? prose.Headings[known] : new(1, "", "")));
            sections[^1].Text.Append(cell.IsCode ? cell.Source : MarkdownMarkup.Words(cell.Source)).Append('\n');
        }

        Headings = prose.Headings;
        return html.ToString();
    }

    private static void Code(StringBuilder html, NotebookCell cell)
    {
        var source = cell.Source.Trim('\n');
        html.Append($"<section class=\"cell\" id=\"cell-{WebUtility.HtmlEncode(cell.Id)}\">");
        if (source.Length > 0) html.Append($"<pre class=\"code\" data-count=\"{cell.ExecutionCount}\">{CodeMarkup.Of(source, cell.Language)}</pre>");
        foreach (var output in cell.Outputs) html.Append($"<div class=\"output\">{OutputMarkup.Of(output)}</div>");
        html.Append("</section>\n");
    }

    // Links to notebooks lead to their pages; pictures beside the notebook travel with the page.
    private string Resolve(string url, bool isImage)
    {
        if (url.Contains("://", StringComparison.Ordinal) || url.StartsWith('#') || url.StartsWith("data:", StringComparison.Ordinal)) return url;
        if (!isImage) return url.Replace(".ipynb", ".html", StringComparison.Ordinal);
        var file = Path.Combine(_folder, Uri.UnescapeDataString(url));
        if (!File.Exists(file)) return url;
        var type = Path.GetExtension(file).ToLowerInvariant() switch { ".svg" => "svg+xml", ".jpg" => "jpeg", var other => other.TrimStart('.') };
        return $"data:image/{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}";
    }
}

/// <summary>The text under a heading.</summary>
internal sealed record PageSection(PageHeading Heading)
{
    public StringBuilder Text { get; } = new();
}
