using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Notebooks;

/// <summary>An exception as a learner reads it: message, the places in cells it came through, then its causes.</summary>
internal static partial class RuntimeErrors
{
    private static readonly string[] Machinery =
        ["Microsoft.CodeAnalysis.", "Notebooks.", "System.Runtime.", "System.Threading.", "System.Reflection."];

    public static CellError Describe(Exception error)
    {
        if (error is TargetInvocationException { InnerException: { } inner }) error = inner;
        if (error is AggregateException { InnerExceptions: [var only] }) error = only;
        if (error is MissingFieldException && OutdatedVariable().Match(error.Message) is { Success: true } match) return Outdated(match.Groups[1].Value);
        var traceback = new List<string>();
        for (var e = error; e is not null; e = e.InnerException)
        {
            traceback.Add($"{(e == error ? "" : "caused by ")}{NameOf(e)}: {e.Message}");
            traceback.AddRange(Frames(e));
        }

        return new(error.GetType().Name, error.Message, traceback);
    }

    private static CellError Outdated(string variable) => CellError.Of(
        "OutdatedVariable", $"'{variable}' holds a value of a type that was declared again since; run the cell that sets it again.");

    private static string NameOf(Exception e) => e.GetType().FullName!.Split('+')[^1];

    private static IEnumerable<string> Frames(Exception error)
    {
        var frames = new StackTrace(error, fNeedFileInfo: true).GetFrames().Select(Describe).OfType<Place>().ToList();
        var last = frames.FindLastIndex(place => place.IsCell); // below it there is only what runs cells
        return frames.Take(last >= 0 ? last + 1 : frames.Count).Select(place => $"   at {place.Text}");
    }

    private static Place? Describe(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method) return null;
        var type = method.DeclaringType?.FullName ?? "";
        var file = frame.GetFileName();
        var cell = file is null ? null : CellName().Match(file) is { Success: true } match ? match.Value : null;
        if (cell is null && Machinery.Any(space => type.StartsWith(space, StringComparison.Ordinal))) return null;
        var name = MethodName(type, method.Name);
        var place = $"{cell ?? Path.GetFileName(file)}, line {frame.GetFileLineNumber()}";
        if (cell is not null) return new(name is null ? place : $"{name} in {place}", true);
        if (name is null) return null;
        return new(file is null ? name : $"{name} in {place}", false);
    }

    // The compiler's names for cells, local functions, lambdas and async methods, undone; null for the cell itself.
    private static string? MethodName(string type, string method)
    {
        type = Submission().Replace(type.Replace('+', '.'), "");
        var generated = Generated().Match(method == "MoveNext" ? type.Split('.')[^1] : method);
        var owner = method == "MoveNext" ? string.Join('.', type.Split('.')[..^1]) : type;
        owner = string.Join('.', owner.Split('.').Where(part => !part.StartsWith('<'))).Trim('.');
        var name = !generated.Success ? method
            : generated.Groups["local"].Success ? generated.Groups["local"].Value
            : generated.Groups["kind"].Value == "b" ? "lambda" : generated.Groups["outer"].Value;
        if (name is "<Initialize>" or "<Factory>" or "Initialize" or "") return null;
        return owner.Length == 0 ? name : $"{owner}.{name}";
    }

    private sealed record Place(string Text, bool IsCell);

    [GeneratedRegex(@"([^/\\]+, )?cell \d+$")]
    private static partial Regex CellName();

    [GeneratedRegex(@"'Submission#\d+\.(\w+)'")]
    private static partial Regex OutdatedVariable();

    [GeneratedRegex(@"^Submission#\d+\.?")]
    private static partial Regex Submission();

    [GeneratedRegex(@"^<(?<outer>.*?)>(?<kind>[a-z])__((?<local>\w+)\|)?")]
    private static partial Regex Generated();
}
