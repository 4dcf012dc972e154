namespace DeepLearning;

/// <summary>A color, each part 0 … 1.</summary>
internal readonly record struct Rgb(float R, float G, float B)
{
    /// <summary>From hue, saturation and value, all 0 … 1; the hue goes round.</summary>
    internal static Rgb FromHsv(double hue, double saturation, double value)
    {
        return new(Part(5), Part(3), Part(1));

        float Part(double n)
        {
            var k = (n + hue * 6) % 6;
            return (float)(value - value * saturation * Math.Clamp(Math.Min(k, 4 - k), 0, 1));
        }
    }

    /// <summary>Any color, the pale and the dark ones as well.</summary>
    internal static Rgb Any(ref SeededRandom random) => FromHsv(random.Uniform(), random.Uniform(0.05, 0.95), random.Uniform(0.15, 1));

    /// <summary>This color for 0, the other for 1, blended between.</summary>
    internal Rgb Toward(Rgb other, double part)
    {
        var t = (float)part;
        return new(R + t * (other.R - R), G + t * (other.G - G), B + t * (other.B - B));
    }

    /// <summary>Every part times a factor.</summary>
    internal Rgb Times(double factor) => new((float)(R * factor), (float)(G * factor), (float)(B * factor));

    /// <summary>How far apart two colors are: the root of the squared differences' sum, 0 … 1.73.</summary>
    internal double Distance(Rgb other)
    {
        var (r, g, b) = (R - other.R, G - other.G, B - other.B);
        return Math.Sqrt(r * r + g * g + b * b);
    }
}
