using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class PaddedShortcutTests
{
    [Fact]
    public void EverySecondPixelAndChannelsOfZeros()
    {
        using var x = arange(1, 10, dtype: ScalarType.Float32).reshape(1, 1, 3, 3);
        using var y = new PaddedShortcut(2, 2).call(x);
        Assert.Equal([1L, 3, 2, 2], y.shape);
        Assert.Equal([0, 0, 0, 0, 1, 3, 7, 9, 0, 0, 0, 0], y.data<float>().ToArray());
    }

    [Fact]
    public void AnOddNumberCannotBeHalved() => Assert.Throws<ArgumentOutOfRangeException>(() => new PaddedShortcut(2, 3));
}
