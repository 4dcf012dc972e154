namespace DeepLearning;

/// <summary>A surface of two colors: clouds, stripes, checks or dots, unevenly lit.</summary>
internal readonly struct ColorTexture
{
    private readonly Rgb first, second;
    private readonly ValueNoise clouds;
    private readonly int kind;
    private readonly double sin, cos, frequency, phase, lightX, lightY;

    internal ColorTexture(Rgb first, Rgb second, ref SeededRandom random)
    {
        (this.first, this.second) = (first, second);
        clouds = new(2 + random.Below(5), ref random);
        kind = random.Below(5);
        (sin, cos) = Math.SinCos(random.Uniform(0, Math.PI));
        frequency = random.Uniform(14, 45);
        phase = random.Uniform(0, 2 * Math.PI);
        (lightX, lightY) = (random.Uniform(-0.4, 0.4), random.Uniform(-0.4, 0.4));
    }

    /// <summary>The color at a point of the unit square.</summary>
    internal Rgb At(double x, double y)
    {
        var (along, across) = (cos * x + sin * y, cos * y - sin * x);
        var cloud = clouds.At(x, y);
        var part = kind switch
        {
            0 or 1 => cloud,
            2 => 0.5 + 0.5 * Math.Sin(frequency * along + phase + 2 * cloud),
            3 => 0.5 + 0.5 * Math.Sin(frequency * along + phase) * Math.Sin(frequency * across),
            _ => Math.Clamp(3 * cloud - 1, 0, 1),
        };
        return first.Toward(second, part).Times(1 + lightX * (x - 0.5) + lightY * (y - 0.5));
    }
}
