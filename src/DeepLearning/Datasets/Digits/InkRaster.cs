namespace DeepLearning;

/// <summary>
/// Draws a pen's track into a gray image with soft edges. A pixel at distance d from a piece of the track of radius r holds
/// ink = clamp((r − d) / softness + ½, 0, 1); where pieces overlap, the darkest counts.
/// </summary>
internal static class InkRaster
{
    /// <summary>Adds one piece of track, from <paramref name="from"/> to <paramref name="to"/>, to a square image [size, size].</summary>
    internal static void Draw(Span<float> image, int size, Nib from, Nib to, double softness)
    {
        var reach = Math.Max(from.Radius, to.Radius) + softness / 2;
        var (left, right) = Range(from.X, to.X, reach, size);
        var (top, bottom) = Range(from.Y, to.Y, reach, size);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var inverse = 1 / Math.Max(dx * dx + dy * dy, 1e-12);

        for (var row = top; row <= bottom; row++)
            for (var column = left; column <= right; column++)
            {
                // A pixel's center lies half a pixel inside it.
                var (px, py) = (column + 0.5 - from.X, row + 0.5 - from.Y);
                var t = Math.Clamp((px * dx + py * dy) * inverse, 0, 1);
                var (ex, ey) = (px - t * dx, py - t * dy);
                var square = ex * ex + ey * ey;
                if (square > reach * reach) continue;

                var radius = from.Radius + t * (to.Radius - from.Radius);
                var ink = (float)Math.Clamp((radius - Math.Sqrt(square)) / softness + 0.5, 0, 1);
                ref var pixel = ref image[row * size + column];
                if (ink > pixel) pixel = ink;
            }
    }

    private static (int First, int Last) Range(double a, double b, double reach, int size) =>
        (Math.Max((int)Math.Floor(Math.Min(a, b) - reach), 0), Math.Min((int)Math.Ceiling(Math.Max(a, b) + reach), size - 1));
}
