namespace DeepLearning;

/// <summary>One box of a diagram: a layer with what follows it directly, or a block whose inside is not shown.</summary>
/// <param name="Path">The name as in the state dict.</param>
/// <param name="Title">What it does.</param>
/// <param name="Color">Its kind.</param>
/// <param name="IsBlock">True if it stands for several layers.</param>
sealed record DiagramBox(string Path, string Title, BoxColor Color, bool IsBlock)
{
    /// <summary>What follows directly: normalization, activation.</summary>
    internal List<string> Extras { get; } = [];

    /// <summary>The boxes before it, by number.</summary>
    internal List<int> Inputs { get; } = [];

    /// <summary>The shape of its result.</summary>
    internal IReadOnlyList<long> Shape { get; set; } = [];

    /// <summary>True for sums and products, which are drawn small.</summary>
    internal bool IsSign => Title is "+" or "×";

    /// <summary>The lines under the title.</summary>
    internal IEnumerable<string> Details
    {
        get
        {
            if (Extras.Count > 0) yield return string.Join(" · ", Extras);
            if (!IsSign) yield return Shape.Count == 0 ? Path : $"{Path}: {DiagramWords.Shape(Shape)}";
        }
    }
}

/// <summary>Kinds of boxes that are told apart by color.</summary>
enum BoxColor
{
    Convolution,
    Linear,
    Pooling,
    Join,
    Sequence,
    Block,
    Other,
}

/// <summary>A frame around the boxes of a block that stands for several equal ones.</summary>
/// <param name="Count">How many.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Paths">From the first to the last.</param>
/// <param name="First">The first box inside.</param>
/// <param name="Last">The last box inside.</param>
sealed record DiagramFrame(int Count, string Kind, string Paths, int First, int Last)
{
    internal string[] Label => [$"{Count} ×", Kind, Paths];

    internal bool Holds(int box) => First <= box && box <= Last;
}
