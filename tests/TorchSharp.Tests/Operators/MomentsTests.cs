using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Moments, reductions that skip NaN, both extremes, distances, limited norms.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class MomentsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("moments");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("moments", op, name, (x, args) => Run(op, x, args));

    private static Tensor[] Run(string op, Tensor[] x, JsonElement args) => op switch
    {
        "std_mean" when !args.IsList("dims") => Both(std_mean(x[0], args.Flag("unbiased"))),
        "var_mean" when !args.IsList("dims") => Both(var_mean(x[0], args.Flag("unbiased"))),
        "std_mean" => Both(std_mean(x[0], args.Ints("dims"), args.Flag("unbiased"), args.Flag("keepdim"))),
        "var_mean" => Both(var_mean(x[0], args.Ints("dims"), args.Flag("unbiased"), args.Flag("keepdim"))),
        "nansum" => [nansum(x[0])],
        "nanmean" => [nanmean(x[0], (int?)args.IntOrNull("dim"))],
        "aminmax" => Both(aminmax(x[0], args.IntOrNull("dim"), args.IntOrNull("dim") is not null)),
        "dist" => [dist(x[0], x[1], Power(args))],
        "renorm" => [renorm(x[0], Power(args), args.Int("dim"), (float)args.Real("maxnorm"))],
        _ => throw new InvalidDataException(op),
    };

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var x = randn(3, 4);
        GradCheck.RunTwice(t => std_mean(t[0], 1).std, x);
        GradCheck.RunTwice(t => var_mean(t[0], 1).mean, x);
        GradCheck.RunTwice(t => nanmean(t[0].where(t[0].lt(0.5), full_like(t[0], double.NaN)), 0), x);
        GradCheck.RunTwice(t => dist(t[0], t[1]), x, randn(4));
        GradCheck.RunTwice(t => renorm(t[0], 2, 0, 1.5f), x);
        GradCheck.RunTwice(t => renorm(t[0], 3, 1, 1.5f), x);
        GradCheck.RunTwice(t => aminmax(t[0], 0).max, x);
    }

    [Fact]
    public void DimensionsAreGivenInManyWays()
    {
        var x = randn(2, 3, 4);
        Golden.Near(x.std([0, 2]), std_mean(x, (0, 2)).std, "two", 0, 0);
        Golden.Near(x.var(), var_mean(x, (0, 1, 2)).var, "three", 0, 0);
        Golden.Near(x.mean([1]), x.var_mean(1).mean, "one", 0, 0);
        Golden.Near(x.std([0, 2]), std(x, (0, 2)), "std of two", 0, 0);
        Golden.Near(x.var([0, 1, 2]), var(x, (0, 1, 2)), "var of three", 0, 0);
        Golden.Near(x.@double().mean([1]), std_mean(x, 1, type: float64).mean, "as another dtype", 0, 0);
    }

    [Fact]
    public void StridesDoNotMatter()
    {
        var x = randn(5, 3);
        Golden.Near(std_mean(x.t().contiguous(), 0).std, std_mean(x.t(), 0).std, "std");
        Golden.Near(renorm(x.t().contiguous(), 2, 1, 1), renorm(x.t(), 2, 1, 1), "renorm");
        Golden.Near(dist(x.t().contiguous(), ones(5)), dist(x.t(), ones(5)), "dist");
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var x = zeros(2, 3);
        Assert.Contains("got Long", Assert.Throws<InvalidOperationException>(() => std_mean(arange(3))).Message);
        Assert.Contains("got Int", Assert.Throws<InvalidOperationException>(() => nanmean(zeros(2, dtype: int32))).Message);
        Assert.Contains("empty dimension", Assert.Throws<InvalidOperationException>(() => aminmax(zeros(0))).Message);
        Assert.Contains("empty dimension", Assert.Throws<InvalidOperationException>(() => aminmax(zeros(0, 3), 0)).Message);
        Assert.Contains("non-positive-norm", Assert.Throws<ArgumentOutOfRangeException>(() => renorm(x, -1, 0, 1)).Message);
        Assert.Contains(">= 0 but got -1", Assert.Throws<ArgumentOutOfRangeException>(() => renorm(x, 1, 0, -1)).Message);
        Assert.Contains("got 1 dimensions", Assert.Throws<ArgumentException>(() => renorm(x[0], 1, 0, 1)).Message);
    }

    private static float Power(JsonElement args) => args.Text("p") is "inf" ? float.PositiveInfinity
        : float.Parse(args.Text("p"), CultureInfo.InvariantCulture);

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];
}
