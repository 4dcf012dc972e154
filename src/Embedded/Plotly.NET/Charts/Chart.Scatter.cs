using DynamicObj;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points (x, y), drawn as <paramref name="mode"/> says.</summary>
    public static GenericChart Scatter<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, StyleParam.Mode mode,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible =>
        Make(
            new Trace(UseWebGL is { IsSome: true, Value: true } ? "scattergl" : "scatter")
                .Set("x", Copy(x)).Set("y", Copy(y)).Set("mode", (object)mode)
                .Describe(Name, ShowLegend, Opacity, Text, MultiText).Set("textposition", TextPosition)
                .SetPart("marker", Marker, marker => marker
                    .Set("color", MarkerColor).Set("colorscale", MarkerColorScale).Set("line", MarkerOutline).Set("symbol", MarkerSymbol))
                .SetPart("line", Line, line => line.Set("color", LineColor).Set("width", LineWidth).Set("dash", LineDash))
                .Set("fill", Fill).Set("fillcolor", FillColor),
            UseDefaults);

    /// <summary>Points (x, y) as markers.</summary>
    public static GenericChart Point<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible =>
        Scatter(
            x, y, TextPosition.IsSome ? StyleParam.Mode.Markers_Text : StyleParam.Mode.Markers,
            Name, ShowLegend, Opacity, Text, MultiText, TextPosition, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, Marker,
            UseWebGL: UseWebGL, UseDefaults: UseDefaults);

    /// <summary>Points (x, y) joined by a line, with markers if <paramref name="ShowMarkers"/>.</summary>
    public static GenericChart Line<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<bool> ShowMarkers = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible =>
        Scatter(
            x, y,
            (ShowMarkers is { IsSome: true, Value: true }, TextPosition.IsSome) switch
            {
                (false, false) => StyleParam.Mode.Lines,
                (true, false) => StyleParam.Mode.Lines_Markers,
                (false, true) => StyleParam.Mode.Lines_Text,
                (true, true) => StyleParam.Mode.Lines_Markers_Text,
            },
            Name, ShowLegend, Opacity, Text, MultiText, TextPosition, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, Marker,
            LineColor, LineWidth, LineDash, Line, Fill, FillColor, UseWebGL, UseDefaults);
}
