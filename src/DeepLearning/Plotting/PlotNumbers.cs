namespace DeepLearning;

/// <summary>Numbers shortened to what an eye can tell: figures travel inside notebooks.</summary>
static class PlotNumbers
{
    /// <summary>Rounded to <paramref name="digits"/> significant digits.</summary>
    internal static double Significant(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value)) return value;
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals switch
        {
            > 15 => value,
            >= 0 => Math.Round(value, decimals),
            _ => Math.Round(value * Math.Pow(10, decimals)) * Math.Pow(10, -decimals),
        };
    }

    /// <summary>Rounded to a ten-thousandth or less of <paramref name="span"/>, the length of the axis.</summary>
    internal static double OnAxis(double value, double span) =>
        double.IsFinite(value) && span > 0 ? Math.Round(value, Math.Clamp(5 - (int)Math.Ceiling(Math.Log10(span)), 0, 15)) : value;
}
