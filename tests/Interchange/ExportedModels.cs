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
        ("alexnet", () => new AlexNet(10, width: 0.25, hidden: 64), [3, 67, 67]),
        ("vgg11", () => new Vgg(11, width: 16, hidden: 64), [3, 32, 32]),
        ("vgg16-batch-norm", () => new Vgg(16, batchNorm: true, width: 8, hidden: 64), [3, 64, 64]),
        ("googlenet", () => new GoogLeNet(10, width: 0.25), [3, 64, 64]),
        ("googlenet-batch-norm", () => new GoogLeNet(10, auxiliary: true, batchNorm: true, width: 0.25), [3, 65, 65]),
        ("resnet18", () => new ResNet(18, 10, width: 16), [3, 64, 64]),
        ("resnet50", () => new ResNet(50, 10, width: 16), [3, 64, 64]),
        ("densenet-cifar", () => DenseNet.ForCifar(40), [3, 32, 32]),
        ("mobilenet-v1", () => new MobileNetV1(0.25), [3, 64, 64]),
        ("mobilenet-v2", () => new MobileNetV2(0.25), [3, 64, 64]),
        ("efficientnet", () => new EfficientNet(0.5, 0.5, 0.2, 10), [3, 64, 64]),
        ("style-transfer", () => new StyleTransferNet(width: 8), [3, 32, 32]),
        ("convolutions", () => nn.Sequential(nn.Conv2d(4, 6, (3, 5), (2, 1), padding: (1, 2), dilation: (1, 2), groups: 2),
            nn.Conv2d(6, 6, 3, padding: Padding.Same),
            nn.ConvTranspose2d(6, 4, 3, stride: 2, padding: 1, output_padding: 1, bias: false)), [4, 11, 12]),
        ("activations", () => nn.Sequential(nn.ReLU6(), nn.LeakyReLU(0.2), nn.ELU(0.7), nn.SiLU(), nn.Hardswish(), nn.Hardsigmoid(),
            nn.GELU(), nn.Softplus(), nn.Tanh(), nn.Sigmoid(), nn.Dropout(), nn.Identity(), nn.LogSoftmax(1)), [7]),
        ("poolings", () => nn.Sequential(nn.MaxPool2d(3, 2, ceil_mode: true), nn.AvgPool2d(3, 1, 1),
            nn.AvgPool2d(3, 1, 1, count_include_pad: false),
            nn.AdaptiveAvgPool2d([3, 5])), [2, 16, 9]),
        ("normalizations", () => nn.Sequential(nn.LocalResponseNorm(5, 0.02, 0.75, 2), nn.BatchNorm2d(6, affine: false),
            nn.InstanceNorm2d(6, affine: true),
            nn.InstanceNorm2d(6), nn.LayerNorm([5, 4])), [6, 5, 4]),
        ("shapes", () => nn.Sequential(nn.ZeroPad2d((0, 1, 2, 3)), nn.ReflectionPad2d(1), nn.ReplicationPad2d((1, 0, 0, 1)),
            nn.ConstantPad2d(1, 0.5),
            nn.Upsample(scale_factor: [2, 3]), nn.Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bilinear, align_corners: false),
            nn.Flatten(2), nn.Linear(3024, 3)), [2, 4, 3]),
    ];

    /// <summary>
    /// Gives normalizations scales, shifts and statistics of their own, so that they are seen to work; the scales are small, so that
    /// results do not grow from block to block. Drawn from torch's generator. The model is then in evaluation mode.
    /// </summary>
    public static void GiveStatistics(nn.Module module)
    {
        foreach (var norm in module.modules().OfType<NormBase>())
        {
            norm.weight?.uniform_(0.2, 0.8);
            norm.bias?.normal_(0, 0.1);
            norm.running_mean?.normal_(0, 0.1);
            norm.running_var?.uniform_(0.5, 1.5);
        }
        module.eval();
    }
}
