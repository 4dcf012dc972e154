using TorchSharp.Tests.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torchvision.transforms;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(ProcessWide))]
public class TensorCountTests
{
    [Fact]
    public void TransformationsLeaveNoTensorsBehind()
    {
        var transform = Compose(ColorJitter(0.3f, 0.3f, 0.3f, 0.2f), RandomGrayscale(0.5), RandomInvert());
        var image = rand(3, 4, 4);
        var before = Tensor.TotalCount;
        for (var i = 0; i < 20; i++) transform.call(image).Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }
}
