using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class AnomalyTests
{
    [Fact]
    public void NaNInAGradientNamesTheOperation()
    {
        using (autograd.detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled && AnomalyMode.ShouldCheckNaN);
            var x = zeros(2, requires_grad: true);
            var y = (x.sqrt() * 0).sum();
            var message = Assert.Throws<InvalidOperationException>(() => y.backward()).Message;
            Assert.Contains("Function 'SqrtBackward0' returned nan values in its 0th output.", message);
            Assert.Contains(nameof(NaNInAGradientNamesTheOperation), message);
        }
        Assert.False(AnomalyMode.IsEnabled);
    }

    [Fact]
    public void WithoutTheModeNaNPasses()
    {
        var x = zeros(2, requires_grad: true);
        (x.sqrt() * 0).sum().backward();
        Assert.True(x.grad!.isnan().all().item<bool>());
        using (autograd.set_detect_anomaly(true, check_nan: false))
        {
            x.grad = null;
            (x.sqrt() * 0).sum().backward();
            Assert.True(x.grad!.isnan().all().item<bool>());
            using (autograd.set_detect_anomaly(false)) Assert.False(AnomalyMode.IsEnabled);
            Assert.True(AnomalyMode.IsEnabled);
        }
    }
}
