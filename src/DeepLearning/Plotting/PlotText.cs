namespace DeepLearning;

/// <summary>The words of a figure's description.</summary>
static class PlotText
{
    /// <summary>Four significant digits: <c>0.0832</c>, <c>12.5</c>.</summary>
    internal static string Number(double value) => value.ToString("G4");

    internal static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}{(one.EndsWith('s') ? "es" : "s")}";

    /// <summary><c>y from 0.08 to 2.31</c>, over the finite values.</summary>
    internal static string Span(string name, IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        return $"{name} from {Number(finite.Min())} to {Number(finite.Max())}";
    }

    /// <summary>The first dozen items, and how many more there are.</summary>
    internal static string List(IReadOnlyCollection<string> items) =>
        string.Join(", ", items.Take(12)) + (items.Count > 12 ? $", … ({items.Count - 12} more)" : "");

    internal static string Describe(string kind, string title, string content) => $"{kind} “{title}”: {content}";
}
