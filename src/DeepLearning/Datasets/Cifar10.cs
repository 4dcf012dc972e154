using System.IO.Compression;

namespace DeepLearning;

public static partial class Datasets
{
    private static readonly string[] CifarNames =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    private static readonly string[] ShapeNames =
        ["disc", "ring", "triangle", "square", "star", "cross", "heart", "moon", "arrow", "bar"];

    /// <summary>
    /// CIFAR-10 (Krizhevsky, 2009): small color photographs of ten classes, RGB 32×32, 50,000 to train on and 10,000 to test with.
    /// Where the whole set is not on this machine, but excerpts of its first 4,000 and 2,000 images are, those are used, which is printed.
    /// Where there is nothing, and nothing to be fetched, <see cref="GeneratedShapes"/> takes its place, which is printed, too. Both
    /// stand in <see cref="CourseData.Origin"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not CIFAR-10's.</exception>
    public static ImageClassificationData Cifar10() => Cifar10(new DataCache(), Console.Out.WriteLine);

    /// <summary>
    /// Drawn shapes in CIFAR-10's format: RGB 32×32, ten classes, every class equally often. Place, size, turn, colors, patterns,
    /// background and light vary, and smaller things lie about: colors hint at the class, the outline tells it. Mirrored, a shape is of the
    /// same class.
    /// </summary>
    /// <param name="train">How many to train on, at least 1.</param>
    /// <param name="test">How many to test with, at least 1.</param>
    /// <param name="seed">The same seed gives the same shapes, on any number of threads.</param>
    public static ImageClassificationData GeneratedShapes(int train = 10_000, int test = 2_000, long seed = 0) => ImageGenerator.Data(
        "Generated shapes", ShapeNames, "Colored shapes drawn by a program", train, test, seed, ShapeGenerator.Generate);

    internal static ImageClassificationData Cifar10(DataCache cache, Action<string> say)
    {
        var set = DataManifest.Find("cifar10");
        var (all, train, test) = (set.Files[0], set.Files[1], set.Files[2]);
        return RealOrGenerated.Choose(
            "CIFAR-10", "generated shapes", say,
            real: () => cache.Find(set, all) is null && cache.Find(set, train) is not null && cache.Find(set, test) is not null
                ? Excerpt()
                : Whole(),
            generated: () => GeneratedShapes());

        ImageClassificationData Whole()
        {
            using var stream = cache.Open(set, all);
            using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
            var (trainImages, testImages) = CifarRecords.ReadArchive(unzipped, all.Name);
            return RealCifar(trainImages, testImages,
                "CIFAR-10: small photographs, 50,000 to train on and 10,000 to test with (Krizhevsky, 2009).");
        }

        ImageClassificationData Excerpt()
        {
            const string origin = "CIFAR-10, excerpts: the first 4,000 images to train on and the first 2,000 to test with, " +
                "these recompressed (Krizhevsky, 2009). Results do not compare with published ones.";
            say(origin);
            return RealCifar(Read(train), Read(test), origin);
        }

        RawImages Read(DataFile file)
        {
            using var stream = cache.Open(set, file);
            using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
            return CifarRecords.Read(unzipped, file.Name, file.Shape[0]);
        }
    }

    private static ImageClassificationData RealCifar(RawImages train, RawImages test, string origin) => new()
    {
        Name = "CIFAR-10",
        ClassNames = CifarNames,
        Train = LabeledImages.From(train),
        Test = LabeledImages.From(test),
        IsReal = true,
        Origin = origin,
    };
}
