using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class IndexingTests
{
    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor>> operators = new()
    {
        ["get"] = (x, args) => x[0][Items(x, args, 1)],
        ["set"] = (x, args) =>
        {
            var y = x[0].clone();
            y[Items(x, args, 2)] = x[1];
            return y;
        },
        ["accumulate"] = (x, args) => x[0].clone().index_put_(x[1], Items(x, args, 2), true),
        ["index_select"] = (x, args) => x[0].index_select(args.Int("dim"), x[1]),
        ["index_add"] = (x, args) => x[0].index_add(args.Int("dim"), x[1], x[2], args.Int("alpha")),
        ["index_copy"] = (x, args) => x[0].index_copy(args.Int("dim"), x[1], x[2]),
        ["index_fill"] = (x, args) => x[0].index_fill(args.Int("dim"), x[1], args.Int("value")),
        ["gather"] = (x, args) => x[0].gather(args.Int("dim"), x[1]),
        ["scatter"] = (x, args) => x[0].scatter(args.Int("dim"), x[1], x[2]),
        ["scatter_add"] = (x, args) => x[0].scatter_add(args.Int("dim"), x[1], x[2]),
        ["take"] = (x, _) => x[0].take(x[1]),
        ["take_along_dim"] = (x, args) => args.IntOrNull("dim") is { } dim ? x[0].take_along_dim(x[1], dim) : x[0].take_along_dim(x[1]),
        ["masked_select"] = (x, _) => x[0].masked_select(x[1]),
        ["masked_scatter"] = (x, _) => x[0].masked_scatter(x[1], x[2]),
        ["nonzero"] = (x, _) => x[0].nonzero(),
        ["argwhere"] = (x, _) => argwhere(x[0]),
        ["select_scatter"] = (x, args) => x[0].select_scatter(x[1], args.Int("dim"), args.Int("index")),
        ["slice_scatter"] = (x, args) => x[0].slice_scatter(x[1], args.Int("dim"), args.Int("start"), args.Int("end"), args.Int("step")),
        ["diagonal_scatter"] = (x, args) => x[0].diagonal_scatter(x[1], args.Int("offset"), args.Int("dim1"), args.Int("dim2")),
        ["one_hot"] = (x, args) => nn.functional.one_hot(x[0], args.Int("classes")),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("indexing");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("indexing", op, name, (x, args) => [operators[op](x, args)]);

    /// <summary>The same through transposed inputs: what is chosen must not depend on the strides.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void StridesDoNotMatter(string op, string name) =>
        Golden.Check("indexing", op, name, (x, args) => [operators[op]([.. x.Select(Restrided)], args)]);

    /// <summary>In-place variants write the same elements into views whose memory is interleaved with other elements.</summary>
    [Theory]
    [InlineData("index_add")]
    [InlineData("index_copy")]
    [InlineData("index_fill")]
    [InlineData("scatter")]
    [InlineData("scatter_add")]
    [InlineData("masked_scatter")]
    public void InPlaceVariantsWriteThroughViews(string op)
    {
        foreach (var golden in Golden.Cases("indexing").Where(c => c.Op == op))
        {
            var x = golden.Inputs.Select(Golden.Read).ToArray();
            var around = zeros([.. x[0].shape, 2], x[0].dtype);
            var view = around[TensorIndex.Ellipsis, 1];
            view.copy_(x[0]);
            _ = op switch
            {
                "index_add" => view.index_add_(golden.Args.Int("dim"), x[1], x[2], golden.Args.Int("alpha")),
                "index_copy" => view.index_copy_(golden.Args.Int("dim"), x[1], x[2]),
                "index_fill" => view.index_fill_(golden.Args.Int("dim"), x[1], golden.Args.Int("value")),
                "scatter" => view.scatter_(golden.Args.Int("dim"), x[1], x[2]),
                "scatter_add" => view.scatter_add_(golden.Args.Int("dim"), x[1], x[2]),
                _ => view.masked_scatter_(x[1], x[2]),
            };
            Golden.Near(Golden.Read(golden.Outputs[0]), around[TensorIndex.Ellipsis, 1], golden.ToString());
            Golden.Near(zeros_like(x[0]), around[TensorIndex.Ellipsis, 0], $"{golden}, the elements between");
        }
    }

    [Fact]
    public void GradientsOfGradientsAreRight()
    {
        var x = arange(12.0, dtype: float64).reshape(3, 4) / 5 + 1;
        var rows = tensor(new long[] { 2, 0, 2 });
        GradCheck.RunTwice(t => t[0][rows].pow(3), x);
        GradCheck.RunTwice(t => t[0].gather(1, tensor(new long[,] { { 0, 0 }, { 3, 1 } })).pow(3), x);
        GradCheck.RunTwice(t => t[0].pow(2).clone().index_put_(t[1].pow(3), tensor(new long[] { 2, 0 })), x, x[..2]);
        GradCheck.RunTwice(t => t[0].pow(2).scatter_add(0, tensor(new long[,] { { 0, 2, 0, 1 }, { 1, 2, 0, 0 } }), t[1].pow(3)), x, x[..2]);
    }

    [Fact]
    public void AViewThatIsAssignedChangesItsBase()
    {
        var x = arange(6, float32).reshape(2, 3).requires_grad_();
        var y = x * 1;
        y[1] = tensor(new float[] { 1, 2, 3 });
        y[TensorIndex.Ellipsis, 0] = 7;
        y[0, 1] = x[1, 2] * 2;
        (y * y).sum().backward();
        Assert.Equal([7f, 10, 2, 7, 2, 3], y.data<float>());
        Assert.Equal([0f, 0, 4, 0, 0, 40], x.grad!.data<float>());
    }

    [Fact]
    public void CSharpRangesReadAsPythonSlices()
    {
        var x = arange(24).reshape(4, 6);
        Assert.Equal([6L, 12], x[1..3, 0].data<long>());
        Assert.Equal([3L, 4], x[0, ^3..^1].data<long>());
        Assert.Equal([23L], x[^1, ^1..].data<long>());
        Assert.Equal([1L, 4], x[0, TensorIndex.Slice(1, null, 3)].data<long>());
        Assert.Equal([0L, 1], x[0, (null, 2)].data<long>());
        Assert.Equal(23, x[-1, -1].item<long>());
        Assert.Equal([4, 1, 6], x[TensorIndex.Colon, TensorIndex.None].shape);
    }

    [Fact]
    public void ReadingASliceSharesMemoryAndReadingAListDoesNot()
    {
        var x = zeros(3, 2);
        x[1..].add_(1);
        x[tensor(new long[] { 0 })].add_(5);
        Assert.Equal([0f, 0, 1, 1, 1, 1], x.data<float>());
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var x = zeros(3, 4);
        Assert.Contains("index 3 is out of bounds for dimension 0 with size 3",
            Assert.Throws<ArgumentOutOfRangeException>(() => x[3]).Message);
        Assert.Contains("dimension 1 with size 4",
            Assert.Throws<ArgumentOutOfRangeException>(() => x[TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { -5 }))]).Message);
        Assert.Contains("too many indices for tensor of dimension 2", Assert.Throws<ArgumentException>(() => x[0, 0, 0]).Message);
        Assert.Contains("too many indices for tensor of dimension 2", Assert.Throws<ArgumentException>(() => x[0, 0, ..]).Message);
        Assert.Contains("[2], [3]",
            Assert.Throws<ArgumentException>(() => x[tensor(new long[] { 0, 1 }), tensor(new long[] { 0, 1, 2 })]).Message);
        Assert.Contains("mask [2] at index 0 does not match",
            Assert.Throws<ArgumentException>(() => x[tensor(new[] { true, false })]).Message);
        Assert.Contains("must be long, int, byte or bool", Assert.Throws<ArgumentException>(() => x[tensor(new[] { 1f })]).Message);
        Assert.Contains("dtypes match, got Float for the destination and Double",
            Assert.Throws<ArgumentException>(() => x[x.eq(0)] = 0.5).Message);
        Assert.Contains("[2] cannot be broadcast to indexing result of shape [1, 4]",
            Assert.Throws<ArgumentException>(() => x[tensor(new long[] { 0 })] = tensor(new[] { 1f, 2f })).Message);
        Assert.Contains("slice step must be positive",
            Assert.Throws<ArgumentOutOfRangeException>(() => x[TensorIndex.Slice(0, 2, -1)]).Message);
        Assert.Contains("no larger than self [3, 4]", Assert.Throws<ArgumentException>(() => x.gather(1, zeros(4, 1, int64))).Message);
        Assert.Contains("index -1 is out of bounds",
            Assert.Throws<ArgumentOutOfRangeException>(() => x.index_select(0, tensor(new long[] { -1 }))).Message);
        Assert.Contains("Class values must be smaller than num_classes: got 3",
            Assert.Throws<ArgumentException>(() => nn.functional.one_hot(tensor(new long[] { 3 }), 3)).Message);
    }

    [Fact]
    public void IndexingLeavesNoTensorsBehind()
    {
        var x = arange(12, float32).reshape(3, 4);
        var rows = tensor(new long[] { 2, 0 });
        var mask = x.eq(3);
        var columns = tensor(new long[,] { { 2, 0 } });
        using var scope = NewDisposeScope();
        x[rows].Dispose();
        x[1..3, 2].Dispose();
        x[TensorIndex.Ellipsis, TensorIndex.Tensor(rows), TensorIndex.None].Dispose();
        x[mask].Dispose();
        x.gather(0, columns).Dispose();
        x.index_put_(1, mask);
        x.index_select(1, rows).Dispose();
        x.masked_select(mask).Dispose();
        stack(x.unbind().Select(row => row.DetachFromDisposeScope()).ToArray()).Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    /// <summary>The inputs' elements in memory of another order.</summary>
    private static Tensor Restrided(Tensor x)
    {
        if (x.Rank < 1) return x;
        var reversed = Enumerable.Range(0, x.Rank).Select(d => (long)(x.Rank - 1 - d)).ToArray();
        return x.permute(reversed).contiguous().permute(reversed);
    }

    /// <summary>The items between the brackets, whose index tensors are the inputs from number <paramref name="first"/> on.</summary>
    private static TensorIndex[] Items(Tensor[] inputs, JsonElement args, int first) =>
        [.. args.GetProperty("items").EnumerateArray().Select(item =>
    {
        if (item.ValueKind == JsonValueKind.String) return item.GetString() == "none" ? TensorIndex.None : TensorIndex.Ellipsis;
        var part = item.EnumerateObject().Single();
        var bounds = part.Name == "slice"
            ? part.Value.EnumerateArray().Select(bound => bound.ValueKind == JsonValueKind.Number ? bound.GetInt64() : (long?)null).ToArray()
            : [];
        return part.Name switch
        {
            "slice" => TensorIndex.Slice(bounds[0], bounds[1], bounds[2]),
            "tensor" => TensorIndex.Tensor(inputs[first + part.Value.GetInt32()]),
            "bool" => TensorIndex.Bool(part.Value.GetBoolean()),
            _ => TensorIndex.Single(part.Value.GetInt64()),
        };
    })];
}
