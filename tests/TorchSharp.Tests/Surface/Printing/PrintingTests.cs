using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class PrintingTests
{
    private static Tensor Mixed(params long[] shape) =>
        tensor([0f, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f], shape);

    [Fact]
    public void MetadataNameShapeDtypeAndDevice()
    {
        Assert.Equal("[2x4], type = Float32, device = cpu", Mixed(2, 4).ToString());
        Assert.Equal("[], type = Int64, device = cpu", tensor(1L).metastr());
        Assert.Equal("[0], type = Float32, device = cpu", zeros(0).ToString(false));
    }

    [Fact]
    public void JuliaStyleAlignsColumns()
    {
        Assert.Equal("[], type = Float32, device = cpu, value = 3.14", tensor(3.14f).jlstr());
        Assert.Equal("[], type = Float32, device = cpu, value = 3.14E+000", tensor(3.14f).jlstr("E2"));
        Assert.Equal("[4], type = Float32, device = cpu\n 0 0 0 0\n", zeros(4).str());
        Assert.Equal("[2x4], type = Float32, device = cpu\n        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n",
            Mixed(2, 4).str());
        Assert.Equal("[2x2x2], type = Float32, device = cpu\n[0,..,..] =\n      0  3.141\n 6.2834 3.1415\n"
            + "\n[1,..,..] =\n 6.28e-06 -13.142\n     0.01  4713.1\n",
            Mixed(2, 2, 2).str());
        Assert.Equal("[1x2x1x2], type = Bool, device = cpu\n[0,0,..,..] =\n True False\n\n[0,1,..,..] =\n False True\n",
            tensor(new[] { true, false, false, true }, [1, 2, 1, 2]).str());
    }

    [Fact]
    public void JuliaStyleCutsLongRows()
    {
        Assert.Equal("[9], type = Int64, device = cpu\n 0 1 2 3 ...\n", arange(9).str(width: 12));
        Assert.Equal("[2x3], type = Int64, device = cpu\n   0 ...\n 300 ...\n", (arange(6) * 100).reshape(2, 3).str(width: 10));
        Assert.Equal("[0x3], type = Float32, device = cpu\n", zeros(0, 3).str());
    }

    [Fact]
    public void NumpyStyleNestsBrackets()
    {
        Assert.Equal("0", zeros([]).npstr());
        Assert.Equal("[]", zeros(0).npstr());
        Assert.Equal("[0, 1, 2]", arange(3).npstr());
        Assert.Equal("[[1, 1, 1]\n [1, 1, 1]]", ones(2, 3).npstr());
        Assert.Equal("[[[0, 1]\n  [2, 3]]\n\n [[4, 5]\n  [6, 7]]]", arange(8).reshape(2, 2, 2).npstr());
        Assert.Equal("[0, 1, 2, ... 7, 8, 9]", arange(10).npstr());
        Assert.Equal("[[0]\n [1]\n [2]\n ...\n [5]\n [6]\n [7]]", arange(8).reshape(8, 1).npstr());
        Assert.Equal("[[]\n []]", zeros(2, 0).npstr());
    }

    [Fact]
    public void CSharpStyleIsAnInitializer()
    {
        Assert.Equal("[], type = Float32, device = cpu, value = 0", zeros([]).cstr());
        Assert.Equal("[0], type = Float32, device = cpu, value = float [] {}", zeros(0).cstr());
        Assert.Equal("[2], type = Int64, device = cpu, value = long [] {0L, 1L}", arange(2).cstr());
        Assert.Equal("[2x2], type = Float32, device = cpu, value = \nfloat [,] {\n {1f, 1f},\n {1f, 1f}\n}", ones(2, 2).cstr());
        Assert.Equal("[2x1x2], type = Int32, device = cpu, value = \nint [,,] {\n {{0, 1}},\n {{2, 3}}\n}",
            arange(4, int32).reshape(2, 1, 2).cstr());
    }

    [Fact]
    public void CultureAndLineEndCanBeChosen()
    {
        var german = new NumberFormatInfo { NumberDecimalSeparator = "," };
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = german;
        Assert.Equal("[1], type = Float64, device = cpu| 1,5|", tensor(new[] { 1.5 }).str(newLine: "|", cultureInfo: culture));
    }

    [Fact]
    public void PrintingReadsThroughStridesAndLeavesNothingBehind()
    {
        var x = arange(6).reshape(2, 3).t().@double().requires_grad_();
        using var scope = NewDisposeScope();
        Assert.Equal("[[0, 3]\n [1, 4]\n [2, 5]]", x.npstr());
        Assert.Equal(0, scope.DisposablesCount);
    }
}
