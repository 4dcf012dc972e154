using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class SizeTests
{
    [Fact]
    public void EqualSizesAreEqual()
    {
        Size size = (2, 3);
        Assert.True(size == new Size([2, 3]));
        Assert.True(size != new Size([3, 2]));
        Assert.Equal(new Size((2, 3)).GetHashCode(), size.GetHashCode());
        Assert.Equal(6, size.numel());
        Assert.Equal(3, size[1]);
        Assert.Equal([2, 3, 4], size + new Size(4));
    }

    [Fact]
    public void SlicesCountFromEitherEnd()
    {
        var size = new Size([2, 3, 4, 5]);
        Assert.Equal([3, 4], size.Slice(1, 3));
        Assert.Equal([3, 4], size.Slice(-3, -1));
        Assert.True(size.Slice(2, 2).IsEmpty);
        Assert.Equal(1, default(Size).numel());
    }
}
