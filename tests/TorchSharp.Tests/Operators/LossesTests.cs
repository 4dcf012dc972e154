using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class LossesTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("losses");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("losses", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args)
    {
        var r = args.TryGetProperty("reduction", out var reduction) ? Enum.Parse<Reduction>(reduction.GetString()!, true) : Reduction.Mean;
        return op switch
        {
            "cross_entropy" => cross_entropy(x[0], x[1], null, -100, r, Number("smoothing")),
            "cross_entropy weighted" => cross_entropy(x[0], x[1], x[2], -100, r, Number("smoothing")),
            "nll_loss" => nll_loss(x[0], x[1], null, r),
            "nll_loss weighted" => nll_loss(x[0], x[1], x[2], r),
            "mse_loss" => mse_loss(x[0], x[1], r),
            "l1_loss" => l1_loss(x[0], x[1], r),
            "smooth_l1_loss" => smooth_l1_loss(x[0], x[1], r, Number("beta")),
            "huber_loss" => huber_loss(x[0], x[1], Number("delta"), r),
            "binary_cross_entropy" => binary_cross_entropy(x[0], x[1], null, r),
            "binary_cross_entropy weighted" => binary_cross_entropy(x[0], x[1], x[2], r),
            "bce_with_logits" => binary_cross_entropy_with_logits(x[0], x[1], null, r),
            "bce_with_logits weighted" => binary_cross_entropy_with_logits(x[0], x[1], x[2], r),
            "bce_with_logits positive" => binary_cross_entropy_with_logits(x[0], x[1], null, r, x[2]),
            "kl_div" => kl_div(x[0], x[1], Flag("log_target"), r),
            "poisson_nll_loss" => poisson_nll_loss(x[0], x[1], Flag("log_input"), Flag("full"), 1e-8f, r),
            "gaussian_nll_loss" => gaussian_nll_loss(x[0], x[1], x[2], Flag("full"), 1e-6f, r),
            "hinge_embedding_loss" => hinge_embedding_loss(x[0], x[1], Number("margin"), r),
            "margin_ranking_loss" => margin_ranking_loss(x[0], x[1], x[2], Number("margin"), r),
            "cosine_embedding_loss" => cosine_embedding_loss(x[0], x[1], x[2], Number("margin"), r),
            "multi_margin_loss" => multi_margin_loss(x[0], x[1], (int)Number("p"), Number("margin"), null, r),
            "multi_margin_loss weighted" => multi_margin_loss(x[0], x[1], (int)Number("p"), Number("margin"), x[2], r),
            "multi_label_margin_loss" => multi_label_margin_loss(x[0], x[1], r),
            "multilabel_soft_margin_loss" => multilabel_soft_margin_loss(x[0], x[1], null, r),
            "soft_margin_loss" => soft_margin_loss(x[0], x[1], r),
            "triplet_margin_loss" => triplet_margin_loss(x[0], x[1], x[2], Number("margin"), (long)Number("p"), 1e-6, Flag("swap"), r),
            "pairwise_distance" => pairwise_distance(x[0], x[1], Number("p"), 1e-6, Flag("keepdim")),
            "cosine_similarity" => cosine_similarity(x[0], x[1], (long)Number("dim")),
            _ => throw new InvalidDataException($"no loss {op}"),
        };

        double Number(string key) => args.TryGetProperty(key, out var value) ? value.GetDouble() : 0;
        bool Flag(string key) => args.TryGetProperty(key, out var value) && value.GetBoolean();
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (x, y) = (randn(4, 3, dtype: float64), randn(4, 3, dtype: float64));
        var target = tensor(new long[] { 2, 0, -100, 1 });
        var weight = tensor(new[] { 0.5, 1.5, 2.0 });
        GradCheck.RunTwice(t => cross_entropy(t[0], target, weight, label_smoothing: 0.1), x);
        GradCheck.RunTwice(t => cross_entropy(t[0], target, reduction: Reduction.None), x);
        GradCheck.RunTwice(t => nll_loss(t[0], target, weight), x);
        GradCheck.RunTwice(t => mse_loss(t[0], t[1]), x, y);
        GradCheck.RunTwice(t => huber_loss(t[0], t[1], 0.7), x, y);
        GradCheck.RunTwice(t => binary_cross_entropy_with_logits(t[0], t[1]), x, y.sigmoid());
        GradCheck.RunTwice(t => binary_cross_entropy(t[0], t[1]), x.sigmoid(), y.sigmoid());
        GradCheck.RunTwice(t => cosine_similarity(t[0], t[1]), x, y);
    }

    [Fact]
    public void StridedInputsGiveTheSame()
    {
        manual_seed(2);
        var x = randn(3, 5, 4);
        var target = randint(0, 5, [3, 4]);
        var strided = Copies.Contiguous(Views.Transpose(x, 1, 2));               // [3, 4, 5], seen as [3, 5, 4]
        Golden.Near(cross_entropy(x, target), cross_entropy(Views.Transpose(strided, 1, 2), target), "loss");
    }

    [Fact]
    public void NoSamplesGiveNoLosses()
    {
        Assert.Equal([0L], cross_entropy(zeros(0, 3), zeros(0, dtype: int64), reduction: Reduction.None).shape);
        Assert.True(double.IsNaN(cross_entropy(zeros(0, 3), zeros(0, dtype: int64)).ToDouble()));
        Assert.True(double.IsNaN(cross_entropy(zeros(2, 3), full(2, -100, dtype: int64)).ToDouble()));
    }

    [Fact]
    public void WrongTargetsAreNamed()
    {
        var x = zeros(2, 3);
        Assert.Contains("[2, 3]", Assert.Throws<ArgumentException>(() => cross_entropy(x, zeros(3, dtype: int64))).Message);
        Assert.Contains("Target 3 is out of bounds", Assert.Throws<ArgumentOutOfRangeException>(() => cross_entropy(x, tensor(new long[] { 0, 3 }))).Message);
        Assert.Contains("found Int", Assert.Throws<ArgumentException>(() => cross_entropy(x, zeros(2, dtype: int32))).Message);
        Assert.Contains("between 0 and 1", Assert.Throws<ArgumentException>(() => binary_cross_entropy(x - 1, x)).Message);
        Assert.Contains("weight", Assert.Throws<ArgumentException>(() => cross_entropy(x, zeros(2, dtype: int64), ones(4))).Message);
        Assert.Contains("[3, 2]", Assert.Throws<ArgumentException>(() => binary_cross_entropy_with_logits(x, zeros(3, 2))).Message);
    }

    [Fact]
    public void ModulesCallTheFunctions()
    {
        manual_seed(3);
        var (x, target) = (randn(4, 3), tensor(new long[] { 0, 2, 1, 1 }));
        Golden.Near(cross_entropy(x, target, null, 1, Reduction.Sum), CrossEntropyLoss(ignore_index: 1, reduction: Reduction.Sum).call(x, target), "cross entropy");
        Golden.Near(cross_entropy(x, target, label_smoothing: 0.1), new Modules.CrossEntropyLoss(label_smoothing: 0.1).call(x, target), "smoothed");
        Golden.Near(mse_loss(x, x * 2), MSELoss().call(x, x * 2), "mse");
        Golden.Near(smooth_l1_loss(x, x * 3, beta: 0.5), SmoothL1Loss(beta: 0.5).call(x, x * 3), "smooth l1");
        Assert.Equal(1, HingeEmbeddingLoss().margin);
        Assert.Equal("BCEWithLogitsLoss", BCEWithLogitsLoss().GetName());
    }
}
