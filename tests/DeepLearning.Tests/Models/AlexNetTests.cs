using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class AlexNetTests
{
    [Theory]
    [InlineData(2, 60_965_224)]
    [InlineData(1, 61_100_840)]
    public void HasThePublishedParameters(int towers, long parameters)
    {
        using var model = new AlexNet(towers: towers);
        Assert.Equal(parameters, ModelAssert.Parameters(model));
    }

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new AlexNet(10, width: 0.25, hidden: 32, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new AlexNet(10, channels: 1, towers: 1, width: 0.25, hidden: 32, smallImages: true), 1, 28, 28);
    }

    [Fact]
    public void NamesAreTorchvisions()
    {
        using var model = new AlexNet(10, towers: 1, width: 0.1, hidden: 8);
        Assert.Equal(
            ["features.0", "features.3", "features.6", "features.8", "features.10", "classifier.1", "classifier.4", "classifier.6"],
            model.state_dict().Keys.Where(name => name.EndsWith(".weight")).Select(name => name[..^7]));
    }

    [Fact]
    public void BeginsAsInSection5()
    {
        manual_seed(3);
        using var model = new AlexNet(10, width: 0.5, hidden: 64);
        Assert.Equal(0.01, model.get_parameter("features.6.weight")!.std().item<float>(), 0.0002);
        Assert.Equal([0, 1, 0, 1, 1],
            new[] { 0, 3, 6, 8, 10 }.Select(i => model.get_parameter($"features.{i}.bias")!.mean().item<float>()));
    }
}
