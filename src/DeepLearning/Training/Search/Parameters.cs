namespace DeepLearning;

/// <summary>The hyper-parameters of one trial, by name.</summary>
public sealed class Parameters
{
    private readonly Dictionary<string, object> values;

    internal Parameters(IEnumerable<(string name, object value)> values) =>
        this.values = values.ToDictionary(entry => entry.name, entry => entry.value);

    /// <summary>All of them, in the order of the space.</summary>
    public IReadOnlyDictionary<string, object> Values => values;

    /// <summary>The number that was chosen from a range of <see cref="SearchSpace.Number"/> or
    /// <see cref="SearchSpace.LogNumber"/>.</summary>
    /// <exception cref="ArgumentException">There is no such hyper-parameter, or it is of another type.</exception>
    public double Number(string name) => Choice<double>(name);

    /// <summary>The number that was chosen from a range of <see cref="SearchSpace.Whole"/>.</summary>
    /// <exception cref="ArgumentException">There is no such hyper-parameter, or it is of another type.</exception>
    public int Whole(string name) => Choice<int>(name);

    /// <summary>What was chosen from the options of <see cref="SearchSpace.Choice"/>.</summary>
    /// <exception cref="ArgumentException">There is no such hyper-parameter, or it is of another type.</exception>
    public T Choice<T>(string name)
    {
        if (!values.TryGetValue(name, out var value))
            throw new ArgumentException(
                $"There is no hyper-parameter \"{name}\"; there are: {string.Join(", ", values.Keys)}.", nameof(name));
        return value is T typed
            ? typed
            : throw new ArgumentException($"\"{name}\" is {value}, a {value.GetType().Name}, not a {typeof(T).Name}.", nameof(name));
    }

    /// <summary>"learning rate 0.00312, hidden 64".</summary>
    public override string ToString() => string.Join(", ", values.Select(entry => $"{entry.Key} {Show(entry.Value)}"));

    internal static string Show(object value) => value is double number ? $"{number:G4}" : $"{value}";
}
