using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>HTML that is written as it is, without encoding.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML; <paramref name="encoder"/> encodes text parts, where there are any.</summary>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
