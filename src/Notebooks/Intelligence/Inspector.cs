using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks;

/// <summary>What is known of a name: its signature and its documentation.</summary>
/// <param name="Signatures">The declaration, or all overloads where none is chosen yet.</param>
/// <param name="Summary">The documentation, empty if there is none.</param>
public sealed record SymbolDescription(IReadOnlyList<string> Signatures, string Summary)
{
    /// <summary>As plain text.</summary>
    public string Plain => string.Join('\n', Signatures) + (Summary.Length > 0 ? $"\n\n{Summary}" : "");

    /// <summary>As Markdown, the signatures in a code block.</summary>
    public string Markdown => $"```csharp\n{string.Join('\n', Signatures)}\n```" + (Summary.Length > 0 ? $"\n\n{Summary}" : "");
}

/// <summary>Describes the name at a position; between the brackets of a call, the method that is called.</summary>
internal static class Inspector
{
    private const int Overloads = 8;
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    public static SymbolDescription? Inspect(Compilation draft, int position)
    {
        var tree = draft.SyntaxTrees.Single();
        var root = tree.GetRoot();
        var model = draft.GetSemanticModel(tree);
        position = Math.Clamp(position, 0, root.FullSpan.End);
        var symbols = Candidates(root, position).Select(node => SymbolsOf(model, node)).FirstOrDefault(found => found.Count > 0);
        return symbols is null ? null : new([.. symbols.Take(Overloads).Select(Signature)], DocumentationText.Summary(symbols[0]));
    }

    // The word at or before the position, then the calls around it, from the inside out.
    private static IEnumerable<SyntaxNode> Candidates(SyntaxNode root, int position)
    {
        foreach (var at in new[] { position, position - 1 }.Where(at => at >= 0 && at < root.FullSpan.End))
        {
            if (root.FindToken(at) is { Parent: { } parent } token && token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Start <= position && position <= token.Span.End)
                yield return parent;
        }

        var inner = root.FindToken(Math.Max(0, Math.Min(position, root.FullSpan.End - 1) - 1)).Parent;
        foreach (var call in inner?.AncestorsAndSelf() ?? [])
        {
            if (call is InvocationExpressionSyntax invocation && position > invocation.ArgumentList.OpenParenToken.SpanStart) yield return invocation.Expression;
            if (call is ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation && position > arguments.SpanStart) yield return creation;
        }
    }

    private static List<ISymbol> SymbolsOf(SemanticModel model, SyntaxNode node)
    {
        if (model.GetDeclaredSymbol(node) is { } declared) return [declared];
        var info = model.GetSymbolInfo(node);
        if (info.Symbol is { } symbol) return [symbol];
        return info.CandidateSymbols.Length > 0 ? [.. info.CandidateSymbols]
            : node is ExpressionSyntax expression ? [.. model.GetMemberGroup(expression)] : [];
    }

    private static string Signature(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => $"{local.Type.ToDisplayString(Format)} {local.Name}",
        IFieldSymbol { ContainingType.IsScriptClass: true } variable => $"{variable.Type.ToDisplayString(Format)} {variable.Name}",
        INamedTypeSymbol type => $"{type.TypeKind.ToString().ToLowerInvariant()} {type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}",
        _ => symbol.ToDisplayString(Format),
    };
}
