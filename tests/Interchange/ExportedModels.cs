using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning.Interchange;

/// <summary>The models that are run by ONNX Runtime: the zoo's, at small sizes, and the layers one by one.</summary>
internal static class ExportedModels
{
    public static readonly (string Name, Func<nn.Module<Tensor, Tensor>> Create, long[] Sizes)[] All =
    [
        ("lenet5", () => new LeNet5(), [1, 28, 28]),
        ("cifar-resnet20", () => new CifarResNet(), [3, 32, 32]),
        ("mobilenet-v1", () => new MobileNetV1(0.25), [3, 64, 64]),
        ("convolutions", () => nn.Sequential(nn.Conv2d(4, 6, (3, 5), (2, 1), padding: (1, 2), dilation: (1, 2), groups: 2), nn.Conv2d(6, 6, 3, padding: Padding.Same),
            nn.ConvTranspose2d(6, 4, 3, stride: 2, padding: 1, output_padding: 1, bias: false)), [4, 11, 12]),
        ("activations", () => nn.Sequential(nn.ReLU6(), nn.LeakyReLU(0.2), nn.ELU(0.7), nn.SiLU(), nn.Hardswish(), nn.Hardsigmoid(), nn.GELU(),
            nn.Softplus(), nn.Tanh(), nn.Sigmoid(), nn.Dropout(), nn.Identity(), nn.LogSoftmax(1)), [7]),
        ("poolings", () => nn.Sequential(nn.MaxPool2d(3, 2, ceil_mode: true), nn.AvgPool2d(3, 1, 1), nn.AvgPool2d(3, 1, 1, count_include_pad: false),
            nn.AdaptiveAvgPool2d([3, 5])), [2, 16, 9]),
        ("normalizations", () => nn.Sequential(nn.LocalResponseNorm(5, 0.02, 0.75, 2), nn.BatchNorm2d(6, affine: false), nn.InstanceNorm2d(6, affine: true),
            nn.InstanceNorm2d(6), nn.LayerNorm([5, 4])), [6, 5, 4]),
        ("shapes", () => nn.Sequential(nn.ZeroPad2d((0, 1, 2, 3)), nn.ReflectionPad2d(1), nn.ReplicationPad2d((1, 0, 0, 1)), nn.ConstantPad2d(1, 0.5),
            nn.Upsample(scale_factor: [2, 3]), nn.Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bilinear, align_corners: false), nn.Flatten(2),
            nn.Linear(12 * 2 * 9 * 2 * 3 / 9 * 11 / 3 / 11 * 9, 3)), [2, 4, 3]),
    ];

    /// <summary>Statistics as after training, so that normalization is seen to work; drawn from torch's generator.</summary>
    public static void GiveStatistics(nn.Module module)
    {
        foreach (var norm in module.modules().OfType<NormBase>())
        {
            norm.running_mean?.normal_(0, 0.1);
            norm.running_var?.uniform_(0.5, 1.5);
            if (norm.weight is not null) norm.weight.uniform_(0.5, 1.5);
            if (norm.bias is not null) norm.bias.normal_(0, 0.1);
        }
    }
}
