namespace DeepLearning;

/// <summary>Images to learn classes from, and other images to test what was learned.</summary>
public sealed record ImageClassificationData : CourseData
{
    /// <summary>The names of the classes, in the order of their numbers.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>The images to train on.</summary>
    public required LabeledImages Train { get; init; }

    /// <summary>The images to test with, which training must not see.</summary>
    public required LabeledImages Test { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Train.Count:N0} training and {Test.Count:N0} test images of " +
        $"{string.Join("×", Train.ImageShape)}, {ClassNames.Count} classes";
}
