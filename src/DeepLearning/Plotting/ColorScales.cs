using Plotly.NET;

namespace DeepLearning;

/// <summary>The color scales of our plots; lightness alone tells their order, so they work without seeing hues.</summary>
static class ColorScales
{
    /// <summary>From small to large.</summary>
    internal static readonly StyleParam.Colorscale Sequential = StyleParam.Colorscale.Viridis;

    /// <summary>From none to all, in one hue: pale blue to dark blue.</summary>
    internal static readonly StyleParam.Colorscale Share = Of((0, "#F1F6FA"), (0.5, "#7DB4DA"), (1, "#0B4F84"));

    /// <summary>From negative (blue) over zero (near white) to positive (orange).</summary>
    internal static readonly StyleParam.Colorscale Diverging =
        Of((0, "#0B4F84"), (0.25, "#5AA2D0"), (0.5, "#F4F4F2"), (0.75, "#E58A4E"), (1, "#A63E00"));

    /// <summary>From low to high without a hue, half-transparent: what stands on it keeps its color on light and dark pages.</summary>
    internal static readonly StyleParam.Colorscale Ground = StyleParam.Colorscale.NewCustom(
        [Tuple.Create(0.0, Color.fromARGB(10, 127, 127, 127)), Tuple.Create(1.0, Color.fromARGB(105, 110, 116, 128))]);

    /// <summary>The same for surfaces in space, which hide what is behind them.</summary>
    internal static readonly StyleParam.Colorscale Rock = Of((0, "#F2F0EA"), (0.5, "#B9BEC6"), (1, "#5F6875"));

    /// <summary>The probability of class 1: the color of class 0, clear where undecided, the color of class 1.</summary>
    internal static readonly StyleParam.Colorscale Probability = StyleParam.Colorscale.NewCustom(
    [
        Tuple.Create(0.0, PlotTheme.ColorOf(0, 0.6)), Tuple.Create(0.5, Color.fromARGB(10, 127, 127, 127)),
        Tuple.Create(1.0, PlotTheme.ColorOf(1, 0.6)),
    ]);

    /// <summary>For z = class + confidence: within each unit interval from faint to strong in the color of its class.</summary>
    internal static StyleParam.Colorscale Classes(int count) => StyleParam.Colorscale.NewCustom(
    [
        .. Enumerable.Range(0, count).SelectMany(index => new[]
        {
            Tuple.Create((double)index / count, PlotTheme.ColorOf(index, 0.08)),
            Tuple.Create((index + 1.0) / count, PlotTheme.ColorOf(index, 0.6)),
        }),
    ]);

    static StyleParam.Colorscale Of(params (double Position, string Hex)[] stops) =>
        StyleParam.Colorscale.NewCustom([.. stops.Select(stop => Tuple.Create(stop.Position, Color.fromHex(stop.Hex)))]);
}
