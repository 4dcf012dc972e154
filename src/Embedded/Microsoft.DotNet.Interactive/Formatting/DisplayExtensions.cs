using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace System;

/// <summary>Showing any value from a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, as the type's preferred forms or as the given mime types; the result can be updated in place.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, FormattedValue.CreateManyFromObject(value, mimeTypes));

    /// <summary>Shows text that is already of the given mime type, unchanged.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        DisplayedValue.Show(value, [new FormattedValue(mimeType, value)]);

    /// <summary>Shows a sequence as a table with one row per item.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) => value.Display(mimeTypes);
}
