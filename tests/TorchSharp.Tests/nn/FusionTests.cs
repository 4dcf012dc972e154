using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class FusionTests
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void AConvolutionTakesItsNormalizationIn(bool transposed, bool hasWeights)
    {
        manual_seed(1);
        var x = randn(2, 3, 5, 5);
        using Modules.Convolution layer = transposed ? ConvTranspose2d(3, 4, 3, bias: hasWeights) : Conv2d(3, 4, 3, bias: hasWeights);
        using var norm = Learned(BatchNorm2d(4, affine: hasWeights), layer.call(x));
        var (weight, bias) = nn.utils.fuse_conv_bn_weights(
            layer.weight, layer.bias, norm.running_mean!, norm.running_var!, norm.eps, norm.weight, norm.bias, transposed);
        var fused = transposed ? functional.conv_transpose2d(x, weight, bias) : functional.conv2d(x, weight, bias);
        Golden.Near(norm.call(layer.call(x)), fused, "fused", 1e-4, 1e-5);
        Assert.True(weight.requires_grad && weight.is_leaf);
    }

    [Fact]
    public void ALinearLayerTakesItsNormalizationIn()
    {
        manual_seed(2);
        var x = randn(6, 3);
        using var layer = Linear(3, 4);
        using var norm = Learned(BatchNorm1d(4), layer.call(x));
        Assert.Contains("eval mode", Assert.Throws<ArgumentException>(() => nn.utils.fuse_linear_bn_eval(layer, norm)).Message);
        layer.eval();
        using var fused = nn.utils.fuse_linear_bn_eval(layer, norm);
        Golden.Near(norm.call(layer.call(x)), fused.call(x), "fused", 1e-4, 1e-5);
        var (weight, bias) = nn.utils.fuse_linear_bn_weights(
            layer.weight, layer.bias, norm.running_mean!, norm.running_var!, norm.eps, norm.weight!, norm.bias!);
        Assert.True(weight.Equals(fused.weight) && bias.Equals(fused.bias!));
        Assert.False(fused.training);
        using var without = BatchNorm1d(4, track_running_stats: false);
        without.eval();
        Assert.Contains("running moments", Assert.Throws<ArgumentException>(() => nn.utils.fuse_linear_bn_eval(layer, without)).Message);
    }

    /// <summary>A normalization in evaluation, with moments and weights of its own.</summary>
    private static T Learned<T>(T norm, Tensor x) where T : Modules.BatchNorm
    {
        using var quiet = no_grad();
        for (var i = 0; i < 5; i++) norm.call(x * (i + 1));
        norm.weight?.uniform_(0.5, 2);
        norm.bias?.normal_();
        norm.eval();
        return norm;
    }
}
