using System.Reflection;
using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Functions of one, two and three numbers: all families, found by their names.</summary>
public class ElementwiseTests
{
    private static readonly float[] anywhere = [-2.3f, -1.2f, -0.6f, -0.2f, 0.3f, 0.7f, 1.4f, 2.6f];
    private static readonly float[] positive = [0.2f, 0.5f, 0.9f, 1.3f, 1.7f, 2.2f, 3.1f, 2.9f];
    private static readonly float[] inside = [-0.9f, -0.7f, -0.4f, -0.1f, 0.2f, 0.3f, 0.6f, 0.8f];
    private static readonly float[] aboveOne = [1.1f, 1.2f, 1.5f, 1.9f, 2f, 2.5f, 3f, 4f];

    private static readonly (string ops, float[] points)[] unary =
    [
        ("exp exp2 expm1 sin cos tan atan sinh cosh asinh sinc erf erfc abs square reciprocal sign floor ceil "
            + "trunc frac round deg2rad rad2deg i0 sgn fix absolute arctan arcsinh negative neg", anywhere),
        ("log log2 log10 log1p sqrt rsqrt lgamma digamma", positive),
        ("asin acos atanh erfinv arcsin arccos arctanh", inside),
        ("acosh arccosh", aboveOne),
    ];

    private static readonly string[] binary =
        ["maximum", "minimum", "fmax", "fmin", "atan2", "hypot", "copysign", "logaddexp", "logaddexp2", "remainder", "fmod", "xlogy", "pow",
            "float_power"];

    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor>> others = new()
    {
        ["round"] = (x, a) => x[0].round(a.TryGetProperty("decimals", out var decimals) ? decimals.GetInt64() : 0),
        ["polygamma"] = (x, a) => polygamma(x[0], a.GetProperty("n").GetInt64()),
        ["mvlgamma"] = (x, a) => mvlgamma(x[0], a.GetProperty("p").GetInt64()),
        ["logit"] = (x, a) => logit(x[0], Optional(a, "eps")),
        ["nan_to_num"] = (x, a) => nan_to_num(x[0], Optional(a, "nan") ?? 0, Optional(a, "posinf"), Optional(a, "neginf")),
        ["div_trunc"] = (x, _) => x[0].div(x[1], RoundingMode.trunc),
        ["pow_scalar"] = (x, a) => x[0].pow(a.GetProperty("exponent").GetDouble()),
        ["lerp"] = (x, _) => lerp(x[0], x[1], x[2]),
        ["addcmul"] = (x, a) => addcmul(x[0], x[1], x[2], a.GetProperty("value").GetDouble()),
        ["addcdiv"] = (x, a) => addcdiv(x[0], x[1], x[2], a.GetProperty("value").GetDouble()),
        ["clamp"] = (x, a) => clamp(x[0], Number(a, "min"), Number(a, "max")),
        ["clamp_tensor"] = (x, _) => clamp(x[0], x[1], x[2]),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("elementwise");

    public static IEnumerable<TheoryDataRow<string>> UnaryNames =>
        unary.SelectMany(u => u.ops.Split(' ')).Select(op => new TheoryDataRow<string>(op));

    public static IEnumerable<TheoryDataRow<string>> BinaryNames => binary.Select(op => new TheoryDataRow<string>(op));

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("elementwise", op, name, (x, args) => [Run(op, x, args)]);

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void GradientsAreRight(string op) => GradCheck.RunTwice(x => Run(op, x), tensor(Points(op), [2, 4]));

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void GradientsOfTwoAreRight(string op) =>
        GradCheck.RunTwice(x => Run(op, x), tensor(positive, [2, 4]), tensor([0.7f, 1.1f, 0.4f, 2.7f], [4]));

    [Theory]
    [InlineData("lerp", "{}")]
    [InlineData("addcmul", """{"value":0.5}""")]
    [InlineData("addcdiv", """{"value":0.5}""")]
    [InlineData("clamp_tensor", "{}")]
    public void GradientsOfThreeAreRight(string op, string args) =>
        GradCheck.RunTwice(x => others[op](x, JsonDocument.Parse(args).RootElement),
        tensor(anywhere, [2, 4]), tensor([-0.7f, -1.1f, 0.4f, 0.1f], [4]), tensor([0.6f, 1.3f], [2, 1]));

    [Theory]
    [InlineData("clamp", """{"min":-1.0,"max":1.0}""")]
    [InlineData("round", """{"decimals":1}""")]
    [InlineData("nan_to_num", "{}")]
    [InlineData("pow_scalar", """{"exponent":2}""")]
    [InlineData("pow_scalar", """{"exponent":3}""")]
    public void GradientsOfOneAndANumberAreRight(string op, string args) =>
        GradCheck.RunTwice(x => others[op](x, JsonDocument.Parse(args).RootElement), tensor(anywhere, [2, 4]));

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void StridesDoNotMatter(string op)
    {
        var points = Points(op);
        var x = tensor([.. Enumerable.Range(0, 600).Select(i => points[i * 5 % 8])], [300, 2]);
        var columns = Views.Transpose(x, 0, 1);

        var whole = Run(op, [columns.clone()]);

        Golden.Near(whole, Run(op, [columns]), op, 0, 0);
        Assert.Equal([0L, 3], Run(op, [zeros(0, 3)]).shape);
        Assert.Equal(whole.data<float>()[3], Run(op, [tensor(x.data<float>()[6])]).item<float>(), 1e-5f);
    }

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void BroadcastingRepeats(string op)
    {
        var (a, b) = (tensor(positive, [8, 1]), tensor([0.7f, 1.1f, 0.4f, 2.7f], [4]));

        Golden.Near(Run(op, [Views.Expand(a, [8, 4]), Views.Expand(b, [8, 4])]), Run(op, [a, b]), op, 0, 0);
        Golden.Near(Run(op, [Views.Expand(b, [8, 4]), Views.Expand(a, [8, 4])]), Run(op, [b, a]), op, 0, 0);
    }

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void InPlaceChangesTheTensor(string op)
    {
        if (typeof(Tensor).GetMethod(op + "_", Type.EmptyTypes) is not { } method) return;
        var (leaf, twin) = (tensor(Points(op), [8]).requires_grad_(), tensor(Points(op), [8]).requires_grad_());
        var (expected, x) = (Run(op, [leaf * 1]), twin * 1);

        var y = (Tensor)method.Invoke(x, null)!;

        Assert.True(ReferenceEquals(x.Impl, y.Impl));
        Golden.Near(expected, x, "value");
        expected.backward([Golden.Weights(expected)]);
        x.backward([Golden.Weights(x)]);
        Golden.Near(leaf.grad!, twin.grad!, "gradient");
        var plain = tensor(Points(op), [8]);
        Golden.Near(expected, (Tensor)method.Invoke(plain, null)!, "value without a history");
        Assert.ThrowsAny<Exception>(() => method.Invoke(leaf, null));
    }

    [Theory]
    [InlineData("lgamma", 171.0, 706.5730622457874)]
    [InlineData("lgamma", 1e-8, 18.420680738180208)]
    [InlineData("lgamma", 2.0, 0.0)]
    [InlineData("digamma", 1.0, -0.5772156649015329)]
    [InlineData("expm1", 1e-12, 1.0000000000005e-12)]
    [InlineData("log1p", 1e-12, 9.999999999995e-13)]
    [InlineData("sinh", 1e-9, 1e-9)]
    [InlineData("erfc", 20.0, 5.395865611607901e-176)]
    [InlineData("i0", 0.0, 1.0)]
    [InlineData("exp2", 10.0, 1024.0)]
    [InlineData("trigamma", 1.0, 1.6449340668482264)]
    [InlineData("trigamma", 0.4, 7.2753565905295974)]
    public void KnownValues(string op, double x, double y) =>
        Assert.Equal(y, (op == "trigamma" ? polygamma(tensor(x), 1) : Run(op, [tensor(x)])).item<double>(), Math.Abs(y) * 1e-14);

    [Fact]
    public void SumsOfLogarithmsDoNotOverflow()
    {
        Assert.Equal(1000 + Math.Log(2), logaddexp(tensor(1000.0), tensor(1000.0)).item<double>(), 1e-12);
        Assert.Equal(double.NegativeInfinity, logaddexp(tensor(double.NegativeInfinity), tensor(double.NegativeInfinity)).item<double>());
    }

    [Fact]
    public void WhatHasNoMeaningForADtypeIsRefused()
    {
        var (truth, whole) = (tensor([true, false]), tensor([1L, 2L]));
        Assert.Contains("two bool tensors", Assert.Throws<ArgumentException>(() => truth - truth).Message);
        foreach (var f in new Func<Tensor>[] { () => truth - ones(2), () => ones(2) - truth, () => 1 - truth })
            Assert.Contains("with a bool tensor", Assert.Throws<ArgumentException>(f).Message);
        Assert.Contains("frac", Assert.Throws<NotSupportedException>(() => whole.frac()).Message);
        Assert.Contains("hypot", Assert.Throws<NotSupportedException>(() => hypot(whole, whole)).Message);
        Assert.Contains("logaddexp", Assert.Throws<NotSupportedException>(() => logaddexp(whole, whole)).Message);
    }

    [Fact]
    public void LimitsHaveToBeGiven() =>
        Assert.Contains("'min' or 'max'", Assert.Throws<ArgumentException>(void () => tensor([1f]).clamp((Scalar?)null, null)).Message);

    private static Tensor Run(string op, Tensor[] x, JsonElement args = default) =>
        others.TryGetValue(op, out var run) && (args.ValueKind != default || op != "round")
        ? run(x, args)
        : (Tensor)(Method(op, x.Length) ?? throw new InvalidOperationException($"there is no torch.{op}")).Invoke(null, [.. x,
            .. op == "round" ? [0L] : Array.Empty<object>()])!;

    private static MethodInfo? Method(string op, int operands) => op == "round"
        ? typeof(torch).GetMethod(op, [typeof(Tensor), typeof(long)])
        : typeof(torch).GetMethod(op, [.. Enumerable.Repeat(typeof(Tensor), operands)])
            ?? (operands == 2 ? typeof(TensorOperations).GetMethod(op) : null);

    private static float[] Points(string op) => unary.Single(u => u.ops.Split(' ').Contains(op)).points;

    private static double? Optional(JsonElement args, string name) => args.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static Scalar? Number(JsonElement args, string name) => Optional(args, name) is { } value ? value : null;

    /// <summary>What has no function in torch, but a method.</summary>
    private static class TensorOperations
    {
        public static Tensor heaviside(Tensor x, Tensor y) => x.heaviside(y);
    }
}
