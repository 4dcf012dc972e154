namespace DeepLearning;

/// <summary>Median and quartiles, between two values in proportion (the default of NumPy and R).</summary>
static class Quantiles
{
    /// <summary>The value below which a share 0..1 of the finite values lies; NaN if there are none.</summary>
    internal static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0) return double.NaN;
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return sorted[below] + (place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
    }
}
