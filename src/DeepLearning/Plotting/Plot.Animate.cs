using System.Text.Json.Nodes;
using Plotly.NET;

namespace DeepLearning;

public static partial class Plot
{
    // What differs from frame to frame is data; all else stays.
    static readonly string[] MovingProperties = ["x", "y", "z", "text", "error_y", "source"];

    /// <summary>Figures of the same kind as a film: <c>Plot.Animate([("epoch 1", Plot.Line(…)), ("epoch 2", Plot.Line(…))])</c>, with a
    /// play
    /// button and a slider. The axes hold the data of all frames and stand still; the last frame shows first.</summary>
    /// <param name="frames">A label and a figure per frame, in order; all with as many traces of the same types.</param>
    /// <param name="title">The title; null: that of the last frame.</param>
    /// <param name="milliseconds">How long a frame stays while playing.</param>
    /// <exception cref="ArgumentException">There are no frames or more than 500, or the figures are not of the same kind.</exception>
    public static Figure Animate(IEnumerable<(string Label, Figure Figure)> frames, string? title = null, int milliseconds = 250)
    {
        ArgumentNullException.ThrowIfNull(frames);
        if (milliseconds is < 20 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(milliseconds), milliseconds, "A frame stays for 20 to 10000 milliseconds.");
        var film = frames.ToArray();
        var names = Animation.Names([.. film.Select(frame => frame.Label)], nameof(frames));
        var figures = film.Select(frame => FigureObjects.Read(frame.Figure.Chart)).ToArray();
        var (last, outcome) = (figures[^1], film[^1].Figure);
        var kind = Kind(last);
        foreach (var (index, figure) in figures.Index())
        {
            if (Kind(figure) != kind)
                throw new ArgumentException(
                    $"frames[{index}] has the traces {Kind(figure)}, but the last frame has {kind}: expected figures of the same kind.",
                    nameof(frames));
        }

        StandStill.Colors(figures);
        var layout = last["layout"]!.AsObject();
        StandStill.Axes(figures, layout);
        if (title is not null) layout["title"]!["text"] = title;
        var heading = layout["title"]?["text"]?.GetValue<string>() ?? "";
        var chart = FigureObjects.ToChart(last.Traces())
            .WithLayout(Animation.Controls(FigureObjects.ToLayout(layout), names, milliseconds));
        return new(
            GenericChart.setConfig(GenericChart.getConfig(outcome.Chart), chart),
            PlotText.Describe(
                "Animation", heading, $"{PlotText.Count(film.Length, "frame")} ({PlotText.List(names)}); the last: {outcome.Description}"),
            outcome.Width, outcome.Height + 90)
        {
            Frames = [.. figures.Select((figure, index) => new FigureFrame(
                names[index], [.. Enumerable.Range(0, figure.Traces().Length)],
                FigureObjects.ToChart(figure.Traces().Select(Moving))))],
        };
    }

    static string Kind(JsonObject figure) => PlotText.List([.. figure.Traces().Select(trace => trace["type"]!.GetValue<string>())]);

    /// <summary>Of a trace, what a frame holds.</summary>
    static JsonObject Moving(JsonObject trace) => new(trace
        .Where(property => property.Key == "type" || MovingProperties.Contains(property.Key))
        .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
}
