namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>One form of a value: text of a mime type.</summary>
public class FormattedValue(string mimeType, string value)
{
    /// <summary>The mime type.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>The text of that type.</summary>
    public string Value { get; } = value;

    /// <summary>The forms of a value: the given mime types, or those its type prefers. A type without such a form is left out.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        var wanted = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Select(mimeType => TryCreate(value, mimeType)).OfType<FormattedValue>()];
    }

    private static FormattedValue? TryCreate(object? value, string mimeType)
    {
        var writer = new StringWriter();
        return Formatter.TryFormat(value, mimeType, writer) ? new(mimeType, writer.ToString()) : null;
    }
}
