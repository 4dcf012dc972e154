using System.Globalization;

namespace DeepLearning;

/// <summary>Compares what a learner's function returned with what it should have.</summary>
internal static class Case
{
    /// <param name="call">The call as the learner would write it.</param>
    /// <param name="expected">What is right.</param>
    /// <param name="actual">What came.</param>
    /// <param name="diagnosis">The mistake that leads to this, if it is a known one.</param>
    /// <param name="tolerance">How far off is still right.</param>
    /// <exception cref="CaseFailedException">They differ.</exception>
    public static void Near(string call, double expected, double actual, string? diagnosis = null, double tolerance = 1e-9)
    {
        if (!(Math.Abs(expected - actual) <= tolerance)) throw new CaseFailedException($"{call} should be {Text(expected)}, but is {Text(actual)}.", diagnosis);
    }

    /// <inheritdoc cref="Near(string, double, double, string?, double)"/>
    public static void Near(string call, IReadOnlyList<double> expected, IReadOnlyList<double>? actual, string? diagnosis = null, double tolerance = 1e-9)
    {
        if (actual is null || actual.Count != expected.Count || !expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance))
            throw new CaseFailedException($"{call} should be {Text(expected)}, but is {(actual is null ? "null" : Text(actual))}.", diagnosis);
    }

    /// <summary>Whether what came is this other list, that of a known mistake.</summary>
    public static bool Same(IReadOnlyList<double>? actual, IReadOnlyList<double> other) =>
        actual?.Count == other.Count && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);

    /// <summary>Numbers as a learner would write them.</summary>
    public static string Text(IEnumerable<double> numbers) => $"[{string.Join(", ", numbers.Select(Text))}]";

    /// <inheritdoc cref="Text(IEnumerable{double})"/>
    public static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>A case that an answer does not pass.</summary>
internal sealed class CaseFailedException(string message, string? diagnosis = null) : Exception(diagnosis is null ? message : $"{message} {diagnosis}");
