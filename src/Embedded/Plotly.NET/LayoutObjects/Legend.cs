using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET.LayoutObjects;

/// <summary>Where the legend stands and how it looks.</summary>
public class Legend : DynamicObj.DynamicObj
{
    /// <summary>A legend; <paramref name="X"/> and <paramref name="Y"/> are fractions of the plot area.</summary>
    public static Legend init(
        Optional<Color> BGColor = default, Optional<Font> Font = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default, Optional<double> X = default, Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default, Optional<StyleParam.YAnchorPosition> YAnchor = default) =>
        new Legend()
            .Set("bgcolor", BGColor).Set("font", Font).Set("orientation", Orientation).Set("title", Title)
            .Set("x", X).Set("xanchor", XAnchor).Set("y", Y).Set("yanchor", YAnchor);
}
