using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// The formatters that a type brings along: it, or a base class, has an attribute named <c>TypeFormatterSourceAttribute</c> (in any
/// namespace) whose argument is a type with a method <c>CreateTypeFormatters()</c>. Each item of that has a <c>MimeType</c> and a
/// method <c>bool Format(object, TextWriter)</c>.
/// </summary>
internal sealed class ConventionFormatters
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly ConcurrentDictionary<Type, ConventionFormatters?> Known = new();

    private ConventionFormatters(Type type, CustomAttributeData attribute)
    {
        var sourceType = (Type)attribute.ConstructorArguments[0].Value!;
        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", Members, [])
            ?? throw new MissingMethodException($"{sourceType}, the formatter source of {type}, has no method CreateTypeFormatters().");
        Formatters = [.. ((IEnumerable)create.Invoke(source, null)!).Cast<object>().Select(item => Adapt(type, item))];
        PreferredMimeTypes = attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == "PreferredMimeTypes")
            .TypedValue.Value is IEnumerable<CustomAttributeTypedArgument> preferred
            ? [.. preferred.Select(argument => (string)argument.Value!)]
            : [.. Formatters.Select(formatter => formatter.MimeType).Distinct()];
    }

    public IReadOnlyList<ITypeFormatter> Formatters { get; }

    public IReadOnlyList<string> PreferredMimeTypes { get; }

    public static ConventionFormatters? Of(Type type) => Known.GetOrAdd(type, static type =>
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            var attribute = t.GetCustomAttributesData()
                .FirstOrDefault(data => data.AttributeType.Name == nameof(TypeFormatterSourceAttribute));
            if (attribute is { ConstructorArguments: [{ Value: Type }] }) return new ConventionFormatters(t, attribute);
        }

        return null;
    });

    private static ITypeFormatter Adapt(Type type, object item)
    {
        if (item is ITypeFormatter formatter) return formatter;
        var mimeType = item.GetType().GetProperty("MimeType", Members)?.GetValue(item) as string
            ?? throw new MissingMemberException($"{item.GetType()}, a formatter of {type}, has no property MimeType of type string.");
        var method = item.GetType().GetMethod("Format", Members, [typeof(object), typeof(TextWriter)]);
        if (method?.ReturnType != typeof(bool))
        {
            throw new MissingMethodException($"{item.GetType()}, a formatter of {type}, has no method bool Format(object, TextWriter).");
        }

        var format = method.CreateDelegate<Func<object, TextWriter, bool>>(item);
        return new TypeFormatter(type, mimeType, (value, context) => format(value, context.Writer));
    }
}
