using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks;

/// <summary>
/// A notebook as one C# file that <c>dotnet run FILE.cs</c> takes: cells set apart by <c>// %%</c> lines as editors know them, prose in
/// comments. A C# file has its own order, packages, usings, statements, then types, so that is how it is written.
/// </summary>
internal static partial class CSharpFile
{
    private const string Cell = "// %%";
    private const string Prose = "// %% [markdown]";
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private static readonly Comparer<string> ByName = Comparer<string>.Create((a, b) => string.CompareOrdinal(a.TrimEnd(';'), b.TrimEnd(';')));

    // What cells need not write.
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks"];

    /// <summary>The cells; all of it is one where nothing sets them apart.</summary>
    public static NotebookDocument Read(string text)
    {
        text = PackageOfProgram().Replace(text.ReplaceLineEndings("\n"), match => $"#r \"nuget: {match.Groups["name"].Value}, {match.Groups["version"].Value}\"");
        if (!text.Split('\n').Any(line => line.StartsWith(Cell, StringComparison.Ordinal))) return NotebookDocument.Create([(CellLanguage.CSharp, text)]);
        var cells = new CellCollector(CellLanguage.CSharp);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Cell, StringComparison.Ordinal)) cells.Begin(line.StartsWith(Prose, StringComparison.Ordinal) ? CellLanguage.Markdown : CellLanguage.CSharp);
            else cells.Add(cells.Language == CellLanguage.Markdown ? Comment().Replace(line, "") : line);
        }

        return cells.ToDocument();
    }

    /// <exception cref="NotebookFormatException">A cell has something that no C# file can have.</exception>
    public static string Write(NotebookDocument document)
    {
        var (packages, usings, types) = (new List<string>(), new SortedSet<string>(Usings.Select(name => $"using {name};"), ByName), new List<string>());
        var body = new StringBuilder();
        foreach (var cell in document.Cells)
        {
            var source = cell.IsCode ? Statements(cell, packages, usings, types) : string.Join('\n', cell.Source.Split('\n').Select(line => $"// {line}".TrimEnd()));
            if (source.Trim().Length > 0) body.Append($"\n{(cell.IsCode ? Cell : Prose)}\n{source.Trim('\n')}\n");
        }

        foreach (var type in types) body.Append($"\n{type}\n");
        return string.Concat(packages.Distinct().Select(line => line + "\n")) + string.Join('\n', usings) + "\n" + body;
    }

    private static string Statements(NotebookCell cell, List<string> packages, SortedSet<string> usings, List<string> types)
    {
        if (cell.Language != CellLanguage.CSharp) throw new NotebookFormatException($"cell {cell.Id} is {cell.Language}, which no C# file can have");
        var code = new List<string>();
        foreach (var line in cell.Source.Split('\n'))
        {
            if (Package().Match(line) is { Success: true } package) packages.Add($"#:package {package.Groups["name"].Value}@{(package.Groups["version"].Success ? package.Groups["version"].Value : "*")}");
            else if (line.TrimStart().StartsWith("#!", StringComparison.Ordinal) || line.StartsWith("#r ", StringComparison.Ordinal)) throw new NotebookFormatException($"cell {cell.Id}: '{line.Trim()}' has no counterpart in a C# file");
            else code.Add(line);
        }

        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(string.Join('\n', code), Script).GetRoot();
        foreach (var line in root.Usings) usings.Add(line.WithoutTrivia().ToString());
        var members = root.Members.ToLookup(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax);
        types.AddRange(members[true].Select(member => member.ToFullString().Trim('\n')));
        return string.Concat(members[false].Select(Statement)) + string.Concat(root.EndOfFileToken.LeadingTrivia.ToFullString());
    }

    // A cell may end in a value to show; a program writes it.
    private static string Statement(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } value }
            ? $"{value.GetLeadingTrivia()}Console.WriteLine({value.Expression.WithoutTrivia()});{value.Expression.GetTrailingTrivia()}"
            : member is FieldDeclarationSyntax or MethodDeclarationSyntax ? Local(member) : member.ToFullString();

    // What is a member of a script is local to a program.
    private static string Local(MemberDeclarationSyntax member) => Accessibility().Replace(member.ToFullString(), "$1", 1);

    [GeneratedRegex("""^#:package\s+(?<name>[\w.\-]+)@(?<version>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex PackageOfProgram();

    [GeneratedRegex("""^#r\s+"nuget:\s*(?<name>[\w.\-]+)(\s*,\s*(?<version>[^"]+?))?\s*"$""")]
    private static partial Regex Package();

    [GeneratedRegex("^// ?")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(\s*)(public|private|internal)\s+")]
    private static partial Regex Accessibility();
}
