using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class ConversionsTests
{
    [Fact]
    public void SmallConversionsKeepTheirDtypes()
    {
        Assert.Equal(complex64, ones(1).cfloat().dtype);
        Assert.Equal(complex128, ones(1).cdouble().dtype);
        Assert.Equal(cfloat, ((Tensor)(1f, 2f)).dtype);
        Assert.Equal(cdouble, ((Tensor)new Complex(1, 2)).dtype);
        Assert.Equal([2L], ((Tensor)new[] { (1f, 2f), (3f, 4f) }).shape);
        Assert.Equal(new Complex(2, 4), (ones(1, dtype: complex128) * (2f, 4f).ToScalar()).item<Complex>());
        Assert.Equal(0.5f, full(1, 0.5, float16).ReadCpuFloat16(0));
        Assert.Throws<InvalidOperationException>(() => ones(1).pin_memory());
        Assert.False(ones(1).is_neg());
    }
}
