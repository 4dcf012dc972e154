using System.Collections;
using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What kind of thing a value is to a formatter.</summary>
internal enum Shape
{
    /// <summary>A value with a text of its own: numbers, strings, dates, types, anything that overrides <c>ToString</c>.</summary>
    Scalar,

    /// <summary>Items in a row.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Dictionary,

    /// <summary>Named members: records, anonymous types, tuples, plain classes.</summary>
    Members,
}

internal static class Shapes
{
    public static Shape Of(object? value) => value switch
    {
        null or string or Type or Delegate or Exception or Task or IHtmlContent or DataTable => Shape.Scalar,
        _ when JsonForm.Is(value.GetType()) => Shape.Scalar,
        IDictionary => Shape.Dictionary,
        ITuple => Shape.Members,
        _ when IsGenericDictionary(value.GetType()) => Shape.Dictionary,
        _ when value.GetType() is { IsPrimitive: false, IsEnum: false } type => OfType(type, value),
        _ => Shape.Scalar,
    };

    private static Shape OfType(Type type, object value)
    {
        var hasOwnText = HasOwnText(type);
        if (value is IEnumerable) return hasOwnText ? Shape.Scalar : Shape.Sequence;
        return hasOwnText || Member.Of(value).Count == 0 ? Shape.Scalar : Shape.Members;
    }

    private static bool HasOwnText(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)) return false;
        var author = type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType!;
        return author != typeof(object) && author != typeof(ValueType) && !IsRecordOrAnonymous(author);
    }

    // The compiler writes ToString for records and anonymous types; that text is no choice of the author's.
    private static bool IsRecordOrAnonymous(Type type) =>
        type.Name.StartsWith("<>", StringComparison.Ordinal)
        || type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsGenericDictionary(Type type) => type.GetInterfaces().Any(i => i.IsGenericType
        && (i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IDictionary<,>)));
}
