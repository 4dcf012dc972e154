using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks;

/// <summary>Understands a directive line.</summary>
internal static partial class Magic
{
    private const string List = """
        #r "FILE.dll", #r "nuget: NAME, VERSION", #r "project: FILE.csproj", #i "nuget: SOURCE"
        #!import FILE (.ipynb, .dib, .cs, .csx), #load "FILE"
        #!time, #!who, #!whos, #!lsmagic, #!about
        #!share VARIABLE --from csharp [--as NAME], #!set --name NAME --value VALUE (a text, @VARIABLE, @input:PROMPT, @password:PROMPT)
        #!csharp, #!markdown, #!html, #!javascript, #!mermaid
        """;

    public static CellStep Parse(string line, int number)
    {
        try
        {
            return Parse(line);
        }
        catch (MagicException e)
        {
            throw new MagicException($"line {number}: {line}: {e.Message}");
        }
    }

    private static CellStep Parse(string line)
    {
        var words = Word().Matches(line).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value).ToList();
        return (words[0], words.Skip(1).ToList()) switch
        {
            ("#r", [var what]) => Reference(what),
            ("#i", [var what]) => Source(what),
            ("#load" or "#!import", [var path]) => new ImportFile(path),
            ("#!time", []) => new MeasureTime(),
            ("#!who", []) => new ListVariables(WithValues: false),
            ("#!whos", []) => new ListVariables(WithValues: true),
            ("#!lsmagic", []) => new ShowText(List),
            ("#!about", []) => new ShowText($"C# notebook engine on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
            ("#!share", var options) => Share(options),
            ("#!set", var options) => Set(options),
            _ => throw new MagicException($"there is no such magic command, or not with these words. There are:\n{List}"),
        };
    }

    private static CellStep Reference(string what)
    {
        if (what.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            var parts = what[6..].Split(',', StringSplitOptions.TrimEntries);
            if (parts.Length > 2 || !PackageName().IsMatch(parts[0])) throw new MagicException("expected #r \"nuget: NAME\" or #r \"nuget: NAME, VERSION\"");
            return new AddPackage(parts[0], parts.Length == 2 ? parts[1] : null);
        }

        return what.StartsWith("project:", StringComparison.OrdinalIgnoreCase) ? new AddProject(what[8..].Trim()) : new AddReference(what);
    }

    private static AddPackageSource Source(string what) => what.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
        ? new(what[6..].Trim())
        : throw new MagicException("expected #i \"nuget: SOURCE\", a folder or an address");

    private static SetVariable Share(List<string> words)
    {
        var from = Take(words, "--from") ?? CellLanguage.CSharp;
        var name = Take(words, "--as");
        if (CellLanguage.Find(from) != CellLanguage.CSharp) throw new MagicException($"there is no kernel '{from}' to share from; there is csharp");
        if (words is not [var variable]) throw new MagicException("expected #!share VARIABLE --from csharp [--as NAME]");
        return new(Identifier(name ?? variable), VariableSource.Variable, Identifier(variable));
    }

    private static SetVariable Set(List<string> words)
    {
        var (name, value) = (Take(words, "--name"), Take(words, "--value"));
        if (name is null || value is null || words.Count > 0) throw new MagicException("expected #!set --name NAME --value VALUE");
        return value.Split(':', 2) switch
        {
            ["@input", var prompt] => new(Identifier(name), VariableSource.Input, prompt),
            ["@password", var prompt] => new(Identifier(name), VariableSource.Password, prompt),
            ["@csharp", var variable] => new(Identifier(name), VariableSource.Variable, Identifier(variable)),
            [var only] when only.StartsWith('@') => new(Identifier(name), VariableSource.Variable, Identifier(only[1..])),
            _ => new(Identifier(name), VariableSource.Literal, value),
        };
    }

    // The value behind an option; both are taken out.
    private static string? Take(List<string> words, string option)
    {
        var at = words.IndexOf(option);
        if (at < 0 || at + 1 >= words.Count) return null;
        var value = words[at + 1];
        words.RemoveRange(at, 2);
        return value;
    }

    private static string Identifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) ? name : throw new MagicException($"'{name}' is no name for a variable");

    [GeneratedRegex("""
        [^\s"]*"(?<quoted>[^"]*)";?|\S+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\w.\-]+$")]
    private static partial Regex PackageName();
}
