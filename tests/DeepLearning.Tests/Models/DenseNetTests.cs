namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class DenseNetTests
{
    [Theory]
    [InlineData(121, 7_978_856)]
    [InlineData(169, 14_149_480)]
    [InlineData(201, 20_013_928)]
    public void HasThePublishedParameters(int depth, long parameters)
    {
        using var model = new DenseNet(depth);
        Assert.Equal(parameters, ModelAssert.Parameters(model));
    }

    [Fact]
    public void TheOneForCifarToo()
    {
        using var model = DenseNet.ForCifar();
        Assert.Equal(769_162, ModelAssert.Parameters(model));
    }

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => DenseNet.ForCifar(16, growth: 4), 3, 32, 32);
        ModelAssert.Works(() => new DenseNet([1, 2, 1, 1], growth: 4, classes: 10, channels: 1), 1, 64, 64);
    }

    [Fact]
    public void NamesAreTorchvisions()
    {
        var names = new DenseNet([2, 1], growth: 4, classes: 10).state_dict().Keys.ToHashSet();
        foreach (var name in (string[])["features.conv0.weight", "features.norm0.weight",
            "features.denseblock1.denselayer2.norm1.running_mean",
            "features.denseblock2.denselayer1.conv2.weight", "features.transition1.norm.bias", "features.transition1.conv.weight",
            "features.norm5.num_batches_tracked", "classifier.weight", "classifier.bias"])
            Assert.Contains(name, names);
    }

    [Fact]
    public void ADepthBetweenIsRefused()
    {
        Assert.Contains("6n + 4", Assert.Throws<ArgumentOutOfRangeException>(() => DenseNet.ForCifar(20)).Message);
        Assert.Throws<ArgumentException>(() => new DenseNet([], 12, 10));
    }
}
