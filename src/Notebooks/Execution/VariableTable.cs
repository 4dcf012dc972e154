using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks;

/// <summary>The variables of a session, as <c>#!who</c> and <c>#!whos</c> show them.</summary>
internal static class VariableTable
{
    public static MimeBundle Of(IEnumerable<ScriptVariable> variables, bool withValues)
    {
        var rows = variables.OrderBy(variable => variable.Name, StringComparer.Ordinal).ToList();
        return withValues
            ? MimeBundle.Of(rows.Select(variable => new Row(variable.Name, TypeName.Of(variable.Type), variable.Value.ToDisplayString("text/plain"))).ToList())
            : MimeBundle.OfText(string.Join('\n', rows.Select(variable => variable.Name)));
    }

    private sealed record Row(string Variable, string Type, string Value);
}
