namespace DeepLearning;

/// <summary>Refuses amounts of chance that make no sense.</summary>
internal static class RandomCheck
{
    internal static void Probability(double value, string argument) => Range(value, 1, argument);

    internal static void Range(double value, double most, string argument)
    {
        if (!(value >= 0 && value <= most))
            throw new ArgumentOutOfRangeException(
                argument, value, FormattableString.Invariant($"Expected 0 to {most}."));
    }
}
