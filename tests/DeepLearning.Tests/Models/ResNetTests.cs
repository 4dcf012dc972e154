using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class ResNetTests
{
    [Theory]
    [InlineData(18, 11_689_512)]
    [InlineData(34, 21_797_672)]
    [InlineData(50, 25_557_032)]
    [InlineData(101, 44_549_160)]
    [InlineData(152, 60_192_808)]
    public void HasThePublishedParameters(int depth, long parameters)
    {
        using var model = new ResNet(depth);
        Assert.Equal(parameters, ModelAssert.Parameters(model));
    }

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new ResNet(18, 10, width: 4, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new ResNet(50, 10, channels: 1, width: 4, smallImages: true), 1, 28, 28);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(50)]
    public void NamesAndShapesAreTorchvisions(int depth)
    {
        using var ours = new ResNet(depth);
        using var theirs = depth == 18 ? torchvision.models.resnet18() : torchvision.models.resnet50();
        Assert.Equal(Shapes(theirs), Shapes(ours));
    }

    [Fact]
    public void ComputesWhatTorchvisionsDoes()
    {
        using var _ = no_grad();
        using var ours = new ResNet(18);
        using var theirs = torchvision.models.resnet18();
        ours.load_state_dict(theirs.state_dict());
        ours.eval();
        theirs.eval();
        using var images = randn(2, 3, 64, 64);
        using var difference = (ours.call(images) - theirs.call(images)).abs().max();
        Assert.Equal(0, difference.item<float>(), 1e-4f);
    }

    [Fact]
    public void EvaluationUsesWhatTrainingHasSeen()
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        using var model = new ResNet(18, 10, width: 4, smallImages: true);
        var images = randn(8, 3, 32, 32) * 3 + 1;
        model.call(images);
        Assert.NotEqual(0, model.get_buffer("bn1.running_mean")!.abs().sum().item<float>());
        model.eval();
        // In evaluation an image's scores do not depend on the others of the batch.
        Assert.Equal(0, (model.call(images)[0] - model.call(images.narrow(0, 0, 1))[0]).abs().max().item<float>(), 1e-4f);
    }

    static IEnumerable<string> Shapes(nn.Module model) =>
        model.state_dict().Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]").Order(StringComparer.Ordinal);
}
