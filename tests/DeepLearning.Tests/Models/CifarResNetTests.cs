using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class CifarResNetTests
{
    [Theory]
    [InlineData(20, 269_722)]
    [InlineData(32, 464_154)]
    [InlineData(44, 658_586)]
    [InlineData(56, 853_018)]
    [InlineData(110, 1_727_962)]
    public void HasThePublishedParameters(int depth, long parameters) =>
        Assert.Equal(parameters, ModelAssert.Parameters(new CifarResNet(depth)));

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new CifarResNet(8, width: 4), 3, 32, 32);
        ModelAssert.Works(() => new CifarResNet(8, channels: 1, width: 4, shortcuts: false), 1, 28, 28);
    }

    [Fact]
    public void NamesAreThoseOfThePretrainedFile()
    {
        var names = new CifarResNet().state_dict().Keys.ToHashSet();
        Assert.Equal(1 + 5 + 9 * 2 * (1 + 5) + 2, names.Count);
        foreach (var name in (string[])["conv1.weight", "bn1.running_mean", "layer1.0.conv1.weight", "layer3.2.bn2.num_batches_tracked",
            "linear.weight", "linear.bias"])
            Assert.Contains(name, names);
    }

    [Fact]
    public void ShortcutsAreAdded()
    {
        using var with = new CifarResNet(8, width: 4);
        using var without = new CifarResNet(8, width: 4, shortcuts: false);
        Assert.Equal(ModelAssert.Parameters(with), ModelAssert.Parameters(without));
        Assert.Equal((3, 2), (Count<Add>(with), Count<PaddedShortcut>(with)));
        Assert.Equal((0, 0), (Count<Add>(without), Count<PaddedShortcut>(without)));

        // With branches of zeros nothing but the shortcuts is left: the signal gets through, or it does not.
        foreach (var (name, parameter) in with.named_parameters().Concat(without.named_parameters()))
            if (name.Contains("bn2")) nn.init.zeros_(parameter);
        using var images = randn(2, 3, 32, 32);
        var ((a, b), (c, d)) = (Scores(with, images), Scores(without, images));
        Assert.NotEqual(a, b);
        Assert.Equal(c, d);

        static int Count<T>(nn.Module model) => model.modules().OfType<T>().Count();
        static (float, float) Scores(nn.Module<Tensor, Tensor> model, Tensor images)
        {
            using var y = model.call(images);
            return (y[0, 0].item<float>(), y[1, 0].item<float>());
        }
    }

    [Fact]
    public void WeightsBeginAsHeWantsThem()
    {
        manual_seed(2);
        // 64 · 3 · 3 inputs.
        Assert.Equal(Math.Sqrt(2.0 / 576), new CifarResNet().get_parameter("layer3.2.conv2.weight")!.std().item<float>(), 0.0006);
    }

    [Fact]
    public void ADepthBetweenIsRefused() =>
        Assert.Contains("6n + 2", Assert.Throws<ArgumentOutOfRangeException>(() => new CifarResNet(18)).Message);
}
