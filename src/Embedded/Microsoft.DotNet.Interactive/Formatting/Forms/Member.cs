using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A named value inside another: a public property or field, or an item of a tuple.</summary>
internal readonly record struct Member(string Name, object? Value)
{
    /// <summary>The members shown of any value, at most this many.</summary>
    public const int Limit = 20;

    public static IReadOnlyList<Member> Of(object value) => value is ITuple tuple
        ? [.. Enumerable.Range(0, tuple.Length).Select(i => new Member($"Item{i + 1}", tuple[i]))]
        : [.. Properties(value).Concat(Fields(value)).Take(Limit)];

    private static IEnumerable<Member> Properties(object value) =>
        value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
            .Where(property => !property.PropertyType.IsByRefLike) // a span cannot leave its property
            .Select(property => new Member(property.Name, Read(value, property)));

    private static IEnumerable<Member> Fields(object value) =>
        value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Select(field => new Member(field.Name, field.GetValue(value)));

    // One property that throws must not hide the others.
    private static object? Read(object value, PropertyInfo property)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } reason)
        {
            return $"<{reason.GetType().Name}: {reason.Message}>";
        }
    }
}
