namespace DeepLearning;

/// <summary>Images to learn classes from, and other images to test what was learned.</summary>
public sealed record ImageClassificationData
{
    /// <summary>A short name, e.g. "MNIST".</summary>
    public required string Name { get; init; }

    /// <summary>The names of the classes, in the order of their numbers.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>The images to train on.</summary>
    public required LabeledImages Train { get; init; }

    /// <summary>The images to test with, which training must not see.</summary>
    public required LabeledImages Test { get; init; }

    /// <summary>True for data from the world, false for generated data.</summary>
    public required bool IsReal { get; init; }

    /// <summary>A sentence for the learner: what this is and where it came from.</summary>
    public required string Origin { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Train.Count:N0} training and {Test.Count:N0} test images of " +
        $"{string.Join("×", Train.ImageShape)}, {ClassNames.Count} classes";
}
