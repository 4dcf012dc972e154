using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The default HTML: tables for what has members, rows or keys. A scalar has none, its text is enough.</summary>
internal static class HtmlForm
{
    public static bool TryWrite(object? value, TextWriter writer)
    {
        if (value is IHtmlContent html)
        {
            writer.Write(Text(html));
            return true;
        }

        if (Formatter.IsCustom(value)) return false;
        if (TextTable.Of(value) is { Rows.Count: > 0 } table) Write(writer, null, table);
        else if (Shapes.Of(value) != Shape.Members || value is ITuple) return false;
        else Write(writer, TypeName.Of(value!.GetType()), TextTable.OfMembers(value));
        return true;
    }

    public static string Text(IHtmlContent html)
    {
        var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static void Write(TextWriter writer, string? caption, TextTable table)
    {
        writer.Write("<table>");
        if (caption is not null) writer.Write($"<caption>{Markup.Encode(caption)}</caption>");
        writer.Write($"<thead><tr>{Cells("th", table.Headings)}</tr></thead><tbody>");
        foreach (var row in table.Rows) writer.Write($"<tr>{Cells("td", row)}</tr>");
        if (table.Rest is not null) writer.Write($"<tr><td colspan=\"{table.Headings.Count}\"><i>{table.Rest}</i></td></tr>");
        writer.Write("</tbody></table>");
    }

    private static string Cells(string tag, IEnumerable<string> texts) =>
        string.Concat(texts.Select(text => $"<{tag}>{Markup.Encode(text)}</{tag}>"));
}
