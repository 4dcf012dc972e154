namespace DeepLearning;

public static partial class Datasets
{
    private static readonly string[] ClothingNames =
        ["T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>
    /// Fashion-MNIST (Xiao, Rasul and Vollgraf, 2017, arXiv:1708.07747): photographs of clothes, gray 28×28, 60,000 to train on and
    /// 10,000 to test with. Where it is neither on this machine nor to be fetched, <see cref="GeneratedClothes"/> takes its place, which
    /// is printed and stands in <see cref="CourseData.Origin"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not Fashion-MNIST's.</exception>
    public static ImageClassificationData FashionMnist() => FashionMnist(new DataCache(), Console.Out.WriteLine);

    /// <summary>
    /// Drawn clothes in Fashion-MNIST's format: gray 28×28, ten classes, every class equally often. Cuts, folds, patterns and light
    /// vary; T-shirts, pullovers, coats and shirts are alike, as in the real set.
    /// </summary>
    /// <param name="train">How many to train on, at least 1.</param>
    /// <param name="test">How many to test with, at least 1.</param>
    /// <param name="seed">The same seed gives the same clothes, on any number of threads.</param>
    public static ImageClassificationData GeneratedClothes(int train = 12_000, int test = 2_000, long seed = 0) => ImageGenerator.Data(
        "Generated clothes", ClothingNames, "Clothes drawn by a program", train, test, seed, ClothingGenerator.Generate);

    internal static ImageClassificationData FashionMnist(DataCache cache, Action<string> say) => RealOrGenerated.Choose(
        "Fashion-MNIST", "generated clothes", say,
        real: () => new()
        {
            Name = "Fashion-MNIST",
            ClassNames = ClothingNames,
            Train = IdxPart(cache, "fashion-mnist", "train"),
            Test = IdxPart(cache, "fashion-mnist", "t10k"),
            IsReal = true,
            Origin = "Fashion-MNIST: photographs of a shop's wares, 60,000 to train on and 10,000 to test with (Zalando Research, 2017).",
        },
        generated: () => GeneratedClothes());
}
