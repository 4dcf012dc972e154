namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class VggTests
{
    // The linear layers are the same for all depths: 7 · 7 · 512 inputs, twice 4096 hidden units, 1000 classes.
    const long Linear = (25_088L + 1) * 4096 + (4096L + 1) * 4096 + (4096L + 1) * 1000;

    [Fact]
    public void TheFamousOneHasThePublishedParameters()
    {
        using var model = new Vgg(16);
        Assert.Equal(138_357_544, ModelAssert.Parameters(model));
    }

    [Theory]
    [InlineData(11, false, 132_863_336)]
    [InlineData(13, false, 133_047_848)]
    [InlineData(19, false, 143_667_240)]
    [InlineData(11, true, 132_868_840)]
    [InlineData(13, true, 133_053_736)]
    [InlineData(16, true, 138_365_992)]
    [InlineData(19, true, 143_678_248)]
    public void TheOthersToo(int depth, bool batchNorm, long parameters)
    {
        using var model = new Vgg(depth, batchNorm, hidden: 1);
        var convolutions = model.named_parameters().Where(entry => entry.name.StartsWith("features."))
            .Sum(entry => entry.parameter.numel());
        Assert.Equal(parameters, convolutions + Linear);
    }

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new Vgg(11, classes: 10, width: 4, hidden: 16, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new Vgg(13, true, 10, channels: 1, width: 4, hidden: 16, smallImages: true), 1, 28, 28);
    }

    [Fact]
    public void NamesAreTorchvisions()
    {
        using var model = new Vgg(16, classes: 10, width: 2, hidden: 2);
        var convolutions = new[] { 0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28 }.Select(i => $"features.{i}");
        Assert.Equal(
            [.. convolutions, "classifier.0", "classifier.3", "classifier.6"],
            model.state_dict().Keys.Where(name => name.EndsWith(".weight")).Select(name => name[..^7]));
        using var normalized = new Vgg(11, true, 10, width: 2, hidden: 2);
        foreach (var name in (string[])["features.0.bias", "features.1.running_mean", "features.1.num_batches_tracked",
            "features.4.weight"])
            Assert.Contains(name, normalized.state_dict().Keys);
    }

    [Fact]
    public void AnotherDepthIsRefused() =>
        Assert.Contains("11, 13, 16, 19", Assert.Throws<ArgumentOutOfRangeException>(() => new Vgg(12)).Message);
}
