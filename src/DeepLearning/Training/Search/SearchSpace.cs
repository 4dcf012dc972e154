namespace DeepLearning;

/// <summary>
/// What a search may choose: named hyper-parameters and their ranges.
/// <code>
/// var space = new SearchSpace()
///     .LogNumber("learning rate", 1e-4, 1e-1)
///     .Whole("hidden", 16, 128)
///     .Choice("activation", "relu", "tanh");
/// </code>
/// </summary>
public sealed class SearchSpace
{
    private readonly List<Dimension> dimensions = [];

    internal IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, each as likely as another.</summary>
    /// <exception cref="ArgumentException">The range is empty, or the name is used already.</exception>
    public SearchSpace Number(string name, double low, double high) => Add(new NumberDimension(name, low, high));

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/> whose logarithm is evenly spread: 0.001 … 0.01 is as
    /// likely as
    /// 0.01 … 0.1. For what is multiplied, like a learning rate.</summary>
    /// <exception cref="ArgumentException">The range is empty, it does not lie above 0, or the name is used already.</exception>
    public SearchSpace LogNumber(string name, double low, double high) => Add(new LogNumberDimension(name, low, high));

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <exception cref="ArgumentException">The range is empty, or the name is used already.</exception>
    public SearchSpace Whole(string name, int low, int high) => Add(new WholeDimension(name, low, high));

    /// <summary>One of some things that have no order.</summary>
    /// <exception cref="ArgumentException">There are none, or the name is used already.</exception>
    public SearchSpace Choice<T>(string name, params T[] options)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(options);
        return Add(new ChoiceDimension(name, [.. options.Cast<object>()]));
    }

    /// <summary>The hyper-parameters at a point of the unit cube.</summary>
    internal Parameters At(double[] point) =>
        new(dimensions.Select((dimension, i) => (dimension.Name, dimension.At(point[i]))));

    /// <summary>A random point of the unit cube.</summary>
    internal double[] Draw(ref SeededRandom random)
    {
        var point = new double[dimensions.Count];
        for (var i = 0; i < point.Length; i++) point[i] = random.Uniform();
        return point;
    }

    private SearchSpace Add(Dimension dimension)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dimension.Name);
        if (dimensions.Exists(other => other.Name == dimension.Name))
            throw new ArgumentException($"There is a hyper-parameter \"{dimension.Name}\" already.");
        dimensions.Add(dimension);
        return this;
    }
}
