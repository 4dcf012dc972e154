using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class StyleTransferTests
{
    [Fact]
    public void TheNetworkHasThePublishedParameters() => Assert.Equal(1_679_235, ModelAssert.Parameters(new StyleTransferNet()));

    [Fact]
    public void NamesAreThoseOfPyTorchsExample()
    {
        var names = new StyleTransferNet(width: 2).state_dict().Keys.ToHashSet();
        foreach (var name in (string[])["conv1.conv2d.weight", "in1.weight", "res5.conv2.conv2d.bias", "res1.in2.bias",
            "deconv1.conv2d.weight", "in5.bias",
            "deconv3.conv2d.bias"])
            Assert.Contains(name, names);
    }

    [Fact]
    public void ImagesKeepTheirSizeAndEveryWeightLearns()
    {
        using var scope = NewDisposeScope();
        using var model = new StyleTransferNet(width: 4);
        var y = model.call(randn(2, 3, 32, 24));
        Assert.Equal([2L, 3, 32, 24], y.shape);
        y.square().mean().backward();
        Assert.All(model.parameters(), parameter => Assert.True(parameter.grad!.isfinite().all().item<bool>()));
        Assert.True(ModuleTrace.Of(model, randn(1, 3, 16, 16)).IsComplete);
    }

    [Fact]
    public void EachImageIsNormalizedForItself()
    {
        using var scope = NewDisposeScope();
        using var model = new StyleTransferNet(width: 4);
        var images = randn(2, 3, 16, 16);
        Assert.Equal(0, (model.call(images)[0] - model.call(images.narrow(0, 0, 1))[0]).abs().max().item<float>(), 1e-4f);
    }

    [Fact]
    public void FeaturesComeByName()
    {
        using var scope = NewDisposeScope();
        using var network = new Vgg(16, classes: 10, width: 4, hidden: 8, smallImages: true);
        using var features = new VggFeatures(network, "relu2_2", "relu1_2", "pool3");
        var image = randn([1, 3, 32, 32], requires_grad: true);
        var seen = features.call(image);
        Assert.Equal(["relu1_2", "relu2_2", "pool3"], seen.Keys);
        Assert.Equal([1L, 4, 32, 32], seen["relu1_2"].shape);
        Assert.Equal([1L, 8, 16, 16], seen["relu2_2"].shape);
        Assert.Equal([1L, 16, 4, 4], seen["pool3"].shape);
        Assert.True(seen["relu1_2"].min().item<float>() >= 0);
        seen["relu2_2"].sum().backward();
        Assert.NotNull(image.grad);
        Assert.All(network.parameters(), parameter => Assert.Null(parameter.grad));
    }

    [Fact]
    public void AnUnknownLayerIsRefused()
    {
        using var network = new Vgg(11, classes: 10, width: 2, hidden: 2, smallImages: true);
        Assert.Contains("conv1_1, relu1_1, pool1", Assert.Throws<ArgumentException>(() => new VggFeatures(network, "relu9_1")).Message);
        Assert.Throws<ArgumentException>(() => new VggFeatures(network));
    }
}
