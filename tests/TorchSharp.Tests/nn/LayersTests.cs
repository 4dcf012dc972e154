using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class LayersTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("layers");

    [Fact]
    public void ABiasOfAnotherShapeIsBroadcast()
    {
        var (x, w) = (randn(4, 3, dtype: float64), randn(2, 3, dtype: float64));
        foreach (var bias in new[] { randn(1, 1, dtype: float64), randn(1, dtype: float64), randn(4, 2, dtype: float64) })
        {
            Golden.Near(x.matmul(w.t()) + bias, linear(x, w, bias), "linear");
            GradCheck.Run(t => linear(t[0], t[1], t[2]), x, w, bias);
        }
        Assert.Contains("bias has shape [3]", Assert.Throws<ArgumentException>(() => linear(x, w, zeros(3, dtype: float64))).Message);
    }

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("layers", op, name, (x, args) => Run(op, x, args));

    private static Tensor[] Run(string op, Tensor[] x, JsonElement args)
    {
        manual_seed(29);
        switch (op)
        {
            case "dropout": return [dropout(x[0], args.Real("p"))];
            case "dropout1d": return [dropout1d(x[0], args.Real("p"))];
            case "dropout2d": return [dropout2d(x[0], args.Real("p"))];
            case "dropout3d": return [dropout3d(x[0], args.Real("p"))];
            case "alpha_dropout": return [alpha_dropout(x[0], args.Real("p"), training: true)];
            case "feature_alpha_dropout": return [feature_alpha_dropout(x[0], args.Real("p"), training: true)];
            case "embedding":
                var padding = Embeddings.PaddingOf(args.IntOrNull("padding"), x[0].size(0));
                return [Embeddings.Lookup(x[0], x[1], new(padding, null, 2, args.Flag("frequency")))];
            case "embedding limited":
                var table = x[0].detach().clone();
                return [Embeddings.Lookup(table, x[1], new(null, 1.2, args.Real("norm"), false)), table];
            case "bag": return [Bag(null, null)];
            case "bag offsets": return [Bag(x[2], null)];
            case "bag weighted": return [Bag(null, x[2])];
            case "bilinear": return [bilinear(x[0], x[1], x[2], x[3])];
            case "ctc_loss":
                return [ctc_loss(x[0].log_softmax(x[0].dim() - 1), x[1], x[2], x[3], args.IntOrNull("blank") ?? 0, Flag("zero"),
                    Enum.Parse<Reduction>(args.Text("reduction"), true))];
            default: throw new InvalidDataException($"no layer {op}");
        }

        Tensor Bag(Tensor? offsets, Tensor? weights) => EmbeddingBags.Reduce(x[0], x[1], offsets, weights,
            new(args.IntOrNull("padding"), null, 2, Flag("frequency")), Enum.Parse<EmbeddingBagMode>(args.Text("mode"), true), Flag("end"));

        bool Flag(string name) => args.TryGetProperty(name, out var value) && value.GetBoolean();
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (w, index) = (Random(5, 2), tensor(new long[,] { { 1, 4, 1 }, { 0, 2, 1 } }));
        GradCheck.RunTwice(t => Embeddings.Lookup(t[0], index, new(null, null, 2, false)), w);
        foreach (var mode in Enum.GetValues<EmbeddingBagMode>())
            GradCheck.RunTwice(t => EmbeddingBags.Reduce(t[0], index, null, null, new(4, null, 2, false), mode, false), w);
        GradCheck.RunTwice(t => EmbeddingBags.Reduce(t[0], index, null, t[1], new(null, null, 2, false), EmbeddingBagMode.Sum, false), w, Random(2, 3));
        GradCheck.RunTwice(t => bilinear(t[0], t[1], t[2], t[3]), Random(2, 3), Random(2, 2), Random(2, 3, 2), Random(2));
        GradCheck.RunTwice(t =>
        {
            manual_seed(5);
            return alpha_dropout(dropout2d(t[0], 0.4), 0.3, training: true);
        }, Random(3, 4, 2));
        GradCheck.Run(t => ctc_loss(t[0].log_softmax(2), tensor(new long[,] { { 1, 2 }, { 2, 2 } }), tensor(new long[] { 5, 4 }),
            tensor(new long[] { 2, 2 })), Random(5, 2, 3));
    }

    [Fact]
    public void DropoutsAreIdleInEvaluation()
    {
        var x = randn(2, 4, 3, 3);
        foreach (var module in new Module<Tensor, Tensor>[] { Dropout(), Dropout2d(), AlphaDropout(), FeatureAlphaDropout(), FeatureAlphaDropout(0.2, false) })
        {
            Assert.False(module.call(x).Equals(x));
            module.eval();
            Assert.True(module.call(x).Equals(x));
        }
        var changed = x.clone();
        Dropout1d(1, inplace: true).call(changed[0]);
        Golden.Near(zeros(4, 3, 3), changed[0], "in place");
        Assert.Equal([2L, 4, 3, 3, 1], Dropout3d().call(x.unsqueeze(4)).shape);
    }

    [Fact]
    public void ChannelsAreDroppedAsAWhole()
    {
        manual_seed(2);
        var y = dropout2d(ones(20, 30, 2, 2), 0.4);
        var (least, most) = (y.amin([2, 3]), y.amax([2, 3]));
        Assert.True(least.Equals(most));
        Assert.InRange(most.eq(0).sum().ToInt64(), 200, 280);
        var kept = alpha_dropout(randn(200_000), 0.3, training: true);
        Assert.InRange(kept.mean().ToDouble(), -0.01, 0.01);
        Assert.InRange(kept.std().ToDouble(), 0.98, 1.02);
    }

    [Fact]
    public void EmbeddingsAreModules()
    {
        manual_seed(3);
        var module = Embedding(6, 3, padding_idx: -1);
        Assert.Equal(["weight"], module.state_dict().Keys);
        Golden.Near(zeros(3), module.weight[5].detach(), "padding");
        var y = module.call(tensor(new long[,] { { 5, 1 } }));
        Assert.Equal([1L, 2, 3], y.shape);
        y.sum().backward();
        Golden.Near(tensor(new float[] { 0, 3, 0, 0, 0, 0 }), module.weight.grad!.sum(1), "gradient");
        Assert.Equal([0L, 3], module.call(zeros(0, dtype: int64)).shape);
        Assert.Equal([3L], module.call(tensor(2)).shape);
        var rows = randn(4, 2);
        var given = Embedding_from_pretrained(rows);
        Assert.False(given.weight.requires_grad);
        Assert.True(Embedding_from_pretrained(rows, freeze: false).weight.requires_grad);
        Golden.Near(rows[2], given.call(tensor(2)), "given");
        rows[2].fill_(7);
        Assert.Equal(7f, given.weight[2, 0].ToSingle());
        var limited = Embedding_from_pretrained(full(2, 2, 3f), max_norm: 1);
        Golden.Near(full(2, (float)Math.Sqrt(0.5)), limited.call(tensor(0)), "limited", absolute: 1e-5);
        Assert.Equal(3f, limited.weight[1, 0].ToSingle());
    }

    [Fact]
    public void BagsAreModules()
    {
        var rows = arange(8, dtype: float32).reshape(4, 2);
        var module = EmbeddingBag_from_pretrained(rows, mode: EmbeddingBagMode.Sum);
        var index = tensor(new long[] { 0, 1, 3 });
        Golden.Near(tensor(new float[,] { { 2, 4 }, { 6, 7 } }), module.call(index, tensor(new long[] { 0, 2 })), "sums");
        Golden.Near(tensor(new float[,] { { 8, 11 } }), module.call(index.unsqueeze(0)), "rows");
        Golden.Near(tensor(new float[,] { { 12, 19 } }), module.call(index.unsqueeze(0), null, tensor(new float[,] { { 5, 0, 2 } })), "weights");
        Golden.Near(rows[3].unsqueeze(0), EmbeddingBag_from_pretrained(rows, mode: EmbeddingBagMode.Max).call(index.unsqueeze(0)), "maxima");
        // PyTorch 1.13 divides by another row's frequency here; this is what its documentation says.
        var often = EmbeddingBag_from_pretrained(rows, freeze: false, scale_grad_by_freq: true, mode: EmbeddingBagMode.Sum);
        often.call(tensor(new long[,] { { 1, 1 }, { 1, 2 } })).sum().backward();
        Golden.Near(tensor(new float[] { 0, 2, 2, 0 }), often.weight.grad!.sum(1), "frequency");
        Assert.Equal([2L, 5], EmbeddingBag(10, 5).call(zeros(2, 3, dtype: int64)).shape);
        Assert.Equal([0L, 5], EmbeddingBag(10, 5).call(zeros(0, 3, dtype: int64)).shape);
        Assert.Equal([2L, 5], EmbeddingBag(10, 5).call(zeros(0, dtype: int64), zeros(2, dtype: int64)).shape);
    }

    [Fact]
    public void BilinearFormsAreModules()
    {
        var module = Bilinear(3, 2, 4);
        var (a, b) = (randn(5, 3), randn(5, 2));
        Golden.Near(einsum("ni,kij,nj->nk", a, module.weight, b) + module.bias!, module.call(a, b), "form");
        Assert.Null(Bilinear(3, 2, 4, hasBias: false).bias);
        Assert.Equal(["weight", "bias"], module.state_dict().Keys);
    }

    [Fact]
    public void TooShortInputsLoseInfinity()
    {
        var (x, targets) = (zeros(2, 1, 3).log_softmax(2), tensor(new long[,] { { 1, 1 } }));
        var (two, loss) = (tensor(new long[] { 2 }), CTCLoss(reduction: Reduction.Sum));
        Assert.Equal(double.PositiveInfinity, loss.call(x, targets, two, two).ToDouble());
        Assert.Equal(0, CTCLoss(zero_infinity: true).call(x, targets, two, two).ToDouble());
        Assert.Equal(0, ctc_loss(x, zeros(1, 0, dtype: int64), tensor(new long[] { 0 }), tensor(new long[] { 0 })).ToDouble());
        // Two steps may show 1, 1 blank or blank 1: three ways of probability 1/9 each.
        Assert.Equal(Math.Log(3), loss.call(x, targets, two, tensor(new long[] { 1 })).ToDouble(), 1e-5);
        var leaf = randn(2, 1, 3, dtype: float64).requires_grad_();
        var g = autograd.grad([ctc_loss(leaf, targets, two, tensor(new long[] { 1 }))], [leaf], create_graph: true)[0];
        Assert.Throws<NotSupportedException>(() => g.sum().backward());
    }

    [Fact]
    public void BadInputsAreNamed()
    {
        var (w, index) = (zeros(4, 3), tensor(new long[] { 1, 2 }));
        Assert.Contains("index 4 is out of bounds", Assert.Throws<ArgumentOutOfRangeException>(() => Embedding(4, 3).call(index + 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Embedding(4, 3).call(index - 2));
        Refused("scalar types: Long, Int; but got Float32", () => Embedding(4, 3).call(zeros(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Embedding(4, 3, padding_idx: 4));
        Refused("expected to be 2-dimensional", () => Embedding_from_pretrained(zeros(3)).weight);
        Refused("offsets has to be a 1D Tensor but got null", () => EmbeddingBag(4, 3).call(index));
        Refused("offsets[0] has to be 0", () => EmbeddingBag(4, 3).call(index, tensor(new long[] { 1 })));
        Refused("offsets[-1] can not be greater than input's length 2", () => EmbeddingBag(4, 3).call(index, tensor(new long[] { 0, 3 })));
        Refused("non-decreasing", () => EmbeddingBag(4, 3).call(index, tensor(new long[] { 0, 2, 1 })));
        Refused("if input is 2D, then offsets has to be null", () => EmbeddingBag(4, 3).call(index.unsqueeze(0), tensor(new long[] { 0 })));
        Refused("only supported for mode=Sum", () => EmbeddingBag(4, 3).call(index, tensor(new long[] { 0 }), ones(2)));
        Refused("max mode does not support", () => EmbeddingBag(4, 3, scale_grad_by_freq: true, mode: EmbeddingBagMode.Max).call(index.unsqueeze(0)));
        Refused("do not match at dim 0: got 2 and 1", () => bilinear(zeros(2, 3), zeros(1, 2), zeros(4, 3, 2)));
        Refused("input1 size does not match weight size: got 2 but expected 3", () => bilinear(zeros(2, 2), zeros(2, 2), zeros(4, 3, 2)));
        Refused("bias size does not match", () => bilinear(zeros(2, 3), zeros(2, 2), zeros(4, 3, 2), zeros(3)));
        Refused("at least 2 dimensions", () => dropout2d(zeros(3)));
        Refused("dropout1d: Expected 2D or 3D input", () => dropout1d(zeros(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => alpha_dropout(zeros(3), 1.5, true));
        var (x, targets, two) = (zeros(5, 2, 4), ones(2, 2, dtype: int64), tensor(new long[] { 2, 2 }));
        Refused("value at most 5, but got value 6", () => ctc_loss(x, targets, two + 4, two));
        Refused("input_lengths must be of size batch_size", () => ctc_loss(x, targets, two[..1], two));
        Refused("size 3 at dimension 1, but got size 2", () => ctc_loss(x, targets, two, two + 1));
        Refused("size 4 at dimension 0, but got size 3", () => ctc_loss(x, ones(3, dtype: int64), two, two));
        Refused("must be integral", () => ctc_loss(x, targets, ones(2), two));
        Refused("must not be negative", () => ctc_loss(x, targets, two, two - 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ctc_loss(x, targets, two, two, blank: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ctc_loss(x, targets + 3, two, two));

        static void Refused(string words, Func<Tensor> f) => Assert.Contains(words, Assert.Throws<ArgumentException>(f).Message);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: float64);
}
