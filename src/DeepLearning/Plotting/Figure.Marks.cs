using System.Text.Json.Nodes;
using Plotly.NET;

namespace DeepLearning;

public sealed partial class Figure
{
    /// <summary>The same figure with a dashed horizontal line at <paramref name="y"/>: chance level, a published result.</summary>
    public Figure WithHorizontal(double y, string? label = null)
    {
        PlotCheck.Finite(nameof(y), "y", y);
        return Mark(
            Line(("xref", "paper"), ("x0", 0.0), ("x1", 1.0), ("y0", y), ("y1", y)), label,
            ("xref", "paper"), ("x", 1.0), ("xanchor", "right"), ("y", OnAxis("yaxis", y)), ("yanchor", "bottom"));
    }

    /// <summary>The same figure with a dashed vertical line at <paramref name="x"/>: where something happened.</summary>
    public Figure WithVertical(double x, string? label = null)
    {
        PlotCheck.Finite(nameof(x), "x", x);
        return Mark(
            Line(("yref", "paper"), ("y0", 0.0), ("y1", 1.0), ("x0", x), ("x1", x)), label,
            ("yref", "paper"), ("y", 1.0), ("yanchor", "top"), ("x", OnAxis("xaxis", x)), ("xanchor", "left"));
    }

    /// <summary>The same figure with a text and an arrow to the point (<paramref name="x"/>, <paramref name="y"/>).</summary>
    public Figure WithNote(double x, double y, string text)
    {
        PlotCheck.Finite(nameof(x), "x", x);
        PlotCheck.Finite(nameof(y), "y", y);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Mark(
            null, text, ("x", OnAxis("xaxis", x)), ("y", OnAxis("yaxis", y)), ("showarrow", true), ("arrowhead", 2), ("arrowwidth", 1.5),
            ("arrowcolor", PlotTheme.Ink), ("ax", 36), ("ay", -36));
    }

    /// <summary>The same figure with a logarithmic horizontal axis; values that are not positive have no place on it.</summary>
    public Figure WithLogX()
    {
        double[] values = [.. FigureObjects.Read(Chart).Traces().SelectMany(trace => FigureObjects.Numbers(trace["x"]) ?? [])
            .Where(value => value > 0 && double.IsFinite(value))];
        return WithAxis("xaxis", axis =>
        {
            (axis["type"], axis["exponentformat"]) = ("log", "power");
            if (values.Length > 0 && Plot.LogTicks(values) is string ticks) (axis["dtick"], axis["tickformat"]) = (ticks, Plot.PlainNumbers);
        });
    }

    /// <summary>The same figure with these ends of its axes; null leaves an axis as it is. On a logarithmic axis, too, the ends are
    /// values.</summary>
    public Figure WithRange((double Low, double High)? x = null, (double Low, double High)? y = null)
    {
        var figure = this;
        foreach (var (range, argument) in new[] { (x, nameof(x)), (y, nameof(y)) })
        {
            if (range is not { } ends) continue;
            PlotCheck.Range(ends, argument);
            var name = $"{argument}axis";
            figure = figure.WithAxis(name, axis => axis["range"] = new JsonArray(OnAxis(name, ends.Low), OnAxis(name, ends.High)));
        }
        return figure;
    }

    static Dictionary<string, object> Line(params ReadOnlySpan<(string Attribute, object Value)> place)
    {
        var line = PlotTraces.Part(place);
        (line["type"], line["line"]) = ("line", PlotTraces.Part(("color", PlotTheme.Ink), ("width", 1.5), ("dash", "dash")));
        return line;
    }

    Figure Mark(Dictionary<string, object>? line, string? text, params ReadOnlySpan<(string Attribute, object Value)> place)
    {
        var layout = new Layout();
        if (line is not null) layout.With("shapes", Longer("shapes", line));
        if (text is not null)
        {
            var note = PlotTraces.Part(place);
            note["text"] = text;
            note["font"] = PlotTraces.Part(("size", 12));
            note.TryAdd("showarrow", false);
            layout.With("annotations", Longer("annotations", note));
        }
        return With(layout, text is null ? Description : $"{Description}; marked: {text}");
    }

    /// <summary>What the layout lists already, and one more.</summary>
    object[] Longer(string list, object one) =>
        [.. FigureObjects.Read(Chart)["layout"]![list]?.AsArray().Select(item => FigureObjects.Plain(item)!) ?? [], one];

    Figure WithAxis(string name, Action<JsonObject> change)
    {
        var axis = FigureObjects.Read(Chart)["layout"]![name]?.AsObject()
            ?? throw new InvalidOperationException($"{Description} has no {name}: only plots with two axes do.");
        change(axis);
        return With(new Layout().With(name, FigureObjects.Plain(axis)!), Description);
    }

    /// <summary>Where plotly.js puts a value: on a logarithmic axis notes and ends are given as exponents, shapes as values.</summary>
    double OnAxis(string name, double value) =>
        FigureObjects.Read(Chart)["layout"]![name]?["type"]?.GetValue<string>() == "log" ? Math.Log10(value) : value;

    Figure With(Layout layout, string description) =>
        new(Chart.WithLayout(layout), description, Width, Height) { Frames = Frames };
}
