namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What a notebook has registered: formatters and preferred mime types, the nearest type winning, then the latest.</summary>
internal sealed class FormatterTable
{
    private readonly Lock _gate = new();
    private readonly List<ITypeFormatter> _formatters = [];
    private readonly Dictionary<Type, string[]> _preferred = [];

    public void Add(ITypeFormatter formatter)
    {
        lock (_gate) _formatters.Insert(0, formatter);
    }

    public void Prefer(Type type, string[] mimeTypes)
    {
        lock (_gate) _preferred[type] = mimeTypes;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _formatters.Clear();
            _preferred.Clear();
        }
    }

    public IReadOnlyList<ITypeFormatter> Find(Type type, string mimeType)
    {
        lock (_gate)
        {
            if (_formatters.Count == 0) return [];
            return
            [
                .. _formatters.Where(formatter => formatter.MimeType == mimeType)
                    .Select(formatter => (formatter, distance: Distance(type, formatter.Type)))
                    .Where(found => found.distance is not null)
                    .OrderBy(found => found.distance)
                    .Select(found => found.formatter),
            ];
        }
    }

    public IReadOnlyCollection<string>? PreferredMimeTypes(Type type)
    {
        lock (_gate)
        {
            return _preferred.Select(entry => (entry.Value, distance: Distance(type, entry.Key)))
                .Where(found => found.distance is not null)
                .OrderBy(found => found.distance)
                .Select(found => found.Value)
                .FirstOrDefault();
        }
    }

    // 0 for the type itself, then its base classes, then its interfaces, then object.
    private static int? Distance(Type actual, Type registered)
    {
        if (registered == typeof(object)) return actual == registered ? 0 : int.MaxValue;
        var depth = 0;
        for (var type = actual; type is not null; type = type.BaseType, depth++)
        {
            if (Matches(type, registered)) return depth;
        }

        return actual.GetInterfaces().Any(type => Matches(type, registered)) ? depth : null;
    }

    private static bool Matches(Type type, Type registered) =>
        type == registered || (type.IsGenericType && registered.IsGenericTypeDefinition && type.GetGenericTypeDefinition() == registered);
}
