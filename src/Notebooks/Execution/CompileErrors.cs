using Microsoft.CodeAnalysis;

namespace Notebooks;

/// <summary>The compiler's errors, each with its place, the source line, and a caret under the column.</summary>
internal static class CompileErrors
{
    private const string Name = "CompilationError";
    private const int Limit = 10;

    public static CellError Describe(IEnumerable<Diagnostic> diagnostics, string code, string cell)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var lines = code.Split('\n');
        var traceback = errors.Take(Limit).SelectMany(error => Describe(error, lines, cell)).ToList();
        if (errors.Count > Limit) traceback.Add($"... ({errors.Count - Limit} more errors)");
        return new(Name, Headline(errors[0], cell), traceback);
    }

    private static IEnumerable<string> Describe(Diagnostic error, string[] lines, string cell)
    {
        yield return Headline(error, cell);
        var position = error.Location.GetLineSpan().StartLinePosition;
        if (!error.Location.IsInSource || position.Line >= lines.Length) yield break;
        var line = lines[position.Line].TrimEnd('\r');
        yield return "    " + line;
        // Tabs stay tabs, so that the caret stands under its column however wide they are drawn.
        yield return "    " + string.Concat(line.Take(position.Character).Select(c => c == '\t' ? '\t' : ' ')) + "^";
    }

    private static string Headline(Diagnostic error, string cell)
    {
        var position = error.Location.GetLineSpan().StartLinePosition;
        return error.Location.IsInSource
            ? $"{cell}, line {position.Line + 1}, column {position.Character + 1}: error {error.Id}: {error.GetMessage()}"
            : $"{cell}: error {error.Id}: {error.GetMessage()}";
    }
}
