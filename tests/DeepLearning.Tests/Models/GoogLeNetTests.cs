using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class GoogLeNetTests
{
    [Theory]
    [InlineData(false, false, 6_998_552)]
    [InlineData(true, false, 13_378_280)]
    [InlineData(false, true, 6_624_904)]
    [InlineData(true, true, 13_004_888)]
    public void HasThePublishedParameters(bool auxiliary, bool batchNorm, long parameters)
    {
        using var model = new GoogLeNet(auxiliary: auxiliary, batchNorm: batchNorm);
        Assert.Equal(parameters, ModelAssert.Parameters(model));
    }

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new GoogLeNet(10, batchNorm: true, width: 0.125, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new GoogLeNet(10, channels: 1, width: 0.125, smallImages: true), 1, 28, 28);
    }

    [Fact]
    public void NamesAreTorchvisions()
    {
        using var model = new GoogLeNet(10, auxiliary: true, batchNorm: true, width: 0.1);
        var names = model.state_dict().Keys.ToHashSet();
        foreach (var name in (string[])["conv1.conv.weight", "conv3.bn.running_var", "inception3a.branch1.conv.weight",
            "inception4e.branch2.1.bn.bias",
            "inception5b.branch4.1.conv.weight", "aux1.conv.conv.weight", "aux2.fc1.bias", "aux2.fc2.weight", "fc.bias"])
            Assert.Contains(name, names);
        Assert.DoesNotContain("conv1.conv.bias", names);
    }

    [Fact]
    public void AuxiliaryClassifiersSendGradientsIntoTheMiddle()
    {
        using var scope = NewDisposeScope();
        using var model = new GoogLeNet(10, auxiliary: true, batchNorm: true, width: 0.125, smallImages: true);
        var (scores, first, second) = model.ForwardWithAuxiliary(randn(2, 3, 32, 32));
        Assert.Equal([2L, 10], scores.shape);
        Assert.Equal([2L, 10], second.shape);
        first.sum().backward();
        Assert.NotNull(model.get_parameter("inception4a.branch1.conv.weight")!.grad);
        Assert.Null(model.get_parameter("inception4b.branch1.conv.weight")!.grad);
    }

    [Fact]
    public void WithoutThemTheyAreNotAskedFor()
    {
        using var model = new GoogLeNet(10, width: 0.125, smallImages: true);
        Assert.Contains("auxiliary: true",
            Assert.Throws<InvalidOperationException>(() => model.ForwardWithAuxiliary(zeros(1, 3, 32, 32))).Message);
    }
}
