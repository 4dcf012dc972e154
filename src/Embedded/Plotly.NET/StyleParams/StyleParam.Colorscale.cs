namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>A named color scale, or one made of colors at positions 0..1 (<see cref="NewCustom"/>).</summary>
    public sealed class Colorscale : Keyword
    {
        Colorscale(object value) : base(value) { }

        public static Colorscale RdBu { get; } = new("RdBu");
        public static Colorscale Earth { get; } = new("Earth");
        public static Colorscale Blackbody { get; } = new("Blackbody");
        public static Colorscale YIOrRd { get; } = new("YlOrRd");
        public static Colorscale YIGnBu { get; } = new("YlGnBu");
        public static Colorscale Bluered { get; } = new("Bluered");
        public static Colorscale Portland { get; } = new("Portland");
        public static Colorscale Electric { get; } = new("Electric");
        public static Colorscale Jet { get; } = new("Jet");
        public static Colorscale Hot { get; } = new("Hot");
        public static Colorscale Greys { get; } = new("Greys");
        public static Colorscale Greens { get; } = new("Greens");
        public static Colorscale Picnic { get; } = new("Picnic");
        public static Colorscale Rainbow { get; } = new("Rainbow");
        public static Colorscale Viridis { get; } = new("Viridis");
        public static Colorscale Cividis { get; } = new("Cividis");

        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item)
        {
            var stops = item.Select(stop => new object[] { stop.Item1, stop.Item2 }).ToArray();
            return stops.Length >= 2
                ? new(stops)
                : throw new ArgumentException($"A color scale needs at least two colors, but got {stops.Length}.", nameof(item));
        }
    }
}
