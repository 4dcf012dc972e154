using System.Text.RegularExpressions;

namespace TorchSharp.Tests;

/// <summary>Reads signatures of the listing as text.</summary>
static partial class ApiSignature
{
    const string ObsoleteMark = "[Obsolete] ";

    /// <summary>The signature without <c>[Obsolete]</c>, which has no part in comparisons.</summary>
    public static string WithoutObsolete(string signature) =>
        signature.StartsWith(ObsoleteMark, StringComparison.Ordinal) ? signature[ObsoleteMark.Length..] : signature;

    /// <summary>Whether a signature is a type's heading.</summary>
    public static bool IsHeading(string signature) => HeadingStart().IsMatch(WithoutObsolete(signature));

    /// <summary>The name that a signature declares: <c>add_</c>, <c>this</c>, <c>operator +</c>; overloads share it.</summary>
    public static string Name(string signature)
    {
        if (Operator().Match(signature) is { Success: true } match)
            return match.Value.TrimEnd('(');
        var declaration = signature.Split(" where ")[0].Split(" { ")[0];
        declaration = Split(declaration, " = ")[0];
        var name = Split(declaration, " ")[^1];
        return Regex.Match(name, @"^[^<(\[]+").Value;
    }

    /// <summary>
    /// A heading in three parts: declaration (<c>public class ModuleList&lt;T&gt;</c>), the types after the colon, and constraints.
    /// </summary>
    public static (string Declaration, string[] Bases, string Constraints) Heading(string signature)
    {
        var parts = WithoutObsolete(signature).Split(" where ", 2);
        var colon = parts[0].Split(" : ", 2);
        return (colon[0], colon.Length > 1 ? Split(colon[1], ", ") : [], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Whether a type that stands in a list of base types is an interface; all of the listing's follow the naming rule.</summary>
    public static bool IsInterface(string type) => InterfaceName().IsMatch(type);

    // Splits only where no bracket is open.
    static string[] Split(string text, string separator)
    {
        var pieces = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '<' or '[' ? 1 : text[at] is ')' or '>' or ']' ? -1 : 0;
            if (depth != 0 || string.CompareOrdinal(text, at, separator, 0, separator.Length) != 0)
                continue;
            pieces.Add(text[start..at]);
            start = at + separator.Length;
        }
        return [.. pieces, text[start..]];
    }

    [GeneratedRegex(@"^(public|protected) ((sealed|abstract|static) )?(class|struct|interface|enum|delegate) ")]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"\boperator [^(]+\(")]
    private static partial Regex Operator();

    [GeneratedRegex(@"^([^<]*\.)?I[A-Z][^.]*(<|$)")]
    private static partial Regex InterfaceName();
}
