using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>The title of a plot, an axis, a legend or a color bar.</summary>
public class Title : DynamicObj.DynamicObj
{
    /// <summary>A title. <paramref name="X"/> and <paramref name="Y"/> are fractions (0..1) of what <paramref name="XRef"/> and
    /// <paramref name="YRef"/> name: <c>"container"</c> or <c>"paper"</c>.</summary>
    public static Title init(
        Optional<string> Text = default, Optional<Font> Font = default, Optional<bool> AutoMargin = default,
        Optional<double> X = default, Optional<StyleParam.XAnchorPosition> XAnchor = default, Optional<string> XRef = default,
        Optional<double> Y = default, Optional<StyleParam.YAnchorPosition> YAnchor = default, Optional<string> YRef = default,
        Optional<int> Standoff = default, Optional<StyleParam.Side> Side = default) =>
        new Title()
            .Set("text", Text).Set("font", Font).Set("automargin", AutoMargin)
            .Set("x", X).Set("xanchor", XAnchor).Set("xref", XRef)
            .Set("y", Y).Set("yanchor", YAnchor).Set("yref", YRef)
            .Set("standoff", Standoff).Set("side", Side);
}
