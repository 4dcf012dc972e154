using DynamicObj;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A colored cell per element of <paramref name="zData"/>, given row by row.</summary>
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<int> XGap = default, Optional<int> YGap = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default, Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default, Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> ReverseYAxis = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible
    {
        var chart = Make(
            new Trace("heatmap").Set("z", Copy(zData)).SetData("x", X).SetData("y", Y)
                .Describe(Name, ShowLegend, Opacity, Text, MultiText)
                .Set("xgap", XGap).Set("ygap", YGap).Set("zsmooth", ZSmooth)
                .ScaleColors(ColorBar, ColorScale, ShowScale, ReverseScale),
            UseDefaults);
        if (ReverseYAxis is { IsSome: true, Value: true }) chart.Layout.Inner<LinearAxis>("yaxis").SetProperty("autorange", "reversed");
        return chart;
    }

    /// <summary>Lines of equal height of the surface <paramref name="zData"/>, given row by row.</summary>
    public static GenericChart Contour<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default, Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default,
        Optional<Color> ContourLinesColor = default, Optional<double> ContourLinesWidth = default, Optional<Line> ContourLines = default,
        Optional<StyleParam.ContourColoring> ContoursColoring = default, Optional<bool> ShowContoursLabels = default,
        Optional<Contours> Contours = default, Optional<int> NContours = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible =>
        Make(
            new Trace("contour").Set("z", Copy(zData)).SetData("x", X).SetData("y", Y)
                .Describe(Name, ShowLegend, Opacity, Text, MultiText)
                .ScaleColors(ColorBar, ColorScale, ShowScale, ReverseScale)
                .SetPart("line", ContourLines, line => line.Set("color", ContourLinesColor).Set("width", ContourLinesWidth))
                .SetPart("contours", Contours, lines => lines.Set("coloring", ContoursColoring).Set("showlabels", ShowContoursLabels))
                .Set("ncontours", NContours),
            UseDefaults);

    /// <summary>The image at <paramref name="Source"/>, a data URI, one unit of the axes per pixel.</summary>
    public static GenericChart Image<IdType>(
        Optional<string> Source = default, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> UseDefaults = default)
        where IdType : IConvertible =>
        Make(
            new Trace("image").Set("source", Source).Set("name", Name).Set("showlegend", ShowLegend)
                .Set("opacity", Opacity).Set("zsmooth", ZSmooth),
            UseDefaults);

    static Trace ScaleColors(
        this Trace trace, Optional<ColorBar> colorBar, Optional<StyleParam.Colorscale> colorScale,
        Optional<bool> showScale, Optional<bool> reverseScale) =>
        trace.Set("colorbar", colorBar).Set("colorscale", colorScale).Set("showscale", showScale).Set("reversescale", reverseScale);
}
