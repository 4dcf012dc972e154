using Plotly.NET;

namespace DeepLearning;

/// <summary>The play button and the slider of an animated figure. Before anyone touches them the figure shows its last frame, the
/// outcome; so it does where no script runs.</summary>
static class Animation
{
    internal const int MostFrames = 500;

    // The controls stand below the axis title; the buttons take the room that the slider leaves at its left, in pixels.
    const int Below = 44, ButtonRoom = 104;

    // Of the last step: it stands in the middle below the end of the slider.
    const int HalfALabel = 22;

    /// <summary>Names that differ: the slider finds a frame by its name.</summary>
    internal static string[] Names(IReadOnlyList<string> labels, string argument)
    {
        if (labels.Count is < 1 or > MostFrames)
            throw new ArgumentException(
                $"{argument} has {PlotText.Count(labels.Count, "frame")}, but 1 to {MostFrames} were expected.", argument);
        return labels.Distinct().Count() == labels.Count
            ? [.. labels]
            : [.. labels.Select((label, index) => $"{index + 1}: {label}")];
    }

    /// <summary>Adds button and slider to a layout.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="names">The names of the frames.</param>
    /// <param name="milliseconds">How long a frame stays while playing.</param>
    internal static Layout Controls(Layout layout, string[] names, int milliseconds)
    {
        var steps = names.Select(name => PlotTraces.Part(
            ("label", name), ("method", "animate"), ("args", new object[] { new[] { name }, Play(0) })));
        var slider = PlotTheme.Slider()
            .With("active", names.Length - 1).With("currentvalue", PlotTraces.Part(("visible", true), ("xanchor", "right")))
            .With("steps", steps.ToArray()).With("pad", PlotTraces.Part(("t", Below - 8), ("l", ButtonRoom), ("r", HalfALabel)));
        return layout
            .With("sliders", new[] { slider })
            .With("updatemenus", new[] { Buttons(milliseconds) });
    }

    static Dictionary<string, object> Buttons(int milliseconds) => new()
    {
        ["type"] = "buttons",
        ["direction"] = "left",
        ["showactive"] = false,
        ["x"] = 0,
        ["xanchor"] = "left",
        ["y"] = 0,
        ["yanchor"] = "top",
        ["pad"] = new Dictionary<string, object> { ["t"] = Below, ["r"] = 8 },
        ["bgcolor"] = "rgba(0,0,0,0)",
        ["bordercolor"] = PlotTheme.Ink,
        ["buttons"] = new[]
        {
            // No frame named: all, from the first.
            Button("▶", "Play", null!, Play(milliseconds)),
            // A frame that is not there ends what is playing.
            Button("❚❚", "Pause", new object[] { null! }, Play(0)),
        },
    };

    static Dictionary<string, object> Button(string sign, string name, object frames, object how) => new()
    {
        ["label"] = sign,
        ["name"] = name,
        ["method"] = "animate",
        ["args"] = new[] { frames, how },
    };

    static Dictionary<string, object> Play(int milliseconds) => new()
    {
        ["mode"] = "immediate",
        ["fromcurrent"] = milliseconds > 0,
        ["frame"] = new Dictionary<string, object> { ["duration"] = milliseconds, ["redraw"] = true },
        ["transition"] = new Dictionary<string, object> { ["duration"] = 0 },
    };
}
