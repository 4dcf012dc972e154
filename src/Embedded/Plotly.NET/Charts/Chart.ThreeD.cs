using DynamicObj;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points (x, y, z) in space, drawn as <paramref name="mode"/> says.</summary>
    public static GenericChart Scatter3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, IEnumerable<ZType> z, StyleParam.Mode mode,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<double> LineWidth = default, Optional<Line> Line = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where ZType : IConvertible where TextType : IConvertible =>
        Make(
            new Trace("scatter3d").Set("x", Copy(x)).Set("y", Copy(y)).Set("z", Copy(z)).Set("mode", (object)mode)
                .Describe(Name, ShowLegend, Opacity, Text, MultiText)
                .SetPart("marker", Marker, marker => marker.Set("color", MarkerColor).Set("symbol", MarkerSymbol))
                .SetPart("line", Line, line => line.Set("color", LineColor).Set("width", LineWidth)),
            UseDefaults);

    /// <summary>The surface with height <paramref name="zData"/>[row][column] above (X[column], Y[row]).</summary>
    public static GenericChart Surface<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Contours> Contours = default, Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible =>
        Make(
            new Trace("surface").Set("z", Copy(zData)).SetData("x", X).SetData("y", Y)
                .Describe(Name, ShowLegend, Opacity, Text, MultiText)
                .Set("contours", Contours).Set("colorscale", ColorScale).Set("showscale", ShowScale),
            UseDefaults);
}
