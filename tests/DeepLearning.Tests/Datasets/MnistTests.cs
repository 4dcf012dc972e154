namespace DeepLearning.Tests;

public sealed class MnistTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dl-mnist-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_real_digits_are_all_there()
    {
        var folders = RealFolders();
        Assert.SkipWhen(folders.Length == 0, "The real MNIST is not here: neither in DL_DATA's folders nor in ../shared/data/mnist.");

        var said = new List<string>();
        var data = Datasets.Mnist(Cache(folders), said.Add);
        Assert.True(data.IsReal);
        Assert.Empty(said);
        Assert.Equal("MNIST: 60,000 training and 10,000 test images of 1×28×28, 10 classes", data.ToString());
        Assert.Equal([60000, 1, 28, 28], data.Train.Images.shape);
        Assert.Equal([10000, 1, 28, 28], data.Test.Images.shape);

        var labels = data.Train.Labels.data<long>().ToArray();
        Assert.Equal([5, 0, 4, 1, 9], labels.Take(5));
        Assert.Equal([7, 2, 1, 0, 4], data.Test.Labels.data<long>().ToArray().Take(5));
        int[] balance = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];
        Assert.Equal(balance, Enumerable.Range(0, 10).Select(digit => labels.Count(label => label == digit)));

        var pixels = data.Train.Images.data<float>().ToArray();
        Assert.Equal((0, 1), (pixels.Min(), pixels.Max()));
        Assert.Equal(0.1307, pixels.Average(pixel => (double)pixel), 4); // as published everywhere
    }

    [Fact]
    public void Without_them_generated_digits_take_their_place_aloud()
    {
        var said = new List<string>();
        var data = Datasets.Mnist(Cache([]), said.Add);
        Assert.False(data.IsReal);
        Assert.Equal("Generated digits", data.Name);
        Assert.Equal((12_000, 2_000), (data.Train.Count, data.Test.Count));
        var sentence = Assert.Single(said);
        Assert.Contains("MNIST is not available (DL_OFFLINE is set), so generated digits take its place.", sentence);
        Assert.DoesNotContain(root, sentence); // the same on every machine
        Assert.EndsWith(sentence, data.Origin);
    }

    [Fact]
    public void A_damaged_file_of_the_users_own_is_an_error_not_a_reason_to_generate()
    {
        Directory.CreateDirectory(Path.Combine(root, "own", "mnist"));
        var path = Path.Combine(root, "own", "mnist", "train-images-idx3-ubyte.gz");
        File.WriteAllText(path, "not a digit");
        var error = Assert.Throws<InvalidDataException>(() => Datasets.Mnist(Cache([Path.Combine(root, "own")]), _ => { }));
        Assert.Contains(path, error.Message);
    }

    private DataCache Cache(string[] folders) =>
        new(new(folders, Path.Combine(root, "cache"), Offline: true), new Downloader(new HttpClient(new FakeMirrors())), _ => { });

    private static string[] RealFolders()
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "DeepLearningNotebooks.sln")))
            repository = repository.Parent;
        string[] beside = repository is null ? [] : [Path.Combine(repository.FullName, "..", "shared", "data")];
        return [.. DataPlaces.FromEnvironment().Folders.Concat(beside).Where(folder => Directory.Exists(Path.Combine(folder, "mnist")))];
    }
}
