using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class CountingTests
{
    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor[]>> operators = new()
    {
        ["histc"] = (x, a) => [histc(x[0], a.Int("bins"), a.Int("min"), a.Int("max"))],
        ["histogram"] = (x, a) => Both(histogram(x[0], a.Int("bins"), Range(a), x.Length > 1 ? x[1] : null, a.Flag("density"))),
        ["histogram_edges"] = (x, a) => Both(histogram(x[0], x[1], x.Length > 2 ? x[2] : null, a.Flag("density"))),
        ["histogram_rule"] = (x, a) => Both(histogram(x[0], Enum.Parse<HistogramBinSelector>(a.Text("rule"), true), Range(a))),
        ["bincount"] = (x, a) => [bincount(x[0], minlength: a.Int("minlength"))],
        ["bincount_weighted"] = (x, a) => [bincount(x[0], x[1], a.Int("minlength"))],
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("counting");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("counting", op, name, operators[op]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void StridesDoNotMatter(string op, string name) => Golden.Check("counting", op, name, (x, args) => operators[op](
        [.. x.Select(t => t.ndim < 2 ? stack([t, t], 1).select(1, 0) : t.t().contiguous().t())], args));

    [Fact]
    public void DensitiesIntegrateToOne()
    {
        var x = tensor(Enumerable.Range(0, 40).Select(i => Math.Sin(i)).ToArray());
        var (hist, edges) = histogram(x, HistogramBinSelector.Sturges, density: true);
        Assert.Equal(ScalarType.Float32, hist.dtype);
        Assert.Equal(1, (hist * (edges[1..] - edges[..^1])).sum().ToDouble(), 1e-6);
    }

    [Fact]
    public void NaNIsNotCounted()
    {
        var x = tensor(new[] { float.NaN, 1, 2 });
        Assert.Equal([0f, 1, 1], histc(x, 3, 0, 2).data<float>().ToArray());
        Assert.Equal([0f, 1, 1], histogram(x, 3, (0, 2)).hist.data<float>().ToArray());
        Assert.Equal([1f, 1], histogram(x, tensor(new[] { 0f, 2, 3 })).hist.data<float>().ToArray());
    }

    [Fact]
    public void ResultsAreAlsoGivenOut()
    {
        var x = tensor(new[] { 1f, 2, 2 });
        var (hist, edges) = histogram(x, 2, out var given);
        Assert.Same(hist, given.hist);
        Assert.Same(edges, given.bin_edges);
        Assert.Equal([1f, 2], hist.data<float>().ToArray());
        histogram(x, 2, (0, 4), out given);
        Assert.Equal([1f, 2], given.hist.data<float>().ToArray());
        histogram(x, tensor(new[] { 0f, 2, 3 }), x, false, out given);
        Assert.Equal([1f, 4], given.hist.data<float>().ToArray());
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var x = tensor(new[] { 1f, 2, 3 });
        Assert.Contains("bins must be > 0, but got 0", Error<ArgumentException>(() => histc(x, 0)));
        Assert.Contains("max must be larger than min", Error<ArgumentException>(() => histc(x, 3, 2, 1)));
        Assert.Contains("is not finite", Error<ArgumentException>(() => histc(tensor(new[] { 1f, float.NaN }))));
        Assert.Contains("not implemented for 'Long'", Error<NotSupportedException>(() => histc(tensor(new long[] { 1 }))));
        Assert.Contains("min should not exceed max", Error<ArgumentException>(() => histogram(x, 3, (3, 1))));
        Assert.Contains("one dimension, but got 2", Error<ArgumentException>(() => histogram(x, zeros(2, 2))));
        Assert.Contains("same dtype", Error<ArgumentException>(() => histogram(x, zeros(2, float64))));
        Assert.Contains("bins must be > 0", Error<ArgumentException>(() => histogram(x, zeros(1))));
        Assert.Contains("weight with shape [2]", Error<ArgumentException>(() => histogram(x, 3, weight: zeros(2))));
        Assert.Contains("max must be larger than min", Error<ArgumentException>(() => histogram(x, HistogramBinSelector.Rice, (3, 1))));
        Assert.Contains("1-d non-negative", Error<ArgumentException>(() => bincount(tensor(new long[] { 1, -1 }))));
        Assert.Contains("1-d non-negative", Error<ArgumentException>(() => bincount(zeros(2, 2, int64))));
        Assert.Contains("not implemented for 'Float'", Error<NotSupportedException>(() => bincount(x)));
        Assert.Contains("same length", Error<ArgumentException>(() => bincount(zeros(2, int64), zeros(3))));
        Assert.Contains("minlength should be >= 0", Error<ArgumentException>(() => bincount(zeros(2, int64), minlength: -1)));
    }

    private static string Error<T>(Func<object> action) where T : Exception => Assert.Throws<T>(() => { action(); }).Message;

    private static Tensor[] Both((Tensor hist, Tensor edges) pair) => [pair.hist, pair.edges];

    private static (double, double)? Range(JsonElement args) => args.IsList("range")
        ? (args.GetProperty("range")[0].GetDouble(), args.GetProperty("range")[1].GetDouble()) : null;
}
