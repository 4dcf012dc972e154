namespace Notebooks;

/// <summary>Cells of other languages than C#: what a front end renders, with the text itself beside it.</summary>
internal static class MarkupBundle
{
    public static MimeBundle Of(string language, string text) => new(new Dictionary<string, string>
    {
        [MimeType(language)] = language == CellLanguage.JavaScript ? $"<script type=\"text/javascript\">{text}</script>" : text,
        [MimeTypes.Plain] = text,
    });

    private static string MimeType(string language) => language switch
    {
        CellLanguage.Markdown => MimeTypes.Markdown,
        CellLanguage.Html or CellLanguage.JavaScript => MimeTypes.Html,
        CellLanguage.Mermaid => MimeTypes.Mermaid,
        _ => throw new MagicException($"the cell's language '{language}' is not one that runs or shows here; "
            + "there are csharp, markdown, html, javascript and mermaid."),
    };
}
