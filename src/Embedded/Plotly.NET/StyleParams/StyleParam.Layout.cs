using System.Globalization;

namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What an axis measures with.</summary>
    public sealed class AxisType : Keyword
    {
        AxisType(object value) : base(value) { }

        public static AxisType Auto { get; } = new("-");
        public static AxisType Linear { get; } = new("linear");
        public static AxisType Log { get; } = new("log");
        public static AxisType Date { get; } = new("date");
        public static AxisType Category { get; } = new("category");
        public static AxisType MultiCategory { get; } = new("multicategory");
    }

    /// <summary>Horizontal or vertical bars, legends and color bars.</summary>
    public sealed class Orientation : Keyword
    {
        Orientation(object value) : base(value) { }

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");
    }

    /// <summary>Which point of a text or box its x coordinate means.</summary>
    public sealed class XAnchorPosition : Keyword
    {
        XAnchorPosition(object value) : base(value) { }

        public static XAnchorPosition Auto { get; } = new("auto");
        public static XAnchorPosition Left { get; } = new("left");
        public static XAnchorPosition Center { get; } = new("center");
        public static XAnchorPosition Right { get; } = new("right");
    }

    /// <summary>Which point of a text or box its y coordinate means.</summary>
    public sealed class YAnchorPosition : Keyword
    {
        YAnchorPosition(object value) : base(value) { }

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Top { get; } = new("top");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Bottom { get; } = new("bottom");
    }

    /// <summary>A side of the axes or of a color bar.</summary>
    public sealed class Side : Keyword
    {
        Side(object value) : base(value) { }

        public static Side Top { get; } = new("top");
        public static Side TopLeft { get; } = new("top left");
        public static Side Bottom { get; } = new("bottom");
        public static Side Left { get; } = new("left");
        public static Side Right { get; } = new("right");
    }

    /// <summary>The plotly.js function that a slider step calls.</summary>
    public sealed class Method : Keyword
    {
        Method(object value) : base(value) { }

        public static Method Restyle { get; } = new("restyle");
        public static Method Relayout { get; } = new("relayout");
        public static Method Animate { get; } = new("animate");
        public static Method Update { get; } = new("update");
        public static Method Skip { get; } = new("skip");
    }

    /// <summary>A typeface; <see cref="NewCustom"/> takes a CSS font list.</summary>
    public sealed class FontFamily : Keyword
    {
        FontFamily(object value) : base(value) { }

        public static FontFamily Arial { get; } = new("Arial");
        public static FontFamily Courier_New { get; } = new("Courier New");
        public static FontFamily Consolas { get; } = new("Consolas");
        public static FontFamily Open_Sans { get; } = new("Open Sans");
        public static FontFamily Times_New_Roman { get; } = new("Times New Roman");

        public static FontFamily NewCustom(string item) => new(item);
    }

    /// <summary>The axis a style applies to: the first x axis is <c>NewXAxis(1)</c>.</summary>
    public sealed class SubPlotId : Keyword
    {
        SubPlotId(string kind, int number) : base(number < 2 ? kind : kind + number.ToString(CultureInfo.InvariantCulture)) { }

        public static SubPlotId NewXAxis(int item) => new("xaxis", item);
        public static SubPlotId NewYAxis(int item) => new("yaxis", item);
    }
}
