using TorchSharp.Kernels;

namespace TorchSharp.Tests;

public class ErrorFunctionTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-5, 1.1283791670578999e-05)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(1.0, 0.8427007929497149)]
    [InlineData(1.5, 0.9661051464753108)]
    [InlineData(2.0, 0.9953222650189527)]
    [InlineData(3.5, 0.9999992569016276)]
    [InlineData(5.5, 0.9999999999999927)]
    [InlineData(7.0, 1.0)]
    public void Erf_has_the_tabulated_values_and_is_odd(double x, double expected)
    {
        Assert.InRange(ErrorFunction.Erf(x), Math.BitDecrement(expected), Math.BitIncrement(expected));
        Assert.Equal(-ErrorFunction.Erf(x), ErrorFunction.Erf(-x));
        Assert.InRange(ErrorFunction.Erf((float)x), MathF.BitDecrement((float)expected), MathF.BitIncrement((float)expected));
    }

    [Fact]
    public void Erf_has_its_limits_and_passes_NaN_on()
    {
        Assert.Equal(1, ErrorFunction.Erf(double.PositiveInfinity));
        Assert.Equal(-1, ErrorFunction.Erf(double.NegativeInfinity));
        Assert.True(double.IsNaN(ErrorFunction.Erf(double.NaN)));
    }

    [Fact]
    public void The_inverse_undoes_erf()
    {
        for (var y = -0.999; y < 1; y += 0.001)
        {
            Assert.Equal(y, ErrorFunction.Erf(ErrorFunction.Inverse(y)), 1e-15);
            Assert.Equal((float)y, ErrorFunction.Erf(ErrorFunction.Inverse((float)y)), 2e-7f);
        }
    }

    [Fact]
    public void The_inverse_has_its_limits_and_is_not_a_number_outside()
    {
        Assert.Equal(double.PositiveInfinity, ErrorFunction.Inverse(1.0));
        Assert.Equal(float.NegativeInfinity, ErrorFunction.Inverse(-1f));
        Assert.True(double.IsNaN(ErrorFunction.Inverse(1.0000001)));
        Assert.True(float.IsNaN(ErrorFunction.Inverse(float.NaN)));
    }
}
