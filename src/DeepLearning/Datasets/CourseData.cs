namespace DeepLearning;

/// <summary>Data to learn from, which says what it is and where it came from.</summary>
public abstract record CourseData
{
    /// <summary>A short name, e.g. "MNIST".</summary>
    public required string Name { get; init; }

    /// <summary>True for data from the world, false for generated data.</summary>
    public required bool IsReal { get; init; }

    /// <summary>A sentence for the learner: what this is and where it came from.</summary>
    public required string Origin { get; init; }
}
