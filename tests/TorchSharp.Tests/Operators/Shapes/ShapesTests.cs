using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class ShapesTests
{
    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor[]>> operators = new()
    {
        ["reshape"] = (x, args) => [(args.TryGetProperty("transposed", out _) ? x[0].t() : x[0]).reshape(args.Ints("shape"))],
        ["flatten"] = (x, args) => [x[0].flatten(args.Int("start"), args.Int("end"))],
        ["unflatten"] = (x, args) => [x[0].unflatten(args.Int("dim"), args.Ints("sizes"))],
        ["squeeze"] = (x, args) => [x[0].squeeze(args.IntOrNull("dim"))],
        ["unsqueeze"] = (x, args) => [x[0].unsqueeze(args.Int("dim"))],
        ["transpose"] = (x, args) => [x[0].transpose(args.Int("dim0"), args.Int("dim1"))],
        ["permute"] = (x, args) => [x[0].permute(args.Ints("dims"))],
        ["T"] = (x, _) => [x[0].T],
        ["mT"] = (x, _) => [x[0].mT],
        ["movedim"] = (x, args) => [x[0].movedim(args.Ints("source"), args.Ints("target"))],
        ["expand"] = (x, args) => [x[0].expand(args.Ints("sizes"))],
        ["broadcast_tensors"] = (x, _) => [.. broadcast_tensors(x)],
        ["as_strided"] = (x, args) => [Seen(x[0].contiguous(), args.Text("view")) // what lies in the storage counts
            .as_strided(args.Ints("size"), args.Ints("stride"), args.Int("offset"))],
        ["narrow"] = (x, args) => [x[0].narrow(args.Int("dim"), args.Int("start"), args.Int("length"))],
        ["diagonal"] = (x, args) => [x[0].diagonal(args.Int("offset"), args.Int("dim1"), args.Int("dim2"))],
        ["diag_embed"] = (x, args) => [x[0].diag_embed(args.Int("offset"), args.Int("dim1"), args.Int("dim2"))],
        ["diag"] = (x, args) => [x[0].diag(args.Int("diagonal"))],
        ["diagflat"] = (x, args) => [x[0].diagflat(args.Int("diagonal"))],
        ["tril"] = (x, args) => [x[0].tril(args.Int("diagonal"))],
        ["triu"] = (x, args) => [x[0].triu(args.Int("diagonal"))],
        ["unfold"] = (x, args) => [x[0].unfold(args.Int("dim"), args.Int("size"), args.Int("step"))],
        ["unbind"] = (x, args) => x[0].unbind(args.Int("dim")),
        ["stack"] = (x, args) => [stack(x, args.Int("dim"))],
        ["chunk"] = (x, args) => x[0].chunk(args.Int("chunks"), args.Int("dim")),
        ["split"] = (x, args) => args.IsList("sizes")
            ? x[0].split(args.Ints("sizes"), args.Int("dim")) : x[0].split(args.Int("sizes"), (int)args.Int("dim")),
        ["tensor_split"] = (x, args) => args.IsList("indices")
            ? x[0].tensor_split(args.Ints("indices"), args.Int("dim")) : x[0].tensor_split(args.Int("sections"), args.Int("dim")),
        ["hsplit"] = (x, args) => args.IsList("indices") ? x[0].hsplit(args.Ints("indices")) : x[0].hsplit(args.Int("sections")),
        ["vsplit"] = (x, args) => args.IsList("indices") ? x[0].vsplit(args.Ints("indices")) : x[0].vsplit(args.Int("sections")),
        ["dsplit"] = (x, args) => args.IsList("indices") ? x[0].dsplit(args.Ints("indices")) : x[0].dsplit(args.Int("sections")),
        ["cat"] = (x, args) => [cat(x, args.Int("dim"))],
        ["hstack"] = (x, _) => [hstack(x)],
        ["vstack"] = (x, _) => [vstack(x)],
        ["dstack"] = (x, _) => [dstack(x)],
        ["row_stack"] = (x, _) => [row_stack(x)],
        ["column_stack"] = (x, _) => [column_stack(x)],
        ["block_diag"] = (x, _) => [block_diag(x)],
        ["flip"] = (x, args) => [x[0].flip(args.Ints("dims"))],
        ["roll"] = (x, args) => [x[0].roll(args.Ints("shifts"), args.Ints("dims"))],
        ["rot90"] = (x, args) => [x[0].rot90(args.Int("k"), (args.Ints("dims")[0], args.Ints("dims")[1]))],
        ["repeat"] = (x, args) => [x[0].repeat(args.Ints("counts"))],
        ["tile"] = (x, args) => [x[0].tile(args.Ints("counts"))],
        ["repeat_interleave"] = (x, args) => [args.IsList("repeats")
            ? x[0].repeat_interleave(tensor(args.Ints("repeats")), args.IntOrNull("dim"))
                : x[0].repeat_interleave(args.Int("repeats"), args.IntOrNull("dim"))],
        ["meshgrid"] = (x, args) => meshgrid(x, args.Text("indexing")),
        ["cartesian_prod"] = (x, _) => [cartesian_prod(x)],
        ["combinations"] = (x, args) => [combinations(x[0], (int)args.Int("r"), args.Flag("replacement"))],
    };

    [Fact]
    public void FlippedTensorsLieInMemoryAsTheyDid()
    {
        var x = arange(24).reshape(2, 3, 4);
        foreach (var view in new[] { x, x.permute(2, 0, 1), x.transpose(1, 2), x.flatten(1).t(), x[0, 0], x[0, 0, 0] })
        {
            var y = view.flip(view.dim() == 0 ? [] : [-1]);
            Assert.Equal(view.stride(), y.stride());
            Golden.Near(view.contiguous().flip(view.dim() == 0 ? [] : [-1]), y.contiguous(), "flipped");
        }
        Assert.True(x[TensorIndex.Ellipsis, TensorIndex.Slice(0, 2)].flip(0).is_contiguous());
        GradCheck.RunTwice(t => (t[0].t().flip(1) * t[0].t()).sum(0L), randn(2, 3, dtype: float64));
    }

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("shapes");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("shapes", op, name, (x, args) => operators[op](x, args));

    /// <summary>The gradient of each gradient, of one case per operator, after cubing, since what is linear has none.</summary>
    [Theory]
    [MemberData(nameof(Operators))]
    public void GradientsOfGradientsAreRight(string op)
    {
        var golden = Golden.Cases("shapes").Last(c => c.Op == op && c.Name != "beyond a slice float64"
            && Golden.Read(c.Inputs[0]).numel() > 0);
        var inputs = golden.Inputs.Select(Golden.Read).ToArray();
        GradCheck.RunTwice(x =>
        {
            var y = cat([.. operators[op](x, golden.Args).Select(part => part.flatten())]);
            return y * y * y;
        }, inputs);
    }

    public static IEnumerable<TheoryDataRow<string>> Operators => operators.Keys.Where(op => op != "combinations")
        .Select(op => new TheoryDataRow<string>(op));

    [Theory]
    [InlineData("view")]
    [InlineData("squeeze")]
    [InlineData("transpose")]
    [InlineData("expand")]
    [InlineData("unfold")]
    [InlineData("split")]
    public void ViewsShareMemory(string op)
    {
        var x = zeros(2, 1, 3);
        var y = op switch
        {
            "view" => x.view(6),
            "squeeze" => x.squeeze(),
            "transpose" => x.transpose(0, 2),
            "expand" => x.expand(2, 1, 3),
            "unfold" => x.unfold(2, 2, 1),
            _ => x.split(1)[1],
        };
        y.fill_(2);
        Assert.Equal(2, x[1, 0, 1].item<float>());
    }

    [Fact]
    public void GeometryChangesInPlace()
    {
        var x = arange(6, float64).reshape(2, 1, 3).requires_grad_();
        var y = x * 2;
        y.squeeze_(1);
        Assert.Equal([2, 3], y.shape);
        y.transpose_(0, 1).unsqueeze_(0);
        Assert.Equal([1, 3, 2], y.shape);
        Assert.Equal([3, 1, 3], y.stride());
        (y * y)[0, 1].sum().backward();
        Assert.Equal([2, 1, 3], x.grad!.shape);
        Assert.Equal([0.0, 8, 0, 0, 32, 0], x.grad!.data<double>());
        Assert.Throws<InvalidOperationException>(() => x.squeeze_());
    }

    [Fact]
    public void TriangularVariantsWriteInPlace()
    {
        var x = ones(3, 3).t();
        x.tril_();
        Assert.Equal([1f, 0, 0, 1, 1, 0, 1, 1, 1], x.data<float>());
        x.triu_(-1);
        Assert.Equal([1f, 0, 0, 1, 1, 0, 0, 1, 1], x.data<float>());
    }

    [Fact]
    public void PartsOfASplitThatAreNotUsedGetZeroGradients()
    {
        var x = ones(4, 2).requires_grad_();
        var parts = x.chunk(2);
        (parts[1] * 3).sum().backward();
        Assert.Equal([0f, 0, 0, 0, 3, 3, 3, 3], x.grad!.data<float>());
    }

    [Fact]
    public void JoiningPromotesDtypes()
    {
        var y = cat([tensor(new[] { 1, 2 }), tensor(new[] { 0.5f }), tensor(new[] { true })]);
        Assert.Equal(ScalarType.Float32, y.dtype);
        Assert.Equal([1, 2, 0.5f, 1], y.data<float>());
    }

    [Fact]
    public void ChannelsAreDealtOut()
    {
        var x = arange(6).@float().reshape(1, 6, 1);
        Assert.Equal([0.0, 2, 4, 1, 3, 5], Golden.Elements(x.channel_shuffle(3)));
        Assert.Equal([0.0, 3, 1, 4, 2, 5], Golden.Elements(x.channel_shuffle(2)));
        GradCheck.RunTwice(t => t[0].channel_shuffle(2), rand(2, 4, 3).transpose(0, 2));
        Assert.Contains("> 2 dims", Assert.Throws<ArgumentException>(() => zeros(2, 4).channel_shuffle(2)).Message);
        Assert.Contains("Got 3 channels and 2 groups", Assert.Throws<ArgumentException>(() => zeros(1, 3, 1).channel_shuffle(2)).Message);
        Assert.Contains("must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => zeros(1, 3, 1).channel_shuffle(0)).Message);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var x = zeros(2, 3);
        Assert.Contains("shape '[4, 2]' is invalid for input of size 6", Assert.Throws<ArgumentException>(() => x.reshape(4, 2)).Message);
        Assert.Contains("Use .reshape(...) instead", Assert.Throws<InvalidOperationException>(() => x.t().view(6)).Message);
        Assert.Contains("Expected size 3 but got size 4 for dimension 1",
            Assert.Throws<ArgumentException>(() => cat([x, zeros(2, 4)])).Message);
        Assert.Contains("[2, 3] at entry 0 and [2, 4] at entry 1", Assert.Throws<ArgumentException>(() => stack([x, zeros(2, 4)])).Message);
        Assert.Contains("sum exactly to 3", Assert.Throws<ArgumentException>(() => x.split([1, 1], 1)).Message);
        Assert.Contains("not divisible by the split_size 2", Assert.Throws<ArgumentException>(() => x.hsplit(2)).Message);
        Assert.Contains("start (2) + length (2) exceeds dimension size (3)",
            Assert.Throws<ArgumentException>(() => x.narrow(1, 2, 2)).Message);
        Assert.Contains("[3] must match the existing size [2, 3]", Assert.Throws<ArgumentException>(() => x.expand(3)).Message);
        Assert.Contains("out of bounds for storage of size 24 bytes",
            Assert.Throws<ArgumentException>(() => x.as_strided([3, 3], [3, 1])).Message);
        Assert.Contains("at least 2 dimensions", Assert.Throws<ArgumentException>(() => zeros(3).tril()).Message);
        Assert.Contains("maximum size for tensor at dimension 1 is 3 but size is 4",
            Assert.Throws<ArgumentException>(() => x.unfold(1, 4, 1)).Message);
    }

    private static Tensor Seen(Tensor x, string view) => view switch
    {
        "t" => x.t(),
        "expand" => x.expand(3, 4),
        "slice" => x[1..],
        _ => x,
    };
}
