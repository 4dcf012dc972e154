using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks;

/// <summary>What an editor asks about unfinished code: completions, documentation, whether it is a whole cell.</summary>
internal sealed class CodeRequests(NotebookEngine engine)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static JsonObject IsComplete(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        return SyntaxFactory.IsCompleteSubmission(tree)
            ? new() { ["status"] = tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error) ? "invalid" : "complete" }
            : new() { ["status"] = "incomplete", ["indent"] = "" };
    }

    public JsonObject Complete(string code, int codePoints)
    {
        var completions = engine.Complete(code, CodePoints.ToIndex(code, codePoints));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. completions.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = CodePoints.FromIndex(code, completions.Start),
            ["cursor_end"] = CodePoints.FromIndex(code, completions.End),
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. completions.Items.Select(item => (JsonNode)new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["start"] = CodePoints.FromIndex(code, completions.Start),
                    ["end"] = CodePoints.FromIndex(code, completions.End),
                })]),
            },
        };
    }

    public JsonObject Inspect(string code, int codePoints)
    {
        var found = engine.Inspect(code, CodePoints.ToIndex(code, codePoints));
        return new()
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : new JsonObject { [MimeTypes.Markdown] = found.Markdown, [MimeTypes.Plain] = found.Plain },
            ["metadata"] = new JsonObject(),
        };
    }
}
