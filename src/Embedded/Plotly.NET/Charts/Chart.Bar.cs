using DynamicObj;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Horizontal bars of length <paramref name="values"/>, one per key.</summary>
    public static GenericChart Bar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values, Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default, Optional<Line> MarkerOutline = default, Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<bool> UseDefaults = default, Optional<ValuesType> Base = default, Optional<ValuesType> Width = default)
        where ValuesType : IConvertible where KeysType : IConvertible where TextType : IConvertible =>
        Bars(
            new Trace("bar").Set("x", Copy(values)).SetData("y", Keys).Set("orientation", (object)"h"),
            Name, ShowLegend, Opacity, Text, MultiText, MarkerColor, MarkerOutline, Marker, TextPosition, UseDefaults, Base, Width);

    /// <summary>Vertical bars of height <paramref name="values"/>, one per key.</summary>
    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values, Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default, Optional<Line> MarkerOutline = default, Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<bool> UseDefaults = default, Optional<ValuesType> Base = default, Optional<ValuesType> Width = default)
        where ValuesType : IConvertible where KeysType : IConvertible where TextType : IConvertible =>
        Bars(
            new Trace("bar").SetData("x", Keys).Set("y", Copy(values)).Set("orientation", (object)"v"),
            Name, ShowLegend, Opacity, Text, MultiText, MarkerColor, MarkerOutline, Marker, TextPosition, UseDefaults, Base, Width);

    /// <summary>How often the values of <paramref name="X"/> (or, lying down, of <paramref name="Y"/>) fall into each of at most
    /// <paramref name="NBinsX"/> (<paramref name="NBinsY"/>) intervals; plotly.js counts.</summary>
    public static GenericChart Histogram<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<int> NBinsX = default, Optional<int> NBinsY = default,
        Optional<Color> MarkerColor = default, Optional<Marker> Marker = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible =>
        Make(
            new Trace("histogram").SetData("x", X).SetData("y", Y).Set("orientation", Orientation)
                .Describe(Name, ShowLegend, Opacity, Text, MultiText)
                .Set("nbinsx", NBinsX).Set("nbinsy", NBinsY)
                .SetPart("marker", Marker, marker => marker.Set("color", MarkerColor)),
            UseDefaults);

    static GenericChart Bars<ValuesType, TextType>(
        Trace trace, Optional<string> name, Optional<bool> showLegend, Optional<double> opacity,
        Optional<TextType> text, Optional<IEnumerable<TextType>> multiText,
        Optional<Color> markerColor, Optional<Line> markerOutline, Optional<Marker> marker,
        Optional<StyleParam.TextPosition> textPosition, Optional<bool> useDefaults,
        Optional<ValuesType> start, Optional<ValuesType> width) =>
        Make(
            trace.Describe(name, showLegend, opacity, text, multiText)
                .SetPart("marker", marker, part => part.Set("color", markerColor).Set("line", markerOutline))
                .Set("textposition", textPosition).Set("base", start).Set("width", width),
            useDefaults);
}
