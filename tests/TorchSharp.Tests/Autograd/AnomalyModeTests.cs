using TorchSharp.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>The mode is one for the whole process.</summary>
[Collection(nameof(ProcessWide))]
public class AnomalyModeTests
{
    [Fact]
    public void TheOperationThatMadeNaNIsNamed()
    {
        var x = zeros(2).requires_grad_();
        (x.sqrt() * 0).sum().backward();
        Assert.True(x.grad!.isnan().all().ToBoolean());
        using (autograd.detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled);
            Assert.Contains("'SqrtBackward0' returned nan values in its 0th output",
                Assert.Throws<InvalidOperationException>(() => (x.sqrt() * 0).sum().backward()).Message);
            using (autograd.set_detect_anomaly(true, check_nan: false))
            {
                Assert.False(AnomalyMode.ShouldCheckNaN);
                (x.sqrt() * 0).sum().backward();
            }
            using (autograd.set_detect_anomaly(false)) (x.sqrt() * 0).sum().backward();
        }
        Assert.False(AnomalyMode.IsEnabled);
    }
}
