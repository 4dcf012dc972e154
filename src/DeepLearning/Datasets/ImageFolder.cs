using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Datasets
{
    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".pgm", ".ppm"];

    /// <summary>
    /// Your own pictures: a folder with a sub-folder for each class, in it PNG, JPEG, PGM or PPM files of any sizes, as deep as you like.
    /// Each is scaled and cut to one size without distortion, and made RGB. Files that cannot be read are skipped, which is printed with
    /// their names; how many stands in <see cref="CourseData.Origin"/>. The classes are in the order of their folders' names.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="height">The height that pictures are brought to.</param>
    /// <param name="width">The width that pictures are brought to.</param>
    /// <param name="testPart">Which part of each class is to test with, above 0 and below 1; at least one picture, if there are
    /// two.</param>
    /// <param name="seed">Which ones: the same seed chooses the same, on every machine.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It has fewer than two sub-folders, or one has no picture that can be read.</exception>
    public static ImageClassificationData ImageFolder(string path, int height, int width, double testPart = 0.2, long seed = 0) =>
        ImageFolder(path, height, width, testPart, seed, Console.Out.WriteLine);

    internal static ImageClassificationData ImageFolder(
        string path, int height, int width, double testPart, long seed, Action<string> say)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (!(testPart > 0 && testPart < 1))
            throw new ArgumentOutOfRangeException(nameof(testPart), testPart, "Expected a part above 0 and below 1.");
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"There is no folder '{path}'.");
        var folders = Directory.GetDirectories(path).Where(folder => !Path.GetFileName(folder).StartsWith('.'))
            .Order(StringComparer.Ordinal).ToArray();
        if (folders.Length < 2)
            throw new InvalidDataException(
                $"The folder '{path}' has {folders.Length} sub-folders, expected two or more: one for each class.");

        var (skipped, random) = (new List<string>(), new SeededRandom(seed, stream: 0));
        var (train, test) = (new Part(), new Part());
        for (var label = 0; label < folders.Length; label++)
        {
            var pictures = ReadFolder(path, folders[label], height, width, skipped);
            if (pictures.Length == 0)
                throw new InvalidDataException(
                    $"The folder '{folders[label]}' has no picture that can be read ({string.Join(", ", PictureEndings)})."
                    + string.Concat(skipped.Select(reason => "\n  " + reason)));
            random.Shuffle(pictures.AsSpan());
            var tests = pictures.Length == 1 ? 0 : Math.Clamp((int)Math.Round(testPart * pictures.Length), 1, pictures.Length - 1);
            for (var i = 0; i < pictures.Length; i++) (i < tests ? test : train).Add(pictures[i], label);
        }

        if (test.Count == 0)
            throw new InvalidDataException(
                $"The folder '{path}' has one picture in each class: none is left to test with.");
        foreach (var reason in skipped) say($"Skipped: {reason}");
        return new()
        {
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
            ClassNames = [.. folders.Select(folder => Path.GetFileName(folder)!)],
            Train = train.ToImages(),
            Test = test.ToImages(),
            IsReal = true,
            Origin = $"Your own pictures: {train.Count:N0} to train on and {test.Count:N0} to test with, chosen by seed {seed}."
                + (skipped.Count == 0 ? "" : $" Skipped, as they cannot be read: {skipped.Count}."),
        };
    }

    /// <summary>The folder's pictures, [3, height, width], in the order of their names; why others are not among them.</summary>
    private static Tensor[] ReadFolder(string root, string folder, int height, int width, List<string> skipped)
    {
        var pictures = new List<Tensor>();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => PictureEndings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            try
            {
                using var stream = File.OpenRead(Path.Combine(root, file));
                using var scope = NewDisposeScope();
                pictures.Add(Images.Cover(Images.Rgb(Images.Read(stream, file)), height, width).MoveToOuterDisposeScope());
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                skipped.Add(e.Message);
            }
        }

        return [.. pictures];
    }

    /// <summary>Pictures and their classes, as they come together.</summary>
    private sealed class Part
    {
        private readonly List<Tensor> images = [];
        private readonly List<long> labels = [];

        internal int Count => labels.Count;

        internal void Add(Tensor image, long label)
        {
            images.Add(image);
            labels.Add(label);
        }

        /// <summary>All of them, the pictures [N, 3, H, W]; single ones are given back.</summary>
        internal LabeledImages ToImages()
        {
            var all = new LabeledImages(stack(images), tensor([.. labels]));
            foreach (var image in images) image.Dispose();
            return all;
        }
    }
}
