using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET.TraceObjects;

/// <summary>The markers of a trace: points of a scatter plot, or bars.</summary>
public class Marker : DynamicObj.DynamicObj
{
    /// <summary>Markers with the given properties; <paramref name="Size"/> is a diameter in pixels.</summary>
    public static Marker init(
        Optional<Color> Color = default, Optional<StyleParam.Colorscale> Colorscale = default, Optional<Line> Outline = default,
        Optional<double> Opacity = default, Optional<bool> ShowScale = default, Optional<int> Size = default,
        Optional<StyleParam.MarkerSymbol> Symbol = default) =>
        new Marker()
            .Set("color", Color).Set("colorscale", Colorscale).Set("line", Outline)
            .Set("opacity", Opacity).Set("showscale", ShowScale).Set("size", Size).Set("symbol", Symbol);
}
