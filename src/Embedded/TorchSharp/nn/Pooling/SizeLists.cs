namespace TorchSharp.Modules;

/// <summary>Sizes given as one number or as a tuple, as the list with one for each dimension; null stays null.</summary>
internal static class SizeLists
{
    public static long[] Of((long, long) sizes) => [sizes.Item1, sizes.Item2];

    public static long[] Of((long, long, long) sizes) => [sizes.Item1, sizes.Item2, sizes.Item3];

    public static long[]? Of((long, long)? sizes) => sizes is { } given ? Of(given) : null;

    public static long[]? Of((long, long, long)? sizes) => sizes is { } given ? Of(given) : null;

    public static double[]? Of((double, double)? ratios) => ratios is { } given ? [given.Item1, given.Item2] : null;

    public static double[]? Of((double, double, double)? ratios) => ratios is { } given ? [given.Item1, given.Item2, given.Item3] : null;

    /// <summary>The same for all dimensions.</summary>
    public static long[] All(long size, int dims) => [.. Enumerable.Repeat(size, dims)];

    /// <inheritdoc cref="All(long, int)"/>
    public static long[]? All(long? size, int dims) => size is { } given ? All(given, dims) : null;

    /// <inheritdoc cref="All(long, int)"/>
    public static double[]? All(double? ratio, int dims) => ratio is { } given ? [.. Enumerable.Repeat(given, dims)] : null;
}
