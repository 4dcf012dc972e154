using System.Reflection;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>The functions of torch.special, found by their names.</summary>
public class SpecialTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("special");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) =>
        Golden.Check("special", op, name, (x, _) => [op == "polygamma" ? special.polygamma(2, x[0]) : Run(op, x)]);

    [Theory]
    [InlineData("i0 i1 i0e i1e", new[] { -2.5, -0.4, 0.3, 3.1 })]
    [InlineData("entr", new[] { 0.2, 0.9, 1.7 })]
    [InlineData("erfcx ndtr", new[] { -1.2, 0.3, 2.2 })]
    [InlineData("ndtri", new[] { 0.15, 0.4, 0.9 })]
    public void GradientsAndTheirsAgreeWithDifferences(string ops, double[] points)
    {
        foreach (var op in ops.Split(' ')) GradCheck.RunTwice(x => Run(op, x), tensor(points));
    }

    [Fact]
    public void GradientsOfTwoAgreeWithDifferences()
    {
        GradCheck.RunTwice(x => special.xlog1py(x[0], x[1]), tensor(new[] { 0.5, -1.5 }), tensor(new[] { 0.3, 2.0 }));
        var s = tensor(new[] { 1.5, 3.0 });
        GradCheck.RunTwice(x => special.zeta(s, x[0]), tensor(new[] { 0.8, 2.3 }));
        var leaf = tensor(new[] { 2.0 }).requires_grad_();
        Assert.Contains("derivative for 'zeta'", Assert.Throws<NotSupportedException>(() => special.zeta(leaf, s).sum().backward()).Message);
    }

    [Theory]
    [InlineData("bessel_j0", 8.5, 0.041939251842934504)]
    [InlineData("bessel_j0", 4.9, -0.20973832758532632)]
    [InlineData("bessel_j1", 13, -0.07031805212177837)]
    [InlineData("bessel_y0", 13, -0.07820786452787591)]
    [InlineData("bessel_y1", 13, -0.2100814084206935)]
    [InlineData("bessel_j0", 24.9, 0.08324596835301568)]
    [InlineData("bessel_j1", 25.1, -0.11463478413442273)]
    [InlineData("bessel_y0", 25.1, -0.11676770763803711)]
    [InlineData("bessel_y1", 70, -0.09484465262571624)]
    [InlineData("airy_ai", -2.3, 0.026706333057356847)]
    [InlineData("airy_ai", -9.9, 0.13623502644797975)]
    [InlineData("airy_ai", -10.1, -0.059726811133454155)]
    [InlineData("airy_ai", -14, -0.2659834827840778)]
    public void OscillatingFunctionsAreExactWherePyTorchIsNot(string op, double x, double y) =>
        Assert.Equal(y, Run(op, [tensor(x)]).item<double>(), 1e-14);

    [Fact]
    public void BesselFunctionsSatisfyWronskysIdentities()
    {
        var x = linspace(0.05, 60, 500, float64);
        var j = special.bessel_j1(x) * special.bessel_y0(x) - special.bessel_j0(x) * special.bessel_y1(x);
        Golden.Near(ones_like(x), j * x * Math.PI / 2, "J and Y", 1e-13);
        var k = special.i0e(x) * special.scaled_modified_bessel_k1(x) + special.i1e(x) * special.scaled_modified_bessel_k0(x);
        Golden.Near(ones_like(x), k * x, "I and K", 1e-13);
    }

    [Fact]
    public void AirysFunctionSolvesItsEquation()
    {
        var x = linspace(-14, 6, 401, float64);
        var (h, y) = (1e-3, special.airy_ai(x));
        var curvature = (special.airy_ai(x + h) - 2 * y + special.airy_ai(x - h)) / (h * h);
        Golden.Near(x * y, curvature, "curvature", 1e-4, 1e-4);
    }

    [Fact]
    public void InverseOfTheNormalDistributionInvertsIt()
    {
        var p = logspace(-300, -0.001, 200, 10, float64);
        Golden.Near(p, special.ndtr(special.ndtri(p)), "p", 1e-12, 0);
    }

    [Fact]
    public void ResultsGoWhereTheyAreAskedTo()
    {
        var (x, n, y) = (tensor(new[] { 0.5f, 2 }), tensor(3f), zeros(2));
        var result = special.legendre_polynomial_p(x, n, y);
        Assert.True(ReferenceEquals(result.Impl, y.Impl));
        Assert.Equal([-0.4375, 17], Golden.Elements(y));
        Assert.Equal([2L], special.bessel_j0(x, empty(0)).shape);
        Assert.Contains("Float can't be cast to the desired output type Long",
            Assert.Throws<ArgumentException>(() => special.bessel_j0(x, zeros(2, dtype: int64))).Message);
    }

    [Fact]
    public void StridesAndDtypesDoNotMatter()
    {
        var x = rand(3, 40, dtype: float64).t().add(0.1);
        foreach (var op in new[] { "airy_ai", "bessel_y1", "i0e", "ndtri", "entr" })
            Golden.Near(Run(op, [x.contiguous()]), Run(op, [x]), op, 0, 0);
        Assert.Equal(float32, special.bessel_j0(arange(3)).dtype);
        Assert.Equal(float64, special.hermite_polynomial_h(x, arange(3)).dtype);
        Assert.Equal([0L, 3], special.zeta(zeros(0, 1), ones(3)).shape);
        Golden.Near(x.softmax(0), special.softmax(x, 0), "softmax", 0, 0);
        Golden.Near(x.log_softmax(0), special.log_softmax(x, 0), "log_softmax", 0, 0);
        Golden.Near(special.gammaincc(x, x), 1 - special.gammainc(x, x), "shares");
        Golden.Near(mvlgamma(x + 2, 2), special.multigammaln(x + 2, 2), "multivariate", 0, 0);
    }

    private static Tensor Run(string op, Tensor[] x)
    {
        var parameters = Enumerable.Repeat(typeof(Tensor), x.Length).ToArray();
        var method = typeof(special).GetMethod(op, parameters) ?? typeof(special).GetMethod(op, [.. parameters, typeof(Tensor)]);
        object?[] arguments = method!.GetParameters().Length > x.Length ? [.. x, null] : [.. x];
        return (Tensor)method.Invoke(null, arguments)!;
    }
}
