namespace DeepLearning;

/// <summary>Draws an image of a class: [C, size, size] in 0 … 255, black before.</summary>
internal delegate void DrawImage(int label, Span<byte> image, ref SeededRandom random);

/// <summary>
/// Generates labeled images of ten classes. Every image has a random stream of its own, so that a seed gives the same images on any
/// number of threads.
/// </summary>
internal static class ImageGenerator
{
    internal const int Classes = 10;

    /// <summary>As many images of each class as <paramref name="count"/> allows, in random order.</summary>
    /// <param name="count">How many images, at least 1.</param>
    /// <param name="seed">The same seed gives the same images.</param>
    /// <param name="part">Which part of the seed's images: parts have nothing in common (0 for training, 1 for testing).</param>
    /// <param name="channels">1 gray, 3 RGB.</param>
    /// <param name="size">The height and the width of an image.</param>
    /// <param name="draw">Draws one.</param>
    internal static RawImages Generate(int count, long seed, int part, int channels, int size, DrawImage draw)
    {
        var labels = new byte[count];
        for (var i = 0; i < count; i++) labels[i] = (byte)(i % Classes);

        var firstStream = (long)part << 32;
        var order = new SeededRandom(seed, firstStream);
        order.Shuffle(labels.AsSpan());

        var length = channels * size * size;
        var images = new byte[count * length];
        Parallel.For(0, count, i =>
        {
            var random = new SeededRandom(seed, firstStream + 1 + i);
            draw(labels[i], images.AsSpan(i * length, length), ref random);
        });
        return new(images, labels, size, size, channels);
    }

    /// <summary>A data set of generated images, to train on and to test with.</summary>
    internal static ImageClassificationData Data(
        string name, IReadOnlyList<string> classNames, string origin, int train, int test, long seed,
        Func<int, long, int, RawImages> generate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(train, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(test, 1);
        return new()
        {
            Name = name,
            ClassNames = classNames,
            Train = LabeledImages.From(generate(train, seed, 0)),
            Test = LabeledImages.From(generate(test, seed, 1)),
            IsReal = false,
            Origin = $"{origin}: {train:N0} to train on and {test:N0} to test with (seed {seed}).",
        };
    }
}
