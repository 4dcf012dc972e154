namespace DeepLearning;

/// <summary>A text to learn from.</summary>
public sealed record TextData : CourseData
{
    private string[]? lines;

    /// <summary>The whole text; lines end with a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>Its lines, without those that are empty.</summary>
    public IReadOnlyList<string> Lines => lines ??= Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name}: {Text.Length:N0} characters, {Text.Distinct().Count()} distinct, in {Lines.Count:N0} lines";
}
