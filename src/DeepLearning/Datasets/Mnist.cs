namespace DeepLearning;

public static partial class Datasets
{
    private static readonly string[] DigitNames = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>
    /// MNIST (LeCun, Cortes and Burges, 1998): handwritten digits, gray 28×28, 60,000 to train on and 10,000 to test with. Where it is
    /// neither on this machine nor to be fetched, <see cref="GeneratedDigits"/> takes its place, which is printed and stands in
    /// <see cref="CourseData.Origin"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not MNIST's.</exception>
    public static ImageClassificationData Mnist() => Mnist(new DataCache(), Console.Out.WriteLine);

    internal static ImageClassificationData Mnist(DataCache cache, Action<string> say) => RealOrGenerated.Choose(
        "MNIST", "generated digits", say,
        real: () => new()
        {
            Name = "MNIST",
            ClassNames = DigitNames,
            Train = IdxPart(cache, "mnist", "train"),
            Test = IdxPart(cache, "mnist", "t10k"),
            IsReal = true,
            Origin = "MNIST: digits that people wrote by hand, 60,000 to train on and 10,000 to test with (LeCun and others, 1998).",
        },
        generated: () => GeneratedDigits());

    /// <summary>One part of a data set in MNIST's format: its images and its labels, a file each.</summary>
    private static LabeledImages IdxPart(DataCache cache, string setName, string part)
    {
        var set = DataManifest.Find(setName);
        var (images, labels) = (set.File($"{part}-images-idx3-ubyte.gz"), set.File($"{part}-labels-idx1-ubyte.gz"));
        return LabeledImages.From(new(Read(images), Read(labels), images.Shape[1], images.Shape[2]));

        byte[] Read(DataFile file)
        {
            using var stream = cache.Open(set, file);
            return Idx.Read(stream, file.Name, file.Shape);
        }
    }
}
