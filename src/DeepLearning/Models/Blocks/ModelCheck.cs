namespace DeepLearning;

/// <summary>What every model asks of its sizes.</summary>
static class ModelCheck
{
    internal static void AtLeastOne(int value, string argument)
    {
        if (value < 1) throw new ArgumentOutOfRangeException(argument, value, $"{argument} is {value}, but at least 1 was expected.");
    }

    internal static void ClassesAndChannels(int classes, int channels)
    {
        AtLeastOne(classes, nameof(classes));
        AtLeastOne(channels, nameof(channels));
    }

    internal static void Positive(double value, string argument)
    {
        if (!(value > 0) || !double.IsFinite(value))
            throw new ArgumentOutOfRangeException(argument, value, $"{argument} is {value}, but a number above 0 was expected.");
    }

    internal static void Probability(double value, string argument)
    {
        if (!(value is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(argument, value, $"{argument} is {value}, but a share from 0 to below 1 was expected.");
    }

    /// <summary>One of a few published sizes.</summary>
    internal static T OneOf<T>(int value, string argument, IReadOnlyDictionary<int, T> known) => known.TryGetValue(value, out var found)
        ? found
        : throw new ArgumentOutOfRangeException(argument, value,
            $"{argument} is {value}, but one of {string.Join(", ", known.Keys)} was expected.");
}
