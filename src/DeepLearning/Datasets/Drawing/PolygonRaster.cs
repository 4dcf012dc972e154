namespace DeepLearning;

/// <summary>
/// Fills polygons with soft edges. What a pixel holds is the part of it that lies inside, exact along x, sampled on
/// <see cref="Samples"/> lines along y. Inside is what an odd number of edges encloses: a contour within another is a hole.
/// </summary>
internal static class PolygonRaster
{
    private const int Samples = 4;

    /// <summary>Adds the polygon to <paramref name="mask"/>, [height, width]; points are in pixels, the first pixel from 0 to 1.</summary>
    internal static void Fill(Span<float> mask, int width, int height, params ReadOnlySpan<StrokePoint[]> contours)
    {
        var (edges, top, bottom) = (0, double.MaxValue, double.MinValue);
        foreach (var contour in contours)
        {
            edges += contour.Length;
            foreach (var point in contour) (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        Span<double> crossings = stackalloc double[edges];
        var last = Math.Min((int)Math.Ceiling(bottom), height) - 1;
        for (var row = Math.Max((int)Math.Floor(top), 0); row <= last; row++)
            for (var sample = 0; sample < Samples; sample++)
            {
                var count = Cross(contours, row + (sample + 0.5) / Samples, crossings);
                crossings[..count].Sort();
                for (var i = 0; i + 1 < count; i += 2) Add(mask.Slice(row * width, width), crossings[i], crossings[i + 1]);
            }
    }

    /// <summary>The places where the line at height <paramref name="y"/> meets edges.</summary>
    private static int Cross(ReadOnlySpan<StrokePoint[]> contours, double y, Span<double> crossings)
    {
        var count = 0;
        foreach (var contour in contours)
        {
            var a = contour[^1];
            foreach (var b in contour)
            {
                if (a.Y <= y != b.Y <= y) crossings[count++] = a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X);
                a = b;
            }
        }

        return count;
    }

    private static void Add(Span<float> row, double from, double to)
    {
        (from, to) = (Math.Max(from, 0), Math.Min(to, row.Length));
        if (from >= to) return;
        var (first, last) = ((int)from, Math.Min((int)to, row.Length - 1));
        if (first == last)
        {
            row[first] += (float)((to - from) / Samples);
            return;
        }

        row[first] += (float)((first + 1 - from) / Samples);
        for (var x = first + 1; x < last; x++) row[x] += 1f / Samples;
        row[last] += (float)((to - last) / Samples);
    }
}
