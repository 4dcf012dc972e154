using System.Globalization;

namespace Plotly.NET;

/// <summary>One color, a list of colors, or numbers that a color scale maps to colors.</summary>
public sealed class Color
{
    Color(object value) => Value = value;

    /// <summary>What plotly.js is given: a CSS color, or an array.</summary>
    public object Value { get; }

    /// <summary>A color from alpha, red, green and blue, each 0..255.</summary>
    public static Color fromARGB(int a, int r, int g, int b) =>
        new(string.Create(CultureInfo.InvariantCulture, $"rgba({Channel(r)}, {Channel(g)}, {Channel(b)}, {Channel(a) / 255.0:0.0##})"));

    /// <summary>An opaque color from red, green and blue, each 0..255.</summary>
    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>An opaque color from <c>#RRGGBB</c>, <c>RRGGBB</c> or <c>0xRRGGBB</c>.</summary>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) digits = digits[2..];
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
            throw new ArgumentException($"A color is written #RRGGBB, but got \"{s}\".", nameof(s));
        return fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /// <summary>Any CSS color, as it stands.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>A color per element.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value).ToArray());

    /// <summary>A number per element, colored by the color scale in force.</summary>
    public static Color fromColorScaleValues<T>(IEnumerable<T> c) where T : IConvertible => new(c.ToArray());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Color other && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    static int Channel(int value) => value is >= 0 and <= 255
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A color channel lies in 0..255.");
}
