namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether a scatter trace shows lines, markers, texts, or a mixture.</summary>
    public sealed class Mode : Keyword
    {
        Mode(object value) : base(value) { }

        public static Mode None { get; } = new("none");
        public static Mode Lines { get; } = new("lines");
        public static Mode Lines_Markers { get; } = new("lines+markers");
        public static Mode Lines_Text { get; } = new("lines+text");
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        public static Mode Markers { get; } = new("markers");
        public static Mode Markers_Text { get; } = new("markers+text");
        public static Mode Text { get; } = new("text");
    }

    /// <summary>The dashes of a line.</summary>
    public sealed class DrawingStyle : Keyword
    {
        DrawingStyle(object value) : base(value) { }

        public static DrawingStyle Solid { get; } = new("solid");
        public static DrawingStyle Dash { get; } = new("dash");
        public static DrawingStyle Dot { get; } = new("dot");
        public static DrawingStyle DashDot { get; } = new("dashdot");
        public static DrawingStyle LongDash { get; } = new("longdash");
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");
    }

    /// <summary>Where a text stands beside its point or in its bar.</summary>
    public sealed class TextPosition : Keyword
    {
        TextPosition(object value) : base(value) { }

        public static TextPosition TopLeft { get; } = new("top left");
        public static TextPosition TopCenter { get; } = new("top center");
        public static TextPosition TopRight { get; } = new("top right");
        public static TextPosition MiddleLeft { get; } = new("middle left");
        public static TextPosition MiddleCenter { get; } = new("middle center");
        public static TextPosition MiddleRight { get; } = new("middle right");
        public static TextPosition BottomLeft { get; } = new("bottom left");
        public static TextPosition BottomCenter { get; } = new("bottom center");
        public static TextPosition BottomRight { get; } = new("bottom right");
        public static TextPosition Auto { get; } = new("auto");
        public static TextPosition Inside { get; } = new("inside");
        public static TextPosition Outside { get; } = new("outside");
        public static TextPosition None { get; } = new("none");
    }

    /// <summary>What a line fills with its color.</summary>
    public sealed class Fill : Keyword
    {
        Fill(object value) : base(value) { }

        public static Fill None { get; } = new("none");
        public static Fill ToZero_y { get; } = new("tozeroy");
        public static Fill ToZero_x { get; } = new("tozerox");
        public static Fill ToNext_y { get; } = new("tonexty");
        public static Fill ToNext_x { get; } = new("tonextx");
        public static Fill ToSelf { get; } = new("toself");
        public static Fill ToNext { get; } = new("tonext");
    }

    /// <summary>How the cells of a heat map or the pixels of an image blend.</summary>
    public sealed class SmoothAlg : Keyword
    {
        SmoothAlg(object value) : base(value) { }

        public static SmoothAlg False { get; } = new(false);
        public static SmoothAlg Best { get; } = new("best");
        public static SmoothAlg Fast { get; } = new("fast");
    }

    /// <summary>How a contour plot uses its color scale.</summary>
    public sealed class ContourColoring : Keyword
    {
        ContourColoring(object value) : base(value) { }

        public static ContourColoring Fill { get; } = new("fill");
        public static ContourColoring Heatmap { get; } = new("heatmap");
        public static ContourColoring Lines { get; } = new("lines");
        public static ContourColoring NoColoring { get; } = new("none");
    }

    /// <summary>Whether a trace is drawn, or only listed in the legend.</summary>
    public sealed class Visible : Keyword
    {
        Visible(object value) : base(value) { }

        public static Visible True { get; } = new(true);
        public static Visible False { get; } = new(false);
        public static Visible LegendOnly { get; } = new("legendonly");
    }

    /// <summary>The shape of a marker, by plotly.js number.</summary>
    public sealed class MarkerSymbol : Keyword
    {
        MarkerSymbol(object value) : base(value) { }

        public static MarkerSymbol Circle { get; } = new(0);
        public static MarkerSymbol Square { get; } = new(1);
        public static MarkerSymbol Diamond { get; } = new(2);
        public static MarkerSymbol Cross { get; } = new(3);
        public static MarkerSymbol X { get; } = new(4);
        public static MarkerSymbol TriangleUp { get; } = new(5);
        public static MarkerSymbol TriangleDown { get; } = new(6);
        public static MarkerSymbol TriangleLeft { get; } = new(7);
        public static MarkerSymbol TriangleRight { get; } = new(8);
        public static MarkerSymbol TriangleNE { get; } = new(9);
        public static MarkerSymbol TriangleSE { get; } = new(10);
        public static MarkerSymbol TriangleSW { get; } = new(11);
        public static MarkerSymbol TriangleNW { get; } = new(12);
        public static MarkerSymbol Pentagon { get; } = new(13);
        public static MarkerSymbol Hexagon { get; } = new(14);
        public static MarkerSymbol Hexagon2 { get; } = new(15);
        public static MarkerSymbol Octagon { get; } = new(16);
        public static MarkerSymbol Star { get; } = new(17);
        public static MarkerSymbol Hexagram { get; } = new(18);
    }

    /// <summary>The shape of a marker in a 3-D plot.</summary>
    public sealed class MarkerSymbol3D : Keyword
    {
        MarkerSymbol3D(object value) : base(value) { }

        public static MarkerSymbol3D Circle { get; } = new("circle");
        public static MarkerSymbol3D CircleOpen { get; } = new("circle-open");
        public static MarkerSymbol3D Square { get; } = new("square");
        public static MarkerSymbol3D SquareOpen { get; } = new("square-open");
        public static MarkerSymbol3D Diamond { get; } = new("diamond");
        public static MarkerSymbol3D DiamondOpen { get; } = new("diamond-open");
        public static MarkerSymbol3D Cross { get; } = new("cross");
        public static MarkerSymbol3D X { get; } = new("x");
    }
}
