namespace DeepLearning;

/// <summary>Names the type that knows how to show the marked one. Notebook engines find it by its name, so no engine need be
/// referenced.</summary>
/// <remarks>The formatter type has a parameterless constructor and a method <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>; each
/// item has <c>string MimeType { get; }</c> and <c>bool Format(object instance, TextWriter writer)</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What is shown where no one asks for a particular form, richest first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
