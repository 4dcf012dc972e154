namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class MobileNetV1Tests
{
    [Theory]
    [InlineData(1, 4_231_976)]
    [InlineData(0.75, 2_585_560)]
    [InlineData(0.5, 1_331_592)]
    [InlineData(0.25, 470_072)]
    public void HasThePublishedParameters(double width, long parameters) =>
        Assert.Equal(parameters, ModelAssert.Parameters(new MobileNetV1(width)));

    [Fact]
    public void TheShallowNetworkHasFiveBlocksFewer() =>
        // Table 5: 2.9 million.
        Assert.Equal(4_231_976 - 5 * (512 * 9 + 2 * 512 + 512 * 512 + 2 * 512), ModelAssert.Parameters(new MobileNetV1(middleBlocks: 0)));

    [Fact]
    public void SmallOnesWork()
    {
        ModelAssert.Works(() => new MobileNetV1(0.25, classes: 10, middleBlocks: 0, smallImages: true), 3, 32, 32);
        ModelAssert.Works(() => new MobileNetV1(0.25, classes: 10, channels: 1, middleBlocks: 0, smallImages: true), 1, 28, 28);
    }

    [Fact]
    public void ANetworkOfNoWidthIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new MobileNetV1(0));
}
