using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>A figure as a still picture, drawn from its JSON: for where no script runs. It is close to what plotly.js draws, not the same;
/// very many points are thinned.</summary>
sealed class SvgFigure
{
    const string Grid = "rgba(127,127,127,0.22)", Edge = "rgba(127,127,127,0.5)";
    const int ScaleRoom = 84;

    readonly SvgCanvas canvas;
    readonly JsonObject layout;
    readonly JsonObject[] traces;
    readonly Dictionary<string, SvgAxis> axes = [];
    (double Left, double Top, double Right, double Bottom) area;

    SvgFigure(JsonObject figure, int width, int height)
    {
        (layout, traces) = (figure["layout"]!.AsObject(), figure.Traces());
        canvas = new(width, height);
    }

    /// <summary>The SVG document.</summary>
    internal static string Write(Figure figure, int width)
    {
        // The controls of an animation have no use here; nor has their room.
        var height = figure.Height - (figure.Frames.Count > 0 ? 70 : 0);
        var picture = new SvgFigure(FigureObjects.Read(figure.Chart), width, height);
        picture.Draw();
        return picture.canvas.ToSvg(figure.Description);
    }

    void Draw()
    {
        foreach (var (name, axis) in layout)
        {
            if (axis is JsonObject given && StandStill.IsAxis(name)) axes[name] = new(given);
        }
        foreach (var trace in traces) SvgExtents.Hold(trace, AxisOf(trace, "x"), AxisOf(trace, "y"));
        foreach (var axis in axes.Values) axis.Finish();
        foreach (var axis in axes.Values)
        {
            if (SvgColors.Text(axis.Layout["matches"]) is { } leader) axis.Match(axes[Name(leader)]);
        }
        SetArea();
        foreach (var name in axes.Keys.Where(name => name[0] == 'x')) SetPanel(axes[name], axes[name.Replace('x', 'y')[..1] + name[1..]]);

        var title = SvgColors.Text(layout["title"]?["text"]) ?? "";
        canvas.Text(area.Left, 28, title, size: 17);
        foreach (var panel in Panels()) DrawFrame(panel.X, panel.Y);
        foreach (var (x, y) in Panels())
        {
            canvas.BeginClip(x.From, y.To, x.To - x.From, y.From - y.To);
            foreach (var (index, trace) in traces.Index())
            {
                if (AxisOf(trace, "x") == x) SvgTraces.Draw(canvas, trace, index, traces, layout, x, y);
            }
            canvas.EndClip();
        }
        foreach (var scene in layout.Where(member => member.Key.StartsWith("scene", StringComparison.Ordinal)))
            DrawScene(scene.Key, scene.Value!.AsObject());
        new SvgMarks(canvas, layout, axes, area).Draw();
        new SvgLegend(canvas, layout, traces, area).Draw();
        foreach (var trace in traces) DrawScale(trace);
    }

    IEnumerable<(SvgAxis X, SvgAxis Y)> Panels() =>
        axes.Keys.Where(name => name[0] == 'x').Select(name => (axes[name], axes['y' + name[1..]]));

    SvgAxis? AxisOf(JsonObject trace, string letter) =>
        trace.ContainsKey("scene") || SvgColors.Text(trace["type"]) is "surface" or "scatter3d"
            ? null
            : axes.GetValueOrDefault(Name(SvgColors.Text(trace[letter + "axis"]) ?? letter));

    /// <summary><c>"x2"</c> is the axis <c>"xaxis2"</c>.</summary>
    static string Name(string id) => $"{id[0]}axis{id[1..]}";

    void SetArea()
    {
        double Given(string side, double otherwise) => SvgColors.Number(layout["margin"]?[side]) ?? otherwise;
        var longest = axes.Where(axis => axis.Key == "yaxis" && axis.Value.IsVisible)
            .SelectMany(axis => axis.Value.Ticks(6)).Select(tick => SvgCanvas.WidthOf(tick.Label, 12)).DefaultIfEmpty().Max();
        var right = Given("r", 24) + (axes.Count <= 2 && traces.Any(SvgExtents.HasScale) ? ScaleRoom : 0) + SvgLegend.Room(layout, traces);
        area = (Math.Max(Given("l", 64), longest + 40), Given("t", 56), canvas.Width - right, canvas.Height - Given("b", 56));
    }

    void SetPanel(SvgAxis x, SvgAxis y)
    {
        var (across, up) = (Domain(x.Layout), Domain(y.Layout));
        (x.From, x.To) = (area.Left + across.Low * (area.Right - area.Left), area.Left + across.High * (area.Right - area.Left));
        (y.From, y.To) = (area.Bottom - up.Low * (area.Bottom - area.Top), area.Bottom - up.High * (area.Bottom - area.Top));
        if (y.Layout["scaleanchor"] is null) return;
        // Pixels per unit are to be the same on both axes: the looser one gets narrower, or shows more.
        var (perX, perY) = ((x.To - x.From) / x.Span, (y.From - y.To) / y.Span);
        var (loose, ratio) = perX > perY ? (x, perX / perY) : (y, perY / perX);
        if (SvgColors.Text(loose.Layout["constrain"]) != "domain") loose.Widen(ratio);
        else
        {
            var cut = (loose.To - loose.From) * (1 - 1 / ratio);
            switch (SvgColors.Text(loose.Layout["constraintoward"]))
            {
                case "left" or "bottom": loose.To -= cut; break;
                case "right" or "top": loose.From += cut; break;
                default: (loose.From, loose.To) = (loose.From + cut / 2, loose.To - cut / 2); break;
            }
        }
    }

    static (double Low, double High) Domain(JsonObject axis) =>
        FigureObjects.Numbers(axis["domain"]) is [var low, var high] ? (low, high) : (0, 1);

    void DrawFrame(SvgAxis x, SvgAxis y)
    {
        if (x.IsVisible)
        {
            var ticks = x.Ticks((int)((x.To - x.From) / 80)).ToArray();
            var crowded = ticks.Sum(tick => SvgCanvas.WidthOf(tick.Label, 12) + 8) > x.To - x.From;
            foreach (var (place, label) in ticks)
            {
                var at = x.Pixel(place);
                if (HasGrid(x)) canvas.Line(at, y.From, at, y.To, Grid);
                if (crowded) canvas.Text(at + 4, y.From + 14, label, "end", 12, turn: -35);
                else canvas.Text(at, y.From + 17, label, "middle", 12);
            }
            canvas.Text((x.From + x.To) / 2, y.From + (crowded ? 50 : 38), x.Title, "middle");
            canvas.Line(x.From, y.From, x.To, y.From, Edge);
        }
        if (!y.IsVisible) return;
        var widest = 0.0;
        foreach (var (place, label) in y.Ticks((int)((y.From - y.To) / 50)))
        {
            var at = y.Pixel(place);
            if (HasGrid(y)) canvas.Line(x.From, at, x.To, at, Grid);
            canvas.Text(x.From - 6, at + 4, label, "end", 12);
            widest = Math.Max(widest, SvgCanvas.WidthOf(label, 12));
        }
        canvas.Text(x.From - widest - 16, (y.From + y.To) / 2, y.Title, "middle", turn: -90);
    }

    static bool HasGrid(SvgAxis axis) => axis.Layout["showgrid"]?.GetValue<bool>() ?? true;

    void DrawScene(string name, JsonObject scene)
    {
        double[] across = FigureObjects.Numbers(scene["domain"]?["x"]) ?? [0, 1];
        double[] up = FigureObjects.Numbers(scene["domain"]?["y"]) ?? [0, 1];
        var (width, height) = (area.Right - area.Left, area.Bottom - area.Top);
        var own = traces.Where(trace => (SvgColors.Text(trace["scene"]) ?? "scene") == name && AxisOf(trace, "x") is null).ToArray();
        new SvgSpace(canvas, scene, own, traces).Draw(
            area.Left + across[0] * width, area.Bottom - up[1] * height, (across[1] - across[0]) * width, (up[1] - up[0]) * height);
    }

    void DrawScale(JsonObject trace)
    {
        if (!SvgExtents.HasScale(trace)) return;
        var bar = trace["colorbar"];
        var across = SvgColors.Number(bar?["x"]) is { } share ? area.Left + share * (area.Right - area.Left) + 6 : area.Right + 14;
        var middle = SvgColors.Number(bar?["y"]) ?? 0.5;
        var length = (SvgColors.Number(bar?["len"]) ?? 1) * (area.Bottom - area.Top);
        SvgLegend.DrawScale(canvas, trace, across, area.Bottom - middle * (area.Bottom - area.Top) - length / 2, length);
    }
}
