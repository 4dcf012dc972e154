using System.Collections;

namespace DeepLearning;

/// <summary>
/// How deep lists and dictionaries lie in each other. What came from a file may hold itself, or be deeper than the call stack:
/// whoever walks through it must not find out by crashing.
/// </summary>
internal sealed class Nesting
{
    public const int Deepest = 64;

    private readonly Dictionary<object, int> heights = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the value holds at most 64 levels of containers, and no container holds itself.</summary>
    public static bool IsSound(object? value) => new Nesting().Height(value, 0) <= Deepest;

    // Anything above Deepest stands for "too deep". A container is visited once, however often it is referred to.
    private int Height(object? value, int depth)
    {
        if (depth > Deepest) return depth;
        var items = value switch
        {
            IDictionary dictionary => dictionary.Values,
            IList list => list,
            _ => null,
        };
        if (items is null) return 0;
        if (heights.TryGetValue(value!, out var known)) return known;
        heights[value!] = Deepest + 1; // as long as it is being visited: it would hold itself
        var height = 1;
        foreach (var item in items) height = Math.Max(height, 1 + Height(item, depth + 1));
        return heights[value!] = height;
    }
}
