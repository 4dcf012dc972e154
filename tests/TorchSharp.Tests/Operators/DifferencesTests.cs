using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class DifferencesTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("differences");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("differences", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args) => op switch
    {
        "diff" => diff(x[0], args.Int("n"), args.Int("dim")),
        "diff_both" => diff(x[0], 2, 1, x[1], x[2]),
        "diff_prepend" => diff(x[0], dim: 1, prepend: x[1]),
        "trapezoid" => trapezoid(x[0], args.Real("dx"), args.Int("dim")),
        "trapezoid_of" => trapz(x[0], x[1], args.Int("dim")),
        "cumulative_trapezoid" => cumulative_trapezoid(x[0], args.Real("dx"), args.Int("dim")),
        "cumulative_trapezoid_of" => cumulative_trapezoid(x[0], x[1], args.Int("dim")),
        _ => throw new InvalidDataException(op),
    };

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (y, x) = (randn(3, 4), randn(4));
        GradCheck.RunTwice(t => diff(t[0], 2, 0, append: t[1]), y, randn(2, 4));
        GradCheck.RunTwice(t => trapezoid(t[0], 0.5, 0), y);
        GradCheck.RunTwice(t => trapezoid(t[0], t[1]), y, x);
        GradCheck.RunTwice(t => cumulative_trapezoid(t[0], t[1]), y, x);
    }

    [Fact]
    public void StridesDoNotMatter()
    {
        var (y, x) = (randn(5, 3), randn(10)[TensorIndex.Slice(0, null, 2)]);
        Golden.Near(diff(y.t().contiguous(), 2), diff(y.t(), 2), "diff", 0, 0);
        Golden.Near(trapezoid(y.t().contiguous(), x.clone()), trapezoid(y.t(), x), "trapezoid", 0, 0);
        Golden.Near(cumulative_trapezoid(y.t().contiguous(), x.clone()), cumulative_trapezoid(y.t(), x), "cumulative", 0, 0);
    }

    [Fact]
    public void NoDifferenceIsACopy()
    {
        var x = ones(3);
        diff(x, 0).add_(1);
        Assert.Equal(3, x.sum().item<float>());
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        var x = zeros(2, 3);
        Says("at least one-dimensional", () => diff(tensor(1f)));
        Says("order must be non-negative but got -1", () => diff(x, -1));
        Says("same dimension as input", () => diff(x, prepend: zeros(3)));
        Says("input.size(0) = 2, but got tensor.size(0) = 3", () => diff(x, append: zeros(3, 3)));
        Says("trapezoid: There must be one `x` value for each sample point", () => trapezoid(x, zeros(2)));
        Says("cumulative_trapezoid: There must be one", () => cumulative_trapezoid(x, zeros(2)));
        Says("received a bool input", () => trapezoid(zeros(2, dtype: @bool)));
        Says("has no dimensions", () => trapezoid(tensor(1f)));

        static void Says(string words, Func<Tensor> f) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(f).Message);
    }
}
