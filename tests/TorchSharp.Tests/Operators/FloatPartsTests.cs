using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Mantissas and exponents, neighbours, incomplete gamma functions, limits of dtypes.</summary>
public class FloatPartsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("float_parts");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("float_parts", op, name, (x, _) => op switch
    {
        "frexp" => Both(frexp(x[0])),
        "nextafter" => [nextafter(x[0], x[1])],
        "igamma" => [igamma(x[0], x[1])],
        "igammac" => [igammac(x[0], x[1])],
        _ => throw new InvalidDataException(op),
    });

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        GradCheck.RunTwice(t => frexp(t[0]).Mantissa, tensor(new[] { -3.0, 0.6, 1.2 }));
        var a = tensor(new[] { 0.7, 2.0, 5.0 });
        GradCheck.RunTwice(t => igamma(a, t[0]), tensor(new[] { 0.5, 1.0, 7.0 }));
        GradCheck.RunTwice(t => igammac(a, t[0]), tensor(new[] { 0.5, 1.0, 7.0 }));
    }

    [Fact]
    public void PartsMultiplyToTheNumber()
    {
        var x = randn(7, 5, dtype: float64).t().mul(1e10);
        var (mantissa, exponent) = frexp(x);
        Golden.Near(x, mantissa * exponent.@double().exp2(), "product", 0, 0);
        Assert.Equal([0L, 2], frexp(zeros(0, 2)).Exponent.shape);
    }

    [Theory]
    [InlineData(50, 55, 0.23220478050086633)]
    [InlineData(150, 170, 0.05563443131019329)]
    [InlineData(1000, 990, 0.620478621462036)]
    public void SharesOfLargeGammaFunctions(double a, double x, double share) =>
        Assert.Equal(share, igammac(tensor(a), tensor(x)).item<double>(), 1e-13);

    [Fact]
    public void SharesOfTheGammaFunctionAddUpToOne()
    {
        var (a, x) = (rand(6, 1, dtype: float64).mul(300), rand(40, dtype: float64).mul(400));
        Golden.Near(ones(6, 40, dtype: float64), igamma(a, x) + igammac(a, x), "sum", 1e-13);
    }

    [Fact]
    public void WrongDtypesAndMissingDerivativesAreNamed()
    {
        Assert.Contains("only supports floating-point dtypes", Assert.Throws<NotSupportedException>(() => frexp(arange(3))).Message);
        Assert.Contains("'Long'", Assert.Throws<NotSupportedException>(() => nextafter(arange(3), arange(3))).Message);
        Assert.Contains("'Long'", Assert.Throws<NotSupportedException>(() => igamma(arange(3), arange(3))).Message);
        var x = ones(2).requires_grad_();
        Assert.Contains("derivative for 'nextafter'", Assert.Throws<NotSupportedException>(() => nextafter(x, x).sum().backward()).Message);
        Assert.Contains("'igamma: input'", Assert.Throws<NotSupportedException>(() => igamma(x, ones(2)).sum().backward()).Message);
    }

    [Fact]
    public void DtypesHaveLimits()
    {
        var (single, wide, half) = (finfo(), finfo(float64), finfo(ScalarType.Float16));
        Assert.Equal((32, (double)float.MaxValue, -(double)float.MaxValue), (single.bits, single.max, single.min));
        Assert.Equal((1.1920928955078125e-07, 1.1754943508222875e-38, 1e-6), (single.eps, single.tiny, single.resolution));
        Assert.Equal((64, double.MaxValue, Math.BitIncrement(1) - 1), (wide.bits, wide.max, wide.eps));
        Assert.Equal((16, 65504.0, 0.0009765625, 6.103515625e-05), (half.bits, half.max, half.eps, half.smallest_normal));
        Assert.Equal(3.3895313892515355e38, finfo(ScalarType.BFloat16).max);
        Assert.Contains("Int", Assert.Throws<ArgumentException>(() => finfo(int32)).Message);
        Assert.Equal(int.MaxValue, max_int_value(int32));
        Assert.Throws<ArgumentException>(() => max_int_value(float32));
    }

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];
}
