namespace DeepLearning.Tests;

public class MnistTests
{
    [Fact]
    public void The_real_digits_are_all_there()
    {
        var cache = RealData.CacheOrSkip("mnist", "train-images-idx3-ubyte.gz");
        var said = new List<string>();
        var data = Datasets.Mnist(cache, said.Add);
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
        var data = Datasets.Mnist(RealData.Nothing, said.Add);
        Assert.False(data.IsReal);
        Assert.Equal("Generated digits", data.Name);
        Assert.Equal((12_000, 2_000), (data.Train.Count, data.Test.Count));
        var sentence = Assert.Single(said);
        Assert.Contains("MNIST is not available (DL_OFFLINE is set), so generated digits take its place.", sentence);
        Assert.DoesNotContain(Path.GetTempPath(), sentence); // the same on every machine
        Assert.EndsWith(sentence, data.Origin);
    }

    [Fact]
    public void A_damaged_file_of_the_users_own_is_an_error_not_a_reason_to_generate()
    {
        using var root = new TemporaryFolder();
        var path = RealData.Damaged(root, "mnist", "train-images-idx3-ubyte.gz");
        var error = Assert.Throws<InvalidDataException>(() => Datasets.Mnist(RealData.Offline(root.Path), _ => { }));
        Assert.Contains(path, error.Message);
    }
}
