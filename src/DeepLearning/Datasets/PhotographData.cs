using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A picture with its name.</summary>
/// <param name="Name">What it shows, in a word.</param>
/// <param name="Image">RGB, float32 [3, H, W] in 0 … 1.</param>
public sealed record Picture(string Name, Tensor Image)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}, {string.Join("×", Image.shape)}";
}

/// <summary>Photographs, and paintings in whose manner to paint them. Sizes differ.</summary>
public sealed record PhotographData : CourseData
{
    /// <summary>The photographs, four or more.</summary>
    public required IReadOnlyList<Picture> Photographs { get; init; }

    /// <summary>The paintings, one or more.</summary>
    public required IReadOnlyList<Picture> Paintings { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name}: photographs {string.Join("; ", Photographs)}. Paintings {string.Join("; ", Paintings)}.";
}
