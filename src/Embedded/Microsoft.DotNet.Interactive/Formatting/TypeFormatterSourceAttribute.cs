namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// Says which class makes the formatters of a type. A library may carry its own copy of this attribute: it is found by name.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = true)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A class with a parameterless constructor and a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The mime types to show, best first; all that the formatters offer when not set.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
