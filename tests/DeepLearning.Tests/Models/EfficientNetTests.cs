using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class EfficientNetTests
{
    [Theory]
    [InlineData(0, 5_288_548)]
    [InlineData(1, 7_794_184)]
    [InlineData(2, 9_109_994)]
    [InlineData(3, 12_233_232)]
    [InlineData(4, 19_341_616)]
    [InlineData(5, 30_389_784)]
    [InlineData(6, 43_040_704)]
    [InlineData(7, 66_347_960)]
    public void HasThePublishedParameters(int scale, long parameters)
    {
        using var model = new EfficientNet(scale);
        Assert.Equal(parameters, ModelAssert.Parameters(model));
    }

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new EfficientNet(0.25, 0.5, 0.2, 10, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new EfficientNet(0.25, 0.25, 0, 10, channels: 1, smallImages: true), 1, 28, 28);
    }

    [Fact]
    public void NamesAreTorchvisions()
    {
        var names = new EfficientNet().state_dict().Keys.ToHashSet();
        foreach (var name in (string[])["features.0.0.weight", "features.0.1.running_mean", "features.1.0.block.0.0.weight",
            "features.1.0.block.1.fc1.weight", "features.1.0.block.2.1.bias", "features.2.1.block.2.fc2.bias",
            "features.7.0.block.3.0.weight", "features.8.1.weight", "classifier.1.bias"])
            Assert.Contains(name, names);
    }

    [Fact]
    public void ShortcutsAreLeftOutWhileLearningOnly()
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        using var model = new EfficientNet(0.25, 1, 0, 10, smallImages: true);
        // Normalization in evaluation mode, so that stochastic depth alone can make a difference.
        foreach (var part in model.modules()) if (part is TorchSharp.Modules.BatchNorm2d) part.eval();
        var images = randn(4, 3, 32, 32);
        manual_seed(1);
        var first = model.call(images);
        Assert.NotEqual(0, (first - model.call(images)).abs().max().item<float>());
        model.eval();
        Assert.Equal(0, (model.call(images) - model.call(images)).abs().max().item<float>());
    }

    [Fact]
    public void ThereIsNoB8() => Assert.Contains("7 (B7)", Assert.Throws<ArgumentOutOfRangeException>(() => new EfficientNet(8)).Message);
}
