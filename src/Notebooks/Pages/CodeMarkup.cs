using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks;

/// <summary>Code as HTML: C# with its words coloured by what the compiler's parser takes them for, other languages as they are.</summary>
internal static class CodeMarkup
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The text inside a <c>pre</c> element; classes: k keyword, s string, n number, c comment, d directive, t type, m method.</summary>
    public static string Of(string code, string language)
    {
        if (language != CellLanguage.CSharp) return WebUtility.HtmlEncode(code);
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            Write(html, token.LeadingTrivia);
            Write(html, token.Text, Class(token));
            Write(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    private static void Write(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            var kind = trivia.IsDirective || trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia) ? "d"
                : trivia.ToString().StartsWith('/') ? "c" : null;
            Write(html, trivia.ToFullString(), kind);
        }
    }

    private static void Write(StringBuilder html, string text, string? kind)
    {
        if (text.Length == 0) return;
        var encoded = WebUtility.HtmlEncode(text);
        html.Append(kind is null ? encoded : $"<span class=\"{kind}\">{encoded}</span>");
    }

    private static string? Class(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => ClassOfName(token),
        var kind when kind.ToString() is var name && (name.Contains("String", StringComparison.Ordinal) || kind == SyntaxKind.CharacterLiteralToken)
            && !SyntaxFacts.IsKeywordKind(kind) => "s",
        var kind when SyntaxFacts.IsKeywordKind(kind) || token.IsContextualKeyword() => "k",
        _ => null,
    };

    private static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or TypeParameterSyntax => "t",
        IdentifierNameSyntax { IsVar: true } => "k",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "m",
        SimpleNameSyntax name when SyntaxFacts.IsInTypeOnlyContext(name) => "t",
        SimpleNameSyntax { Parent: InvocationExpressionSyntax } => "m",
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name
            when access.Name == name && call.Expression == access => "m",
        _ => null,
    };
}
