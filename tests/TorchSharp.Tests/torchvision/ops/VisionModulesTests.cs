using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class VisionModulesTests
{
    [Fact]
    public void StochasticDepthZeroesRowsOrAll()
    {
        manual_seed(5);
        var x = ones(200, 3);
        var rows = ops.stochastic_depth(x, 0.25, StochasticDepth.Mode.Row);
        var kept = rows[.., 0].ne(0).sum().ToInt64();
        Assert.InRange(kept, 120, 180);
        Golden.Near(where(rows.ne(0), full_like(x, 1 / 0.75f), zeros_like(x)), rows, "scaled rows");
        Assert.True(rows.amax([1L]).Equals(rows.amin([1L])));
        var batches = Enumerable.Range(0, 40).Select(_ => ops.stochastic_depth(x, 0.5, StochasticDepth.Mode.Batch)).ToArray();
        Assert.All(batches, y => Assert.True(y.max().Equals(y.min())));
        Assert.Equal(2, batches.Select(y => y[0, 0].ToSingle()).Distinct().Count());
        var module = ops.StochasticDepth(1, StochasticDepth.Mode.Row);
        Assert.Equal(0, module.call(x).sum().ToSingle());
        module.eval();
        Assert.True(module.call(x).Equals(x));
        Assert.Contains("1.5", Assert.Throws<ArgumentOutOfRangeException>(() =>
            ops.StochasticDepth(1.5, StochasticDepth.Mode.Row)).Message);
    }

    [Fact]
    public void PermuteReordersDimensions() => Assert.Equal([4L, 2, 3], ops.Permute(2, 0, 1).call(zeros(2, 3, 4)).shape);

    [Fact]
    public void FrozenBatchNormalizationIsAffine()
    {
        manual_seed(6);
        using var norm = ops.FrozenBatchNorm2d(3, 1e-3);
        Assert.Equal(["weight", "bias", "running_mean", "running_var"], norm.state_dict().Keys);
        Assert.Empty(norm.parameters());
        norm.weight.copy_(tensor(new[] { 1f, 2, 3 }));
        norm.bias.copy_(tensor(new[] { 0f, 1, -1 }));
        norm.running_mean.copy_(tensor(new[] { 0.5f, 0, -0.5f }));
        norm.running_var.copy_(tensor(new[] { 1f, 4, 0.25f }));
        var x = randn(2, 3, 4, 5);
        for (var c = 0; c < 3; c++)
        {
            var (w, b) = (norm.weight[c].ToSingle(), norm.bias[c].ToSingle());
            var (mean, deviation) = (norm.running_mean[c].ToSingle(), Math.Sqrt(norm.running_var[c].ToSingle() + 1e-3));
            Golden.Near((x[.., c] - mean) / deviation * w + b, norm.call(x)[.., c], $"channel {c}");
        }
        Assert.Contains("[2, 2, 4, 5]", Assert.Throws<ArgumentException>(() => norm.call(x[.., ..2])).Message);
    }

    [Fact]
    public void MlpStacksItsLayers()
    {
        using var mlp = ops.MLP(5, [7, 6, 2], size => ops.FrozenBatchNorm2d(size), () => nn.Tanh(), dropout: 0.5);
        Assert.Equal(["Linear", "FrozenBatchNorm2d", "Tanh", "Dropout", "Linear", "FrozenBatchNorm2d", "Tanh", "Dropout", "Linear",
            "Dropout"],
            mlp.children().Select(layer => layer.GetName()));
        using var plain = ops.MLP(5, [7, 2], bias: false);
        Assert.Equal([2L, 2], plain.call(rand(2, 5)).shape);
        Assert.Equal(["0.weight", "3.weight"], plain.state_dict().Keys);
        Assert.Throws<ArgumentException>(() => ops.MLP(5, []));
    }
}
