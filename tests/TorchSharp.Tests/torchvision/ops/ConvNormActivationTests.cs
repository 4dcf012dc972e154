using static TorchSharp.torch;
using static TorchSharp.torchvision.ops;

namespace TorchSharp.Tests.Vision;

public class ConvNormActivationTests
{
    [Fact]
    public void PartsAreInOrderAndKeepTheSize()
    {
        var block = Conv2dNormActivation(3, 4, 5, dilation: 2, activation_layer: nn.ReLU6);
        Assert.Equal(["0.weight", "0.bias"], block.state_dict().Keys);
        Assert.Equal([2, 4, 9, 8], block.call(rand(2, 3, 9, 8)).shape);
        Assert.True(block.call(rand(2, 3, 9, 8)).ge(0).all().ToBoolean());
        Assert.Equal([2, 4, 5, 4, 3], Conv3dNormActivation(3, 4, stride: 2).call(rand([2, 3, 9, 8, 6])).shape);
    }

    [Fact]
    public void BiasesAreThereWithoutNormalizationOrIfAskedFor()
    {
        var normalized = Conv2dNormActivation(3, 4, norm_layer: _ => nn.Identity());
        Assert.Equal(["0.weight"], normalized.state_dict().Keys);
        Assert.Equal(["0.weight"], Conv2dNormActivation(3, 4, bias: false).state_dict().Keys);
        Assert.Equal(["0.weight", "0.bias"], Conv2dNormActivation(3, 4, norm_layer: _ => nn.Identity(), bias: true).state_dict().Keys);
    }
}
