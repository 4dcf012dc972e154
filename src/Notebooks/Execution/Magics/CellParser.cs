using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks;

/// <summary>
/// Splits a cell at its directive lines: <c>#r</c>, <c>#i</c>, <c>#load</c> and all that begins with <c>#!</c>. Such a line inside a
/// multi-line string or comment is text.
/// </summary>
internal static partial class CellParser
{
    // The lexer's words for a string or comment that is still open at the end of the text.
    private static readonly string[] OpenEnded = ["CS1035", "CS1039", "CS8997", "CS1010", "CS8999"];

    public static IReadOnlyList<CellStep> Parse(string source, string language)
    {
        var steps = new List<CellStep>();
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Directive().IsMatch(lines[i]) || (language == CellLanguage.CSharp && IsInsideText(lines[start..i]))) continue;
            AddText(i);
            start = i + 1;
            var line = lines[i].Trim();
            if (line.StartsWith("#!", StringComparison.Ordinal) && CellLanguage.Find(line[2..].Trim()) is { } next) language = next;
            else steps.Add(Magic.Parse(line, i + 1));
        }

        AddText(lines.Length);
        return steps;

        void AddText(int end)
        {
            var text = string.Join('\n', lines[start..end]);
            if (string.IsNullOrWhiteSpace(text)) return;
            steps.Add(language == CellLanguage.CSharp ? new RunCode(new string('\n', start) + text) : new ShowMarkup(language, text));
        }
    }

    /// <summary>The text with its directive lines blank: every position stays what it was.</summary>
    public static string WithoutDirectives(string source) => string.Join('\n',
        source.Split('\n').Select(line => Directive().IsMatch(line) ? new string(' ', line.Length) : line));

    private static bool IsInsideText(string[] before)
    {
        if (before.Length == 0) return false;
        var options = new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script);
        var tree = CSharpSyntaxTree.ParseText(string.Join('\n', before) + "\n", options);
        return tree.GetDiagnostics().Any(diagnostic => OpenEnded.Contains(diagnostic.Id));
    }

    [GeneratedRegex(@"^\s*(#!|#r\s|#i\s|#load\s)")]
    private static partial Regex Directive();
}
