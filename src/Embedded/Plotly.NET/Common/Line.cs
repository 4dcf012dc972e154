using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>A line, or the outline of a marker: color, dash and width in pixels.</summary>
public class Line : DynamicObj.DynamicObj
{
    /// <summary>A line with the given properties.</summary>
    public static Line init(
        Optional<Color> Color = default, Optional<StyleParam.DrawingStyle> Dash = default,
        Optional<double> Smoothing = default, Optional<double> Width = default) =>
        new Line().Set("color", Color).Set("dash", Dash).Set("smoothing", Smoothing).Set("width", Width);
}
