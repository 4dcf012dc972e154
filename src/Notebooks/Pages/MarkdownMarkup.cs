using System.Text;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Notebooks;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 for a title, to 6.</param>
/// <param name="Text">Its words.</param>
/// <param name="Id">What links to it name, unique on the page.</param>
internal sealed record PageHeading(int Level, string Text, string Id);

/// <summary>The prose of one page as HTML: CommonMark with tables, task lists, footnotes and formulas.</summary>
internal sealed class MarkdownMarkup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseFootnotes().UseAutoLinks().UseEmphasisExtras().UseMathematics().Build();

    private readonly List<PageHeading> _headings = [];

    /// <summary>The headings of all text so far.</summary>
    public IReadOnlyList<PageHeading> Headings => _headings;

    /// <summary>What a link or an image points to on the page; as it is written unless set.</summary>
    public Func<string, bool, string> Resolve { get; init; } = (url, _) => url;

    /// <summary>The next piece of text.</summary>
    public string Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) Register(heading);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url is not null) link.Url = Resolve(link.Url, link.IsImage);
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new MathMarkup.Inline());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new MathMarkup.Block());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new Fences());
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The words of a piece of text, without its marks.</summary>
    public static string Words(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private void Register(HeadingBlock heading)
    {
        var text = string.Concat(heading.Inline?.Descendants<LeafInline>().Select(Text) ?? []);
        var slug = Slug(text);
        var id = slug;
        for (var i = 2; _headings.Exists(other => other.Id == id); i++) id = $"{slug}-{i}";
        heading.GetAttributes().Id = id;
        _headings.Add(new(heading.Level, text, id));
    }

    private static string Text(LeafInline inline) => inline switch
    {
        CodeInline code => code.Content,
        MathInline formula => formula.Content.ToString(),
        LiteralInline literal => literal.Content.ToString(),
        _ => "",
    };

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) slug.Append(rune);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } words ? words : "section";
    }

    private sealed class Fences : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var info = (block as FencedCodeBlock)?.Info ?? "";
            renderer.Write("<pre class=\"code\">").Write(CodeMarkup.Of(block.Lines.ToString(), CellLanguage.Find(info) ?? info)).Write("</pre>").WriteLine();
        }
    }
}
