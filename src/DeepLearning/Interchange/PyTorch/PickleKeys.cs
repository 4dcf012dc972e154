namespace DeepLearning;

/// <summary>
/// Compares keys of dictionaries that come from a file. Texts have seeded hashes in .NET, numbers do not: a file could give all of its
/// numbers the same one, and filling the dictionary would take for ever.
/// </summary>
internal sealed class PickleKeys : IEqualityComparer<object>
{
    private static readonly PickleKeys Comparer = new();

    public static OrderedDictionary<object, object?> NewDictionary() => new(Comparer);

    public new bool Equals(object? x, object? y) => object.Equals(x, y);

    public int GetHashCode(object key) => key is long number ? HashCode.Combine((int)number, (int)(number >> 32)) : key.GetHashCode();
}
