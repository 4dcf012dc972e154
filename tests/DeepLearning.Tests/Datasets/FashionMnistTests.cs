using TorchSharp;

namespace DeepLearning.Tests;

public class FashionMnistTests
{
    [Fact]
    public void The_real_clothes_are_all_there()
    {
        var cache = RealData.CacheOrSkip("fashion-mnist", "train-images-idx3-ubyte.gz");
        var data = Datasets.FashionMnist(cache, said => Assert.Fail(said));
        Assert.True(data.IsReal);
        Assert.Equal("Fashion-MNIST: 60,000 training and 10,000 test images of 1×28×28, 10 classes", data.ToString());
        var labels = data.Train.Labels.data<long>().ToArray();
        Assert.Equal([9, 0, 0, 3, 0], labels.Take(5));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal(6_000, labels.Count(l => l == label)));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal(1_000, data.Test.Labels.data<long>().ToArray().Count(l => l == label)));
        Assert.Equal((0, 1), (data.Train.Images.min().item<float>(), data.Train.Images.max().item<float>()));
        Assert.Equal(0.2860, data.Train.Images.mean().item<float>(), 4); // as published everywhere
    }

    [Fact]
    public void Without_them_generated_clothes_take_their_place_aloud()
    {
        var said = new List<string>();
        var data = Datasets.FashionMnist(RealData.Nothing, said.Add);
        Assert.False(data.IsReal);
        Assert.Equal((12_000, 2_000), (data.Train.Count, data.Test.Count));
        Assert.Contains("Fashion-MNIST is not available (DL_OFFLINE is set), so generated clothes take its place.", Assert.Single(said));
        Assert.Equal($"Clothes drawn by a program: 12,000 to train on and 2,000 to test with (seed 0). {said[0]}", data.Origin);
    }

    [Fact]
    public void A_damaged_file_of_the_users_own_is_an_error()
    {
        using var root = new TemporaryFolder();
        var path = RealData.Damaged(root, "fashion-mnist", "train-images-idx3-ubyte.gz");
        Assert.Contains(path,
            Assert.Throws<InvalidDataException>(() => Datasets.FashionMnist(RealData.Offline(root.Path), _ => { })).Message);
    }
}
