namespace Notebooks;

/// <summary>The languages a cell can be written in, by the names that notebooks and <c>#!</c> lines use.</summary>
public static class CellLanguage
{
    /// <summary>C#, the language that runs.</summary>
    public const string CSharp = "csharp";

    /// <summary>Markdown prose.</summary>
    public const string Markdown = "markdown";

    /// <summary>HTML, shown as it is.</summary>
    public const string Html = "html";

    /// <summary>JavaScript, run by the front end.</summary>
    public const string JavaScript = "javascript";

    /// <summary>A Mermaid diagram, drawn by the front end.</summary>
    public const string Mermaid = "mermaid";

    /// <summary>The language that a name or alias stands for (<c>C#</c>, <c>cs</c>, <c>js</c>, <c>md</c>), or null when there is none.</summary>
    public static string? Find(string name) => name.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" or ".net-csharp" => CSharp,
        "markdown" or "md" => Markdown,
        "html" => Html,
        "javascript" or "js" => JavaScript,
        "mermaid" => Mermaid,
        _ => null,
    };
}
