using TorchSharp.Kernels;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class ReductionsTests
{
    private static readonly Dictionary<string, Func<Tensor, long, Tensor[]>> operators = new()
    {
        ["sum"] = (x, _) => [x.sum()],
        ["mean"] = (x, _) => [x.mean()],
        ["sum dim"] = (x, d) => [x.sum(d)],
        ["sum dims keepdim"] = (x, _) => [x.sum(new long[] { 0, 2 }, keepdim: true)],
        ["mean dims"] = (x, _) => [x.mean([0, 2])],
        ["softmax"] = (x, d) => [x.softmax(d)],
        ["log_softmax"] = (x, d) => [x.log_softmax(d)],
        ["logsumexp"] = (x, d) => [x.logsumexp(d)],
        ["max"] = (x, _) => [x.max()],
        ["min"] = (x, _) => [x.min()],
        ["max dim"] = (x, d) => Both(x.max(d)),
        ["min dim"] = (x, d) => Both(x.min(d)),
        ["amax"] = (x, _) => [x.Dimensions == 3 ? x.amax(0, 2) : x.amax(0, 1)],
        ["amin"] = (x, _) => [x.amin(0, 2)],
        ["argmax"] = (x, _) => [x.argmax()],
        ["argmax dim"] = (x, d) => [x.argmax(d)],
        ["cumsum"] = (x, d) => [x.cumsum(d)],
        ["var"] = (x, _) => [x.var()],
        ["std"] = (x, _) => [x.std()],
        ["var dim"] = (x, d) => [x.var(d)],
        ["std dim"] = (x, d) => [x.std(d)],
        ["prod"] = (x, _) => [x.prod()],
        ["prod dim"] = (x, d) => [x.prod(d)],
        ["cumprod"] = (x, d) => [x.cumprod(d)],
        ["all dim"] = (x, d) => [x.all(d)],
        ["any dim"] = (x, d) => [x.any(d)],
        ["count_nonzero"] = (x, _) => [x.count_nonzero()],
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("reductions");

    public static IEnumerable<TheoryDataRow<string>> Differentiable =>
        operators.Keys.Except(["argmax", "argmax dim", "all dim", "any dim", "count_nonzero"]).Select(op => new TheoryDataRow<string>(op));

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("reductions", op, name,
        (x, args) => args.TryGetProperty("p", out var p)
            ? [args.TryGetProperty("dim", out var d) ? x[0].norm(d.GetInt32(), p: Power(p.GetString()!)) : x[0].norm(Power(p.GetString()!))]
            : operators[op](x[0], args.TryGetProperty("dim", out var dim) ? dim.GetInt64() : 0));

    [Theory]
    [InlineData(1f)]
    [InlineData(2f)]
    [InlineData(3.5f)]
    public void NormsHaveTheRightGradients(float p) => GradCheck.RunTwice(x => x[0].norm(1, p: p), Sample().add(0.3));

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void GradientsAreRight(string op) => GradCheck.RunTwice(x => operators[op](x[0], 1)[0], Sample());

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void StridesDoNotMatter(string op)
    {
        var dense = Sample();
        var strided = Views.Permute(Copies.Contiguous(Views.Permute(dense, [2, 0, 1])), [1, 2, 0]);
        Assert.False(strided.is_contiguous());
        Golden.Near(operators[op](dense, 1)[0], operators[op](strided, 1)[0], op);
    }

    [Fact]
    public void LongSumsKeepTheirDigits()
    {
        var x = Creation.Full([10_000_019], 0.1f, ScalarType.Float32);
        Assert.Equal(10_000_019 * (double)0.1f, x.sum().Span<float>()[0], 10_000_019 * 1e-7);
        var rows = Views.Reshape(Creation.Full([100_000, 7], 0.1f, ScalarType.Float32), [100_000, 7]);
        Assert.Equal(100_000 * (double)0.1f, rows.sum(dim: 0).Span<float>()[6], 100_000 * 1e-7);
    }

    [Fact]
    public void TheNumberOfThreadsDoesNotMatter()
    {
        var x = tensor(Enumerable.Range(0, 700_000).Select(i => MathF.Sin(i)).ToArray(), [1000, 700]);
        var before = Scheduler.Threads;
        float[] Sums() => [.. x.sum().Span<float>(), .. x.sum(dim: 0).Span<float>(), .. x.sum(1L).Span<float>(), .. x.softmax(0).Span<float>()];
        try
        {
            Scheduler.Threads = 1;
            var one = Sums();
            Scheduler.Threads = 3;
            Assert.Equal(one, Sums());
        }
        finally
        {
            Scheduler.Threads = before;
        }
    }

    [Fact]
    public void InfinitiesHaveInfiniteLogarithmsOfSums()
    {
        var x = tensor(new[,] { { float.PositiveInfinity, 1 }, { float.NegativeInfinity, float.NegativeInfinity } });
        Golden.Near(tensor(new[] { float.PositiveInfinity, float.NegativeInfinity }), x.logsumexp(1), "logsumexp");
    }

    [Fact]
    public void BytesHaveBytesAsTruth()
    {
        var x = tensor(new byte[,] { { 0, 3 }, { 2, 1 } });
        Golden.Near(tensor(new byte[] { 0, 1 }), x.all(1), "all");
        Golden.Near(tensor(new byte[] { 1, 1 }), x.any(1), "any");
    }

    [Fact]
    public void MeansOfIntegersAreRefused() =>
        Assert.Contains("Got: Long", Assert.Throws<InvalidOperationException>(() => Creation.Full([2], 1, ScalarType.Int64).mean()).Message);

    [Fact]
    public void DimensionsOutOfRangeAreNamed() => Assert.Contains("expected to be in range of [-3, 2], but got 3",
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample().sum(dim: 3)).Message);

    [Fact]
    public void TheLargestOfNothingIsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Creation.Full([0], 1, ScalarType.Float32).max());

    private static float Power(string p) => p == "inf" ? float.PositiveInfinity : float.Parse(p);

    private static Tensor[] Both((Tensor values, Tensor indices) pair) => [pair.values, pair.indices];

    private static Tensor Sample() => tensor(
        Enumerable.Range(0, 24).Select(i => Math.Sin(1.7 * i) + 0.01 * i).ToArray(), [2, 3, 4]);
}
