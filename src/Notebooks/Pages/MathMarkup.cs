using System.Net;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Notebooks;

/// <summary>A formula as an element that holds its TeX until the page's script draws it: readable even where scripts don't run.</summary>
internal static class MathMarkup
{
    public static string Of(string tex, bool display) => display
        ? $"<div class=\"math display\">{WebUtility.HtmlEncode(tex)}</div>"
        : $"<span class=\"math\">{WebUtility.HtmlEncode(tex)}</span>";

    /// <summary><c>$…$</c>, and <c>$$…$$</c> within a paragraph.</summary>
    public sealed class Inline : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline formula)
        {
            var element = Of(formula.Content.ToString(), display: false);
            renderer.Write(formula.DelimiterCount == 2 ? element.Replace("\"math\"", "\"math display\"", StringComparison.Ordinal) : element);
        }
    }

    /// <summary><c>$$</c> on lines of their own.</summary>
    public sealed class Block : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock formula) => renderer.Write(Of(formula.Lines.ToString(), display: true)).WriteLine();
    }
}
