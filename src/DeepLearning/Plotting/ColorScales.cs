namespace DeepLearning;

/// <summary>The color scales of our plots, as plotly.js takes them: a name, or pairs of a position 0..1 and a color. Lightness alone tells
/// their order, so they work without seeing hues.</summary>
static class ColorScales
{
    /// <summary>From small to large.</summary>
    internal const string Sequential = "Viridis";

    /// <summary>From none to all, in one hue: pale blue to dark blue.</summary>
    internal static readonly object[] Share = Of((0, "#F1F6FA"), (0.5, "#7DB4DA"), (1, "#0B4F84"));

    /// <summary>From negative (blue) over zero (near white) to positive (orange).</summary>
    internal static readonly object[] Diverging =
        Of((0, "#0B4F84"), (0.25, "#5AA2D0"), (0.5, "#F4F4F2"), (0.75, "#E58A4E"), (1, "#A63E00"));

    /// <summary>From low to high without a hue, half-transparent: what stands on it keeps its color on light and dark pages.</summary>
    internal static readonly object[] Ground = Of((0, "rgba(127,127,127,0.039)"), (1, "rgba(110,116,128,0.412)"));

    /// <summary>The same for surfaces in space, which hide what is behind them.</summary>
    internal static readonly object[] Rock = Of((0, "#F2F0EA"), (0.5, "#B9BEC6"), (1, "#5F6875"));

    /// <summary>The probability of class 1: the color of class 0, clear where undecided, the color of class 1.</summary>
    internal static readonly object[] Probability =
        Of((0, PlotTheme.Css(0, 0.6)), (0.5, "rgba(127,127,127,0.039)"), (1, PlotTheme.Css(1, 0.6)));

    /// <summary>For z = class + confidence: within each unit interval from faint to strong in the color of its class.</summary>
    internal static object[] Classes(int count) => Of(
    [
        .. Enumerable.Range(0, count).SelectMany(index => new[]
        {
            ((double)index / count, PlotTheme.Css(index, 0.08)), ((index + 1.0) / count, PlotTheme.Css(index, 0.6)),
        }),
    ]);

    static object[] Of(params (double Position, string Color)[] stops) =>
        [.. stops.Select(stop => new object[] { stop.Position, stop.Color })];
}
