using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class LeNet5Tests
{
    [Fact]
    public void HasAsManyParametersAsItsModernReading() => Assert.Equal(61_706, ModelAssert.Parameters(new LeNet5()));

    [Fact]
    public void WorksOnGrayAndColoredImages()
    {
        ModelAssert.Works(() => new LeNet5(), 1, 28, 28);
        ModelAssert.Works(() => new LeNet5(channels: 3, imageSize: 32), 3, 32, 32);
    }

    [Fact]
    public void WeightsBeginWithinTheBoundOfThePaper()
    {
        manual_seed(2);
        var weight = new LeNet5().get_parameter("c3.weight")!;
        // 6 · 5 · 5 = 150 inputs.
        Assert.InRange(weight.abs().max().item<float>(), 0.9 * 2.4 / 150, 2.4 / 150);
        Assert.Equal(2.4 / 150 / Math.Sqrt(3), weight.std().item<float>(), 0.0005);
    }

    [Fact]
    public void OtherImagesAreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new LeNet5(imageSize: 30));
}
