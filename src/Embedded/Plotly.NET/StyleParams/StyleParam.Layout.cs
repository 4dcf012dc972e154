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

    /// <summary>The axis a style applies to: the first x axis is <c>NewXAxis(1)</c>.</summary>
    public sealed class SubPlotId : Keyword
    {
        SubPlotId(string kind, int number) : base(number < 2 ? kind : kind + number.ToString(CultureInfo.InvariantCulture)) { }

        public static SubPlotId NewXAxis(int item) => new("xaxis", item);
        public static SubPlotId NewYAxis(int item) => new("yaxis", item);
    }
}
