using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

public class SimdTests
{
    [Fact]
    public void TheEnvironmentChoosesTheWidth()
    {
        Assert.Equal(SimdWidth.Portable, Simd.Choose("portable"));
        Assert.Equal(KernelEnvironment.Widths.Last(), Simd.Choose(null).ToString());
        Assert.Equal(Simd.Choose(null), Simd.Choose(""));
        if (Simd.Supports(SimdWidth.Bits256))
            Assert.Equal(SimdWidth.Bits256, Simd.Choose("256"));
        Assert.Contains("'1024'", Assert.Throws<ArgumentException>(() => Simd.Choose("1024")).Message);
    }
}
