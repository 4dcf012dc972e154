using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class MobileNetV2Tests
{
    [Fact]
    public void HasThePublishedParameters() => Assert.Equal(3_504_872, ModelAssert.Parameters(new MobileNetV2()));

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new MobileNetV2(0.25, 10, depth: 0.5, last: 64, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new MobileNetV2(0.25, 10, channels: 1, depth: 0.25, last: 64, smallImages: true), 1, 28, 28);
    }

    [Fact]
    public void NamesAndShapesAreTorchvisions()
    {
        using var theirs = torchvision.models.mobilenet_v2();
        using var ours = new MobileNetV2();
        Assert.Equal(
            theirs.state_dict().Select(entry => (entry.Key, string.Join(",", entry.Value.shape))).Order(),
            ours.state_dict().Select(entry => (entry.Key, string.Join(",", entry.Value.shape))).Order());
    }

    [Fact]
    public void ShortcutsStandWhereSizesAgree() => Assert.Equal(10, new MobileNetV2().modules().OfType<Add>().Count());
}
