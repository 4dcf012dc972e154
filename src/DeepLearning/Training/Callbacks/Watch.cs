namespace DeepLearning;

/// <summary>One number of an epoch that training watches, and which way is better.</summary>
internal readonly record struct Watch(string Name, bool HigherIsBetter)
{
    /// <summary>The loss or a metric on the validation examples.</summary>
    /// <exception cref="InvalidOperationException">It was not measured.</exception>
    public double Of(EpochResult result)
    {
        if (result.Validation is not { } validation)
            throw new InvalidOperationException($"There is no validation {Name} to watch: give Fit validation examples.");
        if (Name == "loss") return validation.Loss;
        return validation.Metrics.TryGetValue(Name, out var value)
            ? value
            : throw new InvalidOperationException(
                $"There is no metric \"{Name}\" to watch; there are: {string.Join(", ", validation.Metrics.Keys.Prepend("loss"))}.");
    }

    /// <summary>Whether a number is better than another by more than a margin; anything is better than NaN.</summary>
    public bool IsBetter(double value, double than, double margin) =>
        double.IsNaN(than) ? !double.IsNaN(value) : HigherIsBetter ? value > than + margin : value < than - margin;
}
