namespace TorchSharp;

/// <summary>What becomes of the rows of a bag.</summary>
public enum EmbeddingBagMode
{
    /// <summary>Their sum.</summary>
    Sum = 0,
    /// <summary>Their mean.</summary>
    Mean = 1,
    /// <summary>The largest element of each column.</summary>
    Max = 2,
}
