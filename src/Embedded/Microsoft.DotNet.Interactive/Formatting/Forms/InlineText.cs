using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value on one line: the building block of plain text and of table cells.</summary>
internal static class InlineText
{
    private const int DepthLimit = 6;

    public static string Of(object? value, int depth = 0) => Shapes.Of(value) switch
    {
        _ when depth > DepthLimit => "...",
        _ when depth > 0 && Formatter.IsCustom(value) => value.ToDisplayString(),
        Shape.Sequence => Sequence(value!, depth),
        Shape.Dictionary => Braces(DictionaryEntries(value!, out var rest).Select(entry => (Of(entry.Key, depth + 1), entry.Value)), rest, depth),
        Shape.Members when value is ITuple => $"({string.Join(", ", Member.Of(value).Select(item => Of(item.Value, depth + 1)))})",
        Shape.Members => (IsNamed(value!) ? TypeName.Of(value!.GetType()) + " " : "")
            + Braces(Member.Of(value!).Select(member => (member.Name, member.Value)), null, depth),
        _ => Scalar(value),
    };

    /// <summary>The shown entries of a dictionary, generic or not.</summary>
    public static IEnumerable<(object? Key, object? Value)> DictionaryEntries(object dictionary, out string? rest)
    {
        var items = Items.Of(dictionary);
        rest = items.Rest;
        return items.Shown.Select(entry => entry is DictionaryEntry pair
            ? (pair.Key, pair.Value)
            : (Property(entry!, "Key"), Property(entry!, "Value")));
    }

    /// <summary>Numbers and dates are invariant: the same text on every machine.</summary>
    public static string Scalar(object? value) => value switch
    {
        null => Formatter.NullString,
        string text => text,
        DateTime { Kind: DateTimeKind.Utc } time => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Type type => TypeName.Of(type),
        Delegate call => TypeName.Of(call.GetType()),
        Exception error => ErrorText(error),
        DataTable table => $"{table.TableName} [{table.Rows.Count} x {table.Columns.Count}]".TrimStart(),
        _ when JsonForm.Is(value.GetType()) => JsonForm.Readable(value),
        Task task => $"{TypeName.Of(HasResult(task) ? task.GetType() : typeof(Task))} ({task.Status})",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? Formatter.NullString,
    };

    private static string Sequence(object value, int depth)
    {
        var items = Items.Of(value);
        var texts = items.Shown.Select(item => Of(item, depth + 1)).Concat(items.Rest is null ? [] : [items.Rest]);
        return $"[ {string.Join(", ", texts)} ]".Replace("[  ]", "[ ]");
    }

    private static string Braces(IEnumerable<(string Name, object? Value)> fields, string? rest, int depth)
    {
        var texts = fields.Select(field => $"{field.Name}: {Of(field.Value, depth + 1)}").Concat(rest is null ? [] : [rest]);
        return $"{{ {string.Join(", ", texts)} }}".Replace("{  }", "{ }");
    }

    // A task without a result has one of a hidden type.
    private static bool HasResult(Task task) => task.GetType().GetGenericArguments() is [{ IsVisible: true }];

    private static string ErrorText(Exception error) => string.Join(" <- ", Chain(error).Select(e => $"{TypeName.Of(e.GetType())}: {e.Message}"));

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException) yield return error;
    }

    private static bool IsNamed(object value) => !value.GetType().Name.StartsWith("<>", StringComparison.Ordinal);

    private static object? Property(object entry, string name) => entry.GetType().GetProperty(name)!.GetValue(entry);
}
