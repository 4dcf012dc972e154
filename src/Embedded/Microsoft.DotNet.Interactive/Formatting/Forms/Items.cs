using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The first items of a sequence, and how many were left out: a number where it is known.</summary>
internal sealed record Items(IReadOnlyList<object?> Shown, string? Rest)
{
    public static Items Of(object sequence)
    {
        var limit = Formatter.ListExpansionLimit;
        var first = Enumerate(sequence).Take(limit + 1).ToList();
        if (first.Count <= limit) return new(first, null);
        first.RemoveAt(limit);
        return new(first, Count(sequence) is { } count ? $"... ({count - limit} more)" : "... (more)");
    }

    // The rows of a matrix are sequences themselves.
    private static IEnumerable<object?> Enumerate(object sequence) => sequence is Array { Rank: > 1 } array
        ? Enumerable.Range(0, array.GetLength(0)).Select(row => (object?)new Row(array, [row]))
        : ((IEnumerable)sequence).Cast<object?>();

    private static long? Count(object sequence) => sequence switch
    {
        Array { Rank: > 1 } array => array.GetLength(0),
        ICollection collection => collection.Count,
        _ => sequence.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))
            ?.GetProperty("Count")!.GetValue(sequence) as int?,
    };

    private sealed class Row(Array array, int[] indices) : IReadOnlyCollection<object?>
    {
        public int Count => array.GetLength(indices.Length);

        public IEnumerator<object?> GetEnumerator() => Enumerable.Range(0, Count).Select(i => indices.Length + 1 == array.Rank
            ? array.GetValue([.. indices, i])
            : new Row(array, [.. indices, i])).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
