using System.Text.Json;
using TorchSharp.Kernels;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Sorting, medians, quantiles, running extremes, different elements.</summary>
public class RankingTests
{
    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor[]>> operators = new()
    {
        ["sort"] = (x, a) => Both(sort(x[0], a.Int("dim"), a.Flag("descending"))),
        ["topk"] = (x, a) => Both(topk(x[0], (int)a.Int("k"), (int)a.Int("dim"), a.Flag("largest"))),
        ["kthvalue"] = (x, a) => Both(kthvalue(x[0], a.Int("k"), a.Int("dim"), a.Flag("keepdim"))),
        ["mode"] = (x, a) => Both(mode(x[0], a.Int("dim"), a.Flag("keepdim"))),
        ["cummax"] = (x, a) => Both(cummax(x[0], a.Int("dim"))),
        ["cummin"] = (x, a) => Both(cummin(x[0], a.Int("dim"))),
        ["logcumsumexp"] = (x, a) => [logcumsumexp(x[0], a.Int("dim"))],
        ["median"] = (x, _) => [median(x[0])],
        ["nanmedian"] = (x, _) => [nanmedian(x[0])],
        ["quantile"] = (x, a) => [quantile(x[0], x[1], a.IntOrNull("dim") ?? -1, a.Flag("keepdim"))],
        ["nanquantile"] = (x, a) => [nanquantile(x[0], x[1], a.IntOrNull("dim") ?? -1, a.Flag("keepdim"))],
        ["unique"] = (x, a) => All(unique(x[0], true, true, true, (int?)a.IntOrNull("dim"))),
        ["unique_consecutive"] = (x, a) => All(unique_consecutive(x[0], true, true, (int?)a.IntOrNull("dim"))),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("ranking");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("ranking", op, name, operators[op]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void StridesDoNotMatter(string op, string name) =>
        Golden.Check("ranking", op, name, (x, args) => operators[op]([Restrided(x[0]), .. x[1..]], args));

    [Theory]
    [InlineData("sort", """{"dim":1,"descending":true}""")]
    [InlineData("topk", """{"k":2,"dim":0,"largest":false}""")]
    [InlineData("kthvalue", """{"k":2,"dim":1,"keepdim":false}""")]
    [InlineData("mode", """{"dim":1,"keepdim":false}""")]
    [InlineData("cummax", """{"dim":1}""")]
    [InlineData("cummin", """{"dim":0}""")]
    [InlineData("logcumsumexp", """{"dim":1}""")]
    [InlineData("median", "{}")]
    [InlineData("nanmedian", "{}")]
    public void GradientsAreRight(string op, string args) =>
        GradCheck.RunTwice(x => operators[op](x, JsonDocument.Parse(args).RootElement)[0], Sample());

    [Theory]
    [InlineData("quantile")]
    [InlineData("nanquantile")]
    public void GradientsOfQuantilesAreRight(string op) =>
        GradCheck.RunTwice(x => operators[op](x, JsonDocument.Parse("""{"dim":1,"keepdim":false}""").RootElement)[0], Sample(),
            tensor(new[] { 0.1, 0.62, 0.9 }));

    [Fact]
    public void LogarithmsOfRunningSumsHaveGradientsWhereTheirExponentialsOverflow()
    {
        var x = tensor(new[] { -1000.0, 1000, 999, 1001 }).requires_grad_();
        logcumsumexp(x, 0).sum().backward();
        var (p, q) = (1 + Math.Exp(-1), 1 + Math.Exp(-1) + Math.E);
        Golden.Near(tensor(new[] { 1, 1 + 1 / p + 1 / q, Math.Exp(-1) * (1 / p + 1 / q), Math.E / q }), x.grad!, "gradient");
    }

    [Fact]
    public void ManyElementsAreSortedInALinearNumberOfSteps()
    {
        var x = tensor(Enumerable.Range(0, 100_003).Select(i => (float)Math.Sin(i * 1.1) * (i % 7)).ToArray());
        var expected = x.data<float>().ToArray();
        Array.Sort(expected);
        var (values, indices) = x.sort();
        Assert.Equal(expected, values.data<float>().ToArray());
        Assert.Equal(expected, x.index_select(0, indices).data<float>().ToArray());
        Assert.Equal(expected[^5..].Reverse(), x.topk(5).values.data<float>().ToArray());
        Assert.Equal(expected[12_344], x.kthvalue(12_345, null).values.item<float>());
        Assert.Equal(expected[50_001], x.median().item<float>());
    }

    [Fact]
    public void TheNumberOfThreadsDoesNotMatter()
    {
        var x = tensor(Enumerable.Range(0, 300_000).Select(i => MathF.Sin(i)).ToArray(), [3000, 100]);
        var before = Scheduler.Threads;
        float[] Run() => [.. x.sort().Values.data<float>(), .. x.cummax(0).values.data<float>(), .. x.logcumsumexp(1).data<float>()];
        try
        {
            Scheduler.Threads = 1;
            var one = Run();
            Scheduler.Threads = 3;
            Assert.Equal(one, Run());
        }
        finally
        {
            Scheduler.Threads = before;
        }
    }

    [Fact]
    public void IndicesSort()
    {
        var x = Sample();
        Golden.Near(x.sort(0, true).Indices, argsort(x, 0, true), "argsort");
        Golden.Near(x.sort(0).Values, msort(x), "msort");
    }

    [Fact]
    public void OnlyWhatIsAskedForIsReturned()
    {
        var x = tensor(new long[] { 3, 1, 3 });
        using var scope = NewDisposeScope();
        var (values, inverse, counts) = x.unique(return_counts: true);
        Assert.Null(inverse);
        Assert.Equal([1L, 2], counts.data<long>().ToArray());
        (values, inverse, counts) = x.unique_consecutive(return_inverse: true);
        Assert.Null(counts);
        Assert.Equal([0L, 1, 2], inverse.data<long>().ToArray());
        Assert.Equal([3L, 1, 3], values.data<long>().ToArray());
        Assert.Equal(4, scope.DisposablesCount);
    }

    [Fact]
    public void NothingIsLeftBehind()
    {
        var x = Sample().requires_grad_();
        var q = tensor(new[] { 0.1, 0.62 });
        using var scope = NewDisposeScope();
        x.msort().Dispose();
        x.argsort().Dispose();
        x.median().Dispose();
        x.quantile(q, 1, true).Dispose();
        x.nanquantile(q).Dispose();
        x.logcumsumexp(1).Dispose();
        var (values, indices) = x.kthvalue(2, 1);
        values.Dispose();
        indices.Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var x = zeros(2, 3);
        Assert.Contains("expected to be in range of [-2, 1], but got 2", Error<ArgumentOutOfRangeException>(() => x.sort(2)));
        Assert.Contains("selected index k out of range", Error<ArgumentOutOfRangeException>(() => x.topk(4)));
        Assert.Contains("selected index k out of range", Error<ArgumentOutOfRangeException>(() => x.topk(-1)));
        Assert.Contains("selected number k out of range for dimension 1", Error<ArgumentOutOfRangeException>(() => x.kthvalue(4, null)));
        Assert.Contains("selected number k out of range for dimension 0", Error<ArgumentOutOfRangeException>(() => x.kthvalue(0, 0)));
        Assert.Contains("Expected reduction dim 0 to have non-zero size",
            Error<ArgumentOutOfRangeException>(() => zeros(0, 2).kthvalue(1, 0)));
        Assert.Contains("mode(): Expected reduction dim 1", Error<ArgumentOutOfRangeException>(() => zeros(2, 0).mode()));
        Assert.Contains("not implemented for 'Bool'", Error<NotSupportedException>(() => x.to_type(ScalarType.Bool).topk(1)));
        Assert.Contains("not implemented for 'Bool'", Error<NotSupportedException>(() => x.to_type(ScalarType.Bool).median()));
        Assert.Contains("not implemented for 'Long'", Error<NotSupportedException>(() => zeros(2, int64).logcumsumexp(0)));
        Assert.Contains("must be non-empty", Error<ArgumentException>(() => zeros(0).quantile(tensor(0.5f))));
        Assert.Contains("range [0, 1]", Error<ArgumentException>(() => x.quantile(tensor(1.5f))));
        Assert.Contains("same dtype", Error<ArgumentException>(() => x.quantile(tensor(0.5))));
        Assert.Contains("scalar or 1D", Error<ArgumentException>(() => x.quantile(zeros(1, 1))));
        Assert.Contains("float or double", Error<ArgumentException>(() => zeros(2, int64).quantile(tensor(0.5f))));
        Assert.Contains("0 sized dimensions", Error<ArgumentException>(() => zeros(2, 0).unique(dim: 0)));
        Assert.Contains("tensor has no dimensions", Error<ArgumentException>(() => tensor(1).unique(dim: 0)));
        Assert.Contains("derivative for 'unique' is not implemented",
            Error<NotSupportedException>(() => zeros(2).requires_grad_().unique().output.sum().backward()));
    }

    private static string Error<T>(Action action) where T : Exception => Assert.Throws<T>(action).Message;

    private static string Error<T>(Func<object> action) where T : Exception => Assert.Throws<T>(() => { action(); }).Message;

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] All((Tensor, Tensor, Tensor) triple) => [triple.Item1, triple.Item2, triple.Item3];

    private static Tensor Restrided(Tensor x) => x.Rank < 2 ? x : x.transpose(0, -1).contiguous().transpose(0, -1);

    private static Tensor Sample() => tensor(Enumerable.Range(0, 15).Select(i => Math.Sin(1.7 * i) + 0.01 * i).ToArray(), [3, 5]);
}
