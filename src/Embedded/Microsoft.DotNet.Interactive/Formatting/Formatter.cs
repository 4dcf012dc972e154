namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How values become text: registered formatters first, then those a type brings along, then the defaults.</summary>
public static class Formatter
{
    private const int DefaultListLimit = 20;
    private static readonly FormatterTable Registered = new();
    private static int _listExpansionLimit = DefaultListLimit;

    /// <summary>How many items of a sequence are shown; 20 unless set.</summary>
    public static int ListExpansionLimit
    {
        get => _listExpansionLimit;
        set => _listExpansionLimit = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "ListExpansionLimit must be 0 or more.");
    }

    /// <summary>What stands for null.</summary>
    public static string NullString { get; set; } = "<null>";

    /// <summary>Registers a formatter.</summary>
    public static void Register(ITypeFormatter formatter) => Registered.Add(formatter);

    /// <summary>Formats values of a type, and of types derived from it, by a function that returns the text.</summary>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register<T>((value, writer) => writer.Write(formatter(value)), mimeType);

    /// <summary>Formats values of a type, and of types derived from it, by an action that writes the text.</summary>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);

    /// <summary>Formats values of a type by a function that may decline by returning false.</summary>
    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(new TypeFormatter(typeof(T), mimeType, (value, context) => formatter((T)value, context)));

    /// <summary>Formats values of a type, which may be an open generic such as <c>typeof(List&lt;&gt;)</c>.</summary>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(new TypeFormatter(type, mimeType, (value, context) =>
        {
            formatter(value, context.Writer);
            return true;
        }));

    /// <summary>Formats values of a type by a function that may decline by returning false.</summary>
    public static void Register(Type type, FormatDelegate<object> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(new TypeFormatter(type, mimeType, (value, context) => formatter(value, context)));

    /// <summary>Says which mime types values of a type are shown as, best first.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) =>
        Registered.Prefer(type, preferredMimeTypes);

    /// <summary>The mime types that values of a type are shown as: set ones, the type's own, or HTML (JSON for JSON) and plain text.</summary>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type)
    {
        if (type is null) return [PlainTextFormatter.MimeType];
        return Registered.PreferredMimeTypes(type)
            ?? ConventionFormatters.Of(type)?.PreferredMimeTypes
            ?? [JsonForm.Is(type) ? JsonForm.MimeType : HtmlFormatter.MimeType, PlainTextFormatter.MimeType];
    }

    /// <summary>Forgets every registration and setting.</summary>
    public static void ResetToDefault()
    {
        Registered.Clear();
        _listExpansionLimit = DefaultListLimit;
        NullString = "<null>";
    }

    /// <summary>The text of a value as a mime type; plain text when the value has no such form.</summary>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        var writer = new StringWriter();
        if (!TryFormat(obj, mimeType, writer)) TryFormat(obj, PlainTextFormatter.MimeType, writer);
        return writer.ToString();
    }

    /// <summary>The text that a formatter writes for a value.</summary>
    public static string ToDisplayString(this object? obj, ITypeFormatter formatter)
    {
        var writer = new StringWriter();
        if (obj is null) writer.Write(NullString);
        else formatter.Format(obj, new FormatContext(writer));
        return writer.ToString();
    }

    /// <summary>True for types that say, or were told, how they read as text: nothing looks inside them.</summary>
    internal static bool IsCustom(object? value) => value?.GetType() is { } type
        && (ConventionFormatters.Of(type) is not null || Registered.Find(type, PlainTextFormatter.MimeType).Count > 0);

    internal static bool TryFormat(object? value, string mimeType, TextWriter writer)
    {
        if (value is not null)
        {
            var own = ConventionFormatters.Of(value.GetType())?.Formatters.Where(formatter => formatter.MimeType == mimeType) ?? [];
            foreach (var formatter in Registered.Find(value.GetType(), mimeType).Concat(own))
            {
                if (formatter.Format(value, new FormatContext(writer))) return true;
            }
        }

        return mimeType switch
        {
            PlainTextFormatter.MimeType => PlainTextForm.Write(value, writer),
            HtmlFormatter.MimeType => HtmlForm.TryWrite(value, writer),
            JsonForm.MimeType => JsonForm.Write(value, writer),
            _ => value is string text && WriteAsItIs(text, writer),
        };
    }

    // Markdown, LaTeX, SVG, the base 64 of a picture: of a type that says what it is, the text is the form.
    private static bool WriteAsItIs(string text, TextWriter writer)
    {
        writer.Write(text);
        return true;
    }
}
