using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks;

/// <summary>Finds the names that can stand at a position: members after a dot, else everything in scope, and keywords.</summary>
internal static class Completer
{
    private static readonly ImmutableArray<string> Keywords =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(word => word.Length > 1 && char.IsAsciiLetter(word[0])),
    ];

    public static Completions Complete(Compilation draft, int position)
    {
        var tree = draft.SyntaxTrees.Single();
        var text = tree.ToString();
        position = Math.Clamp(position, 0, text.Length);
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) start--;
        var root = tree.GetRoot();
        if (IsInText(root, position)) return new(position, position, []);
        var prefix = text[start..position];
        var before = start == 0 ? default : root.FindToken(start - 1);
        var items = Owner(before) is { } owner
            ? Members(draft.GetSemanticModel(tree), owner, start)
            : Names(draft.GetSemanticModel(tree), start);
        var found = items.Where(item => item.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Distinct()
            .OrderByDescending(item => item.Text.StartsWith(prefix, StringComparison.Ordinal)).ThenBy(item => item.Text, StringComparer.OrdinalIgnoreCase);
        return new(start, position, [.. found]);
    }

    // What stands before the dot, if the position is behind one.
    private static ExpressionSyntax? Owner(SyntaxToken before) => !before.IsKind(SyntaxKind.DotToken) ? null : before.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        MemberBindingExpressionSyntax { Parent: var parent } => parent?.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static IEnumerable<Completion> Members(SemanticModel model, ExpressionSyntax owner, int position)
    {
        var symbol = model.GetSymbolInfo(owner).Symbol;
        if (symbol is INamespaceSymbol space) return Describe(model.LookupSymbols(position, space));
        if (symbol is ITypeSymbol named) return Describe(model.LookupSymbols(position, named).Where(member => member.IsStatic || member is ITypeSymbol));
        var type = model.GetTypeInfo(owner).Type;
        if (type is null or IErrorTypeSymbol) return [];
        return Describe(model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(member => !member.IsStatic && member is not ITypeSymbol));
    }

    private static IEnumerable<Completion> Names(SemanticModel model, int position) =>
        Describe(model.LookupSymbols(position)).Concat(Keywords.Select(word => new Completion(word, "keyword")));

    private static IEnumerable<Completion> Describe(IEnumerable<ISymbol> symbols) => symbols
        .Where(symbol => symbol is { CanBeReferencedByName: true } && !symbol.Name.StartsWith('<'))
        .Select(symbol => new Completion(symbol.Name, KindOf(symbol)));

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enum member",
        IFieldSymbol or ILocalSymbol or IParameterSymbol => "variable",
        IEventSymbol => "event",
        INamespaceSymbol => "module",
        ITypeSymbol { TypeKind: var kind } => kind switch { TypeKind.Interface => "interface", TypeKind.Enum => "enum", TypeKind.Struct => "struct", _ => "class" },
        _ => "text",
    };

    // In a string or a comment there is nothing to complete.
    private static bool IsInText(SyntaxNode root, int position)
    {
        if (root.FindTrivia(Math.Max(0, position - 1)) is var trivia && trivia.Span.End >= position && trivia.Kind() is
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia) return true;
        var token = root.FindToken(Math.Max(0, position - 1));
        return token.SpanStart < position && (position < token.Span.End || token.ContainsDiagnostics)
            && token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
    }
}
