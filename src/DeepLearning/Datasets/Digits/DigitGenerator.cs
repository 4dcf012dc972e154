namespace DeepLearning;

/// <summary>
/// Digits drawn from strokes, in MNIST's format: grey 28×28, white ink on black, in a 20-pixel box, centred by mass. Every image
/// has a random stream of its own, so that a seed gives the same images on any number of threads.
/// </summary>
internal static class DigitGenerator
{
    /// <summary>As many images of each digit as <paramref name="count"/> allows, in random order.</summary>
    /// <param name="count">How many images, at least 1.</param>
    /// <param name="seed">The same seed gives the same images.</param>
    /// <param name="part">Which part of the seed's images: parts have nothing in common (0 for training, 1 for testing).</param>
    internal static RawImages Generate(int count, long seed, int part)
    {
        const int pixels = Handwriting.Size * Handwriting.Size;
        var labels = new byte[count];
        for (var i = 0; i < count; i++) labels[i] = (byte)(i % 10);

        var firstStream = (long)part << 32;
        var order = new SeededRandom(seed, firstStream);
        order.Shuffle(labels.AsSpan());

        var images = new byte[count * pixels];
        Parallel.For(0, count, i =>
        {
            var random = new SeededRandom(seed, firstStream + 1 + i);
            Draw(labels[i], images.AsSpan(i * pixels, pixels), ref random);
        });
        return new(images, labels, Handwriting.Size, Handwriting.Size);
    }

    private static void Draw(int digit, Span<byte> image, ref SeededRandom random)
    {
        var ways = DigitStrokes.Ways[digit];
        var tracks = Handwriting.Write(ways[random.Below(ways.Length)], ref random);
        var softness = random.Uniform(0.7, 1.3);

        Span<float> ink = stackalloc float[Handwriting.Size * Handwriting.Size];
        ink.Clear();
        foreach (var track in tracks)
            for (var i = 1; i < track.Length; i++)
                InkRaster.Draw(ink, Handwriting.Size, track[i - 1], track[i], softness);

        // Ink is never quite even: grain where there is some, and clean paper where there is none.
        for (var i = 0; i < ink.Length; i++)
            if (ink[i] > 0)
                image[i] = (byte)Math.Clamp(255 * ink[i] * random.Uniform(0.9, 1.1), 0, 255);
    }
}
