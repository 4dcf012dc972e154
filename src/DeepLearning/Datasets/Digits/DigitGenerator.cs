namespace DeepLearning;

/// <summary>
/// Digits drawn from strokes, in MNIST's format: gray 28×28, white ink on black, in a 20-pixel box, centered by mass.
/// </summary>
internal static class DigitGenerator
{
    /// <summary>The height and the width of an image.</summary>
    internal const int Size = 28;

    // A sheet so large that the image cut out of it lies on it wherever in the box the ink's center is.
    private const int Sheet = Size + Handwriting.Box;

    /// <inheritdoc cref="ImageGenerator.Generate"/>
    internal static RawImages Generate(int count, long seed, int part) =>
        ImageGenerator.Generate(count, seed, part, channels: 1, Size, Draw);

    private static void Draw(int digit, Span<byte> image, ref SeededRandom random)
    {
        var ways = DigitStrokes.Ways[digit];
        var tracks = Handwriting.Write(ways[random.Below(ways.Length)], ref random);
        var softness = random.Uniform(0.7, 1.3);
        var (x, y) = (Sheet / 2 + random.Uniform(), Sheet / 2 + random.Uniform());

        Span<float> sheet = stackalloc float[Sheet * Sheet];
        sheet.Clear();
        foreach (var track in tracks)
            for (var i = 1; i < track.Length; i++)
                InkRaster.Draw(sheet, Sheet, track[i - 1].Shifted(x, y), track[i].Shifted(x, y), softness);

        var (left, top) = Window(sheet);
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
            {
                // Ink is never quite even: grain where there is some, and clean paper where there is none.
                var ink = sheet[(top + row) * Sheet + left + column];
                if (ink > 0) image[row * Size + column] = (byte)Math.Clamp(255 * ink * random.Uniform(0.9, 1.1), 0, 255);
            }
    }

    /// <summary>Where to cut the image out, by whole pixels, to bring the ink's center of mass onto pixel (14, 14): as in MNIST.</summary>
    private static (int Left, int Top) Window(ReadOnlySpan<float> sheet)
    {
        var (mass, x, y) = (0.0, 0.0, 0.0);
        for (var row = 0; row < Sheet; row++)
        {
            var (rowMass, rowX) = (0f, 0f);
            for (var column = 0; column < Sheet; column++)
            {
                var ink = sheet[row * Sheet + column];
                rowMass += ink;
                rowX += ink * column;
            }

            mass += rowMass;
            x += rowX;
            y += rowMass * row;
        }

        return ((int)Math.Round(x / mass) - Size / 2, (int)Math.Round(y / mass) - Size / 2);
    }
}
