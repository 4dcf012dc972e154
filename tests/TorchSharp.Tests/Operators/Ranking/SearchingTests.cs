using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class SearchingTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("searching");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("searching", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args) => op switch
    {
        "searchsorted" => searchsorted(x[0], x[1], args.Flag("int32"), args.Flag("right")),
        "searchsorted_sorter" => searchsorted(x[0], x[1], sorter: x[2]),
        "bucketize" => bucketize(x[0], x[1], args.Flag("int32"), args.Flag("right")),
        "isin" => isin(x[0], x[1], invert: args.Flag("invert")),
        _ => throw new InvalidDataException(op),
    };

    [Fact]
    public void ANumberIsSoughtInItsOwnType()
    {
        var sorted = tensor(new long[] { 1, 2, 3 });
        Assert.Equal(2, searchsorted(sorted, 2.5, false, false, null).item<long>());
        Assert.Equal(2, searchsorted(sorted, 2, true, true, null).item<int>());
        Assert.Equal(0, searchsorted(tensor(new[] { 3f, 1f, 2f }), 1, false, false, tensor(new long[] { 1, 2, 0 })).item<long>());
    }

    [Fact]
    public void StridesDoNotMatter()
    {
        var (sorted, values) = (arange(40).@double().reshape(20, 2).t(), rand(700, 2, dtype: float64).mul(40).t());
        Golden.Near(searchsorted(sorted.contiguous(), values.contiguous()), searchsorted(sorted, values), "places", 0, 0);
        Golden.Near(isin(values.@long().contiguous(), sorted[1].@long()), isin(values.@long(), sorted[1].@long()), "members", 0, 0);
    }

    [Fact]
    public void NoValuesHaveNoPlaces()
    {
        Assert.Equal([0L], bucketize(zeros(0), zeros(3)).shape);
        Assert.Equal([2L, 0], searchsorted(zeros(2, 3), zeros(2, 0)).shape);
        Assert.Equal([0L, 3], isin(zeros(0, 3), zeros(2)).shape);
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        Says("first N-1 dimensions of boundaries tensor and input value tensor must match, but we got boundaries tensor [2, 3]",
            () => searchsorted(zeros(2, 3), zeros(3, 3)));
        Says("should have positive dimension", () => searchsorted(tensor(1f), zeros(3)));
        Says("can be a scalar only when boundaries tensor dimension is 1", () => searchsorted(zeros(2, 3), tensor(1f)));
        Says("boundary and sorter must have the same size", () => searchsorted(zeros(3), zeros(3), sorter: zeros(2, dtype: int64)));
        Says("sorter must be a tensor of long dtype but got dtype Int", () => searchsorted(zeros(3), zeros(3), sorter: zeros(3, dtype: int32)));
        Says("boundaries tensor must be 1 dimension, but got dim(2)", () => bucketize(zeros(3), zeros(3, 3)));
        Assert.Contains("Unsupported input type encountered for isin(): Bool",
            Assert.Throws<NotSupportedException>(() => isin(zeros(2, dtype: @bool), zeros(2, dtype: @bool))).Message);

        static void Says(string words, Func<Tensor> f) => Assert.Contains(words, Assert.Throws<ArgumentException>(f).Message);
    }
}
