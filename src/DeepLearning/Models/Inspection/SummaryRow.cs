namespace DeepLearning;

/// <summary>A layer, or several taken together, in a <see cref="Summary"/>.</summary>
/// <param name="Path">The name as in the state dict.</param>
/// <param name="Kind">The module's type.</param>
/// <param name="Shape">The shape of the result; empty for what did not run as a step of its own.</param>
/// <param name="Parameters">The parameters inside; 0 for a module that was there before.</param>
/// <param name="MultiplyAdds">The multiply-adds; null if they are not known.</param>
public sealed record SummaryRow(string Path, string Kind, IReadOnlyList<long> Shape, long Parameters, long? MultiplyAdds);
