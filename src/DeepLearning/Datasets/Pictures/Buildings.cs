namespace DeepLearning;

/// <summary>What stands in a landscape; sizes are in pixels, the foot is the middle of the lower edge.</summary>
internal static class Buildings
{
    /// <summary>A house with a gabled roof, a door and windows, lit at night.</summary>
    internal static void House(ColorCanvas canvas, StrokePoint foot, double size, bool night, ref SeededRandom random)
    {
        var shade = night ? 0.22 : 1.0;
        var wall = new Rgb(0.92f, 0.86f, 0.74f).Toward(Rgb.Any(ref random), 0.25).Times(shade);
        var roof = Rgb.FromHsv(random.Uniform(0.0, 0.08), random.Uniform(0.5, 0.8), random.Uniform(0.4, 0.7)).Times(shade);
        var window = night ? new Rgb(1, 0.85f, 0.45f) : new Rgb(0.25f, 0.32f, 0.42f);
        var (half, height) = (size * random.Uniform(0.5, 0.8), size * random.Uniform(0.6, 0.9));
        var side = random.Uniform(0.3, 0.6) * half; // the wall in the shade

        Box(canvas, foot.X, foot.Y, half, height, wall);
        canvas.Fill([[new(foot.X + half - side, foot.Y), new(foot.X + half, foot.Y), new(foot.X + half, foot.Y - height),
            new(foot.X + half - side, foot.Y - height)]], wall.Times(0.75));
        canvas.Fill([[new(foot.X - half * 1.15, foot.Y - height), new(foot.X, foot.Y - height - 0.7 * size),
            new(foot.X + half * 1.15, foot.Y - height)]], roof);
        Box(canvas, foot.X - 0.45 * half, foot.Y, 0.13 * half, 0.5 * height, roof.Times(0.5));
        Box(canvas, foot.X + 0.1 * half, foot.Y - 0.35 * height, 0.16 * half, 0.3 * height, window);
        Box(canvas, foot.X + 0.62 * half, foot.Y - 0.35 * height, 0.14 * half, 0.3 * height, window);
    }

    /// <summary>A fir or a broad tree, lit from the left.</summary>
    internal static void Tree(ColorCanvas canvas, StrokePoint foot, double size, Rgb color, ref SeededRandom random)
    {
        Box(canvas, foot.X, foot.Y, 0.05 * size, 0.35 * size, new Rgb(0.25f, 0.17f, 0.1f).Toward(color, 0.4));
        var leaves = color.Times(random.Uniform(0.8, 1.3));
        var texture = new ColorTexture(leaves.Times(1.35), leaves.Times(0.75), ref random);
        if (random.Uniform() < 0.5)
        {
            for (var tier = 0; tier < 3; tier++)
            {
                var (half, y) = (size * (0.3 - 0.07 * tier), foot.Y - size * (0.2 + 0.24 * tier));
                canvas.Fill([[new(foot.X - half, y), new(foot.X, y - 0.38 * size), new(foot.X + half, y)]], texture.At);
            }

            return;
        }

        for (var puff = 0; puff < 4; puff++)
        {
            var (x, y, radius) = (
                foot.X + size * random.Uniform(-0.17, 0.17), foot.Y - size * random.Uniform(0.42, 0.75), size * random.Uniform(0.16, 0.26));
            canvas.Fill([[.. Enumerable.Range(0, 20).Select(
                i => new StrokePoint(x + radius * Math.Cos(i * Math.PI / 10), y + radius * Math.Sin(i * Math.PI / 10)))]], texture.At);
        }
    }

    private static void Box(ColorCanvas canvas, double x, double y, double half, double height, Rgb color) =>
        canvas.Fill([[new(x - half, y), new(x + half, y), new(x + half, y - height), new(x - half, y - height)]], color);
}
