using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Notebooks;

/// <summary>XML documentation as text that people read.</summary>
internal static partial class DocumentationText
{
    /// <summary>Summary, parameters, result and exceptions; empty if the symbol has no documentation.</summary>
    public static string Summary(ISymbol symbol)
    {
        if (symbol.GetDocumentationCommentXml(expandIncludes: true) is not { Length: > 0 } xml) return "";
        try
        {
            var root = XElement.Parse(xml.StartsWith("<doc>", StringComparison.Ordinal) || xml.StartsWith("<member", StringComparison.Ordinal) ? xml : $"<doc>{xml}</doc>");
            return string.Join("\n\n", Parts(root).Where(part => part.Length > 0));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static IEnumerable<string> Parts(XElement root)
    {
        yield return Text(root.Element("summary"));
        yield return string.Join('\n', root.Elements("param").Select(item => $"- `{(string?)item.Attribute("name")}`: {Text(item)}"));
        if (root.Element("returns") is { } returns) yield return $"Returns: {Text(returns)}";
        yield return Text(root.Element("remarks"));
        yield return string.Join('\n', root.Elements("exception").Select(item => $"- {Name(item, "cref")}: {Text(item)}"));
    }

    private static string Text(XElement? element) =>
        element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } reference => $"`{Name(reference, "cref")}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{Name(reference, "name")}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement other => Text(other),
        _ => "",
    };

    // "M:System.Math.Max(System.Int32,System.Int32)" is Max to a reader.
    private static string Name(XElement element, string attribute) =>
        ((string?)element.Attribute(attribute) ?? (string?)element.Attribute("langword") ?? element.Value).Split('(')[0].Split('.', ':')[^1];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
