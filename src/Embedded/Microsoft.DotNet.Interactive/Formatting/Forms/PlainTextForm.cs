namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The default plain text of any value: one line, or an aligned table for sequences of objects and for dictionaries.</summary>
internal static class PlainTextForm
{
    public static bool Write(object? value, TextWriter writer)
    {
        if (value is AspNetCore.Html.IHtmlContent html) writer.Write(Markup.TextOf(HtmlForm.Text(html)));
        else if (TextTable.Of(value) is { Rows.Count: > 0 } table) table.WritePlain(writer);
        else writer.Write(InlineText.Of(value));
        return true;
    }
}
