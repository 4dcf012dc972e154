namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of one type as one mime type.</summary>
public interface ITypeFormatter
{
    /// <summary>The mime type written.</summary>
    string MimeType { get; }

    /// <summary>The type of the values, or a base type or interface of theirs.</summary>
    Type Type { get; }

    /// <summary>Writes the value; false leaves it to the next formatter.</summary>
    bool Format(object instance, FormatContext context);
}

/// <summary>Makes the formatters of a type that names it in a <see cref="TypeFormatterSourceAttribute"/>.</summary>
public interface ITypeFormatterSource
{
    /// <summary>The formatters.</summary>
    IEnumerable<ITypeFormatter> CreateTypeFormatters();
}

internal sealed class TypeFormatter(Type type, string mimeType, Func<object, FormatContext, bool> format) : ITypeFormatter
{
    public string MimeType => mimeType;

    public Type Type => type;

    public bool Format(object instance, FormatContext context) => format(instance, context);
}
