using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks;

/// <summary>
/// The text of a cell of type declarations. In a cell, a type without an accessibility is meant for the cells that follow, where an
/// assembly would hide it, so <c>public</c> is put before it; errors are moved back to where they are in the cell.
/// </summary>
internal sealed class LibrarySource
{
    private const string Public = "public ";
    private readonly string _code;
    private readonly CompilationUnitSyntax _root;
    private readonly List<int> _insertions;

    private LibrarySource(string code, CompilationUnitSyntax root)
    {
        _code = code;
        _root = root;
        var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).Cast<MemberDeclarationSyntax>().ToList();
        Types = types.Select(FullName).ToHashSet();
        _insertions = [.. types.Where(HasNoAccessibility).Select(FirstKeyword).Order()];
    }

    public IReadOnlySet<string> Types { get; }

    public string Usings => string.Concat(_root.Usings.Select(line => line.WithoutTrivia() + "\n"));

    public bool MustBeLibrary => _root.DescendantNodes().Any(node => node is BaseNamespaceDeclarationSyntax or ExtensionBlockDeclarationSyntax
        || (node is ParameterSyntax parameter && parameter.Modifiers.Any(SyntaxKind.ThisKeyword)));

    public static LibrarySource? TryParse(string code, CSharpParseOptions options)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, options).GetRoot();
        var isLibrary = root is { Members.Count: > 0, ContainsDiagnostics: false }
            && root.Members.All(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax);
        return isLibrary ? new(code, root) : null;
    }

    public SyntaxTree Published(string name)
    {
        var text = new StringBuilder(_code);
        foreach (var position in _insertions.AsEnumerable().Reverse()) text.Insert(position, Public);
        return CSharpSyntaxTree.ParseText(text.ToString(), (CSharpParseOptions)_root.SyntaxTree.Options, name, Encoding.UTF8);
    }

    public Func<Diagnostic, Diagnostic> AtOriginal(string name)
    {
        var original = _root.SyntaxTree.WithFilePath(name);
        return diagnostic => diagnostic.Location is { IsInSource: true, SourceTree.FilePath: var path } && path == name
            ? Diagnostic.Create(
                diagnostic.Id, "Compiler", diagnostic.GetMessage(), diagnostic.Severity, diagnostic.DefaultSeverity,
                isEnabledByDefault: true, warningLevel: 0, location: Location.Create(original, Original(diagnostic.Location.SourceSpan)))
            : diagnostic;
    }

    private TextSpan Original(TextSpan published)
    {
        var start = Original(published.Start);
        return TextSpan.FromBounds(start, Math.Max(start, Original(published.End)));
    }

    private int Original(int published)
    {
        var shift = 0;
        foreach (var position in _insertions)
        {
            if (published >= position + shift + Public.Length) shift += Public.Length;
        }

        return published - shift;
    }

    private static bool HasNoAccessibility(MemberDeclarationSyntax type) => !type.Modifiers.Any(modifier =>
        modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword) || modifier.IsKind(SyntaxKind.FileKeyword));

    private static int FirstKeyword(MemberDeclarationSyntax type) => type switch
    {
        { Modifiers: [var first, ..] } => first.SpanStart,
        EnumDeclarationSyntax declaration => declaration.EnumKeyword.SpanStart,
        DelegateDeclarationSyntax declaration => declaration.DelegateKeyword.SpanStart,
        _ => ((TypeDeclarationSyntax)type).Keyword.SpanStart,
    };

    private static string FullName(MemberDeclarationSyntax type)
    {
        var name = (type as BaseTypeDeclarationSyntax)?.Identifier.Text ?? ((DelegateDeclarationSyntax)type).Identifier.Text;
        var spaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).Reverse();
        return string.Join('.', spaces.Append(name));
    }
}
