using DynamicObj;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Styles a chart step by step: every method returns a new chart.</summary>
public static class GenericChartExtensions
{
    /// <summary>The layout of the chart.</summary>
    public static Layout GetLayout(this GenericChart gChart) => gChart.Layout;

    /// <summary>The traces of the chart.</summary>
    public static Trace[] GetTraces(this GenericChart gChart) => [.. gChart.Traces];

    /// <summary>Sets name and legend entry of every trace.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart, Optional<string> Name = default, Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default, Optional<int> LegendRank = default, Optional<string> LegendGroup = default) =>
        new(
            [.. gChart.Traces.Select(trace => trace.Copy()
                .Set("name", Name).Set("visible", Visible).Set("showlegend", ShowLegend)
                .Set("legendrank", LegendRank).Set("legendgroup", LegendGroup))],
            gChart.Layout, gChart.Config);

    /// <summary>Sets width and height in pixels.</summary>
    public static GenericChart WithSize(this GenericChart gChart, Optional<int> Width = default, Optional<int> Height = default) =>
        GenericChart.addLayout(new Layout().Set("width", Width).Set("height", Height), gChart);

    /// <summary>Sets the style of an x axis, the first if no <paramref name="Id"/> is given.</summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<bool> ShowLine = default, Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default, Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default, Optional<Color> ZeroLineColor = default, Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible where MaxType : IConvertible where CategoryArrayType : IConvertible =>
        gChart.WithAxis(
            Id.IsSome ? Id.Value : StyleParam.SubPlotId.NewXAxis(1), TitleText, TitleFont, TitleStandoff, Title, Color, AxisType, MinMax,
            ShowLine, LineColor, ShowGrid, GridColor, ZeroLine, ZeroLineColor);

    /// <summary>Sets the style of a y axis, the first if no <paramref name="Id"/> is given.</summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<bool> ShowLine = default, Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default, Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default, Optional<Color> ZeroLineColor = default, Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible where MaxType : IConvertible where CategoryArrayType : IConvertible =>
        gChart.WithAxis(
            Id.IsSome ? Id.Value : StyleParam.SubPlotId.NewYAxis(1), TitleText, TitleFont, TitleStandoff, Title, Color, AxisType, MinMax,
            ShowLine, LineColor, ShowGrid, GridColor, ZeroLine, ZeroLineColor);

    /// <summary>Sets properties of the chart's legend; <paramref name="X"/> and <paramref name="Y"/> are fractions of the plot
    /// area.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart, Optional<Color> BGColor = default, Optional<Font> Font = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<Title> Title = default,
        Optional<double> X = default, Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default, Optional<StyleParam.YAnchorPosition> YAnchor = default) =>
        GenericChart.addLayout(
            new Layout().Set("legend", (object)new Legend()
                .Set("bgcolor", BGColor).Set("font", Font).Set("orientation", Orientation).Set("title", Title)
                .Set("x", X).Set("xanchor", XAnchor).Set("y", Y).Set("yanchor", YAnchor)),
            gChart);

    static GenericChart WithAxis<MinType, MaxType>(
        this GenericChart gChart, StyleParam.SubPlotId id,
        Optional<string> titleText, Optional<Font> titleFont, Optional<int> titleStandoff,
        Optional<Title> title, Optional<Color> color, Optional<StyleParam.AxisType> axisType, Optional<Tuple<MinType, MaxType>> minMax,
        Optional<bool> showLine, Optional<Color> lineColor, Optional<bool> showGrid, Optional<Color> gridColor,
        Optional<bool> zeroLine, Optional<Color> zeroLineColor)
    {
        var axis = new LinearAxis()
            .Set("title", title).Set("color", color).Set("type", axisType)
            .Set("showline", showLine).Set("linecolor", lineColor).Set("showgrid", showGrid).Set("gridcolor", gridColor)
            .Set("zeroline", zeroLine).Set("zerolinecolor", zeroLineColor);
        if (titleText.IsSome || titleFont.IsSome || titleStandoff.IsSome)
            axis.Inner<Title>("title").Set("text", titleText).Set("font", titleFont).Set("standoff", titleStandoff);
        if (minMax.IsSome) axis.SetProperty("range", new object[] { minMax.Value.Item1!, minMax.Value.Item2! });
        return GenericChart.addLayout(new Layout().Set(id.ToString(), (object)axis), gChart);
    }
}
