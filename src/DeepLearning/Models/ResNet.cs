using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Residual networks (He, Zhang, Ren and Sun 2015, "Deep residual learning for image recognition", table 1) of 18, 34, 50, 101 and 152
/// layers, with 11.7, 21.8, 25.6, 44.5 and 60.2 million parameters: each block adds to what it gets, so that there is always a short way
/// through. Where the size changes, a convolution of 1 × 1 adapts the shortcut (option B). Names are torchvision's, and so is the place of
/// the stride in blocks of three: at the 3 × 3 convolution. For the networks of the CIFAR experiments see <see cref="CifarResNet"/>.
/// </summary>
public sealed class ResNet : nn.Module<Tensor, Tensor>
{
    static readonly Dictionary<int, int[]> Configurations = new()
    {
        [18] = [2, 2, 2, 2], [34] = [3, 4, 6, 3], [50] = [3, 4, 6, 3], [101] = [3, 4, 23, 3], [152] = [3, 8, 36, 3],
    };

    readonly nn.Module<Tensor, Tensor> conv1, bn1, relu, layer1, layer2, layer3, layer4, avgpool, flatten, fc;
    readonly nn.Module<Tensor, Tensor>? maxpool;

    /// <summary>A network of some depth.</summary>
    /// <param name="depth">The layers with weights: 18, 34 (blocks of two convolutions), 50, 101 or 152 (of three).</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="width">The channels of the first convolution, 64 in the paper.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution is of 3 × 3, and neither it nor a maximum makes
    /// them smaller.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is another one, or a number is below 1.</exception>
    public ResNet(int depth = 18, int classes = 1000, int channels = 3, int width = 64, bool smallImages = false) : base(nameof(ResNet))
    {
        var counts = ModelCheck.OneOf(depth, nameof(depth), Configurations);
        ModelCheck.ClassesAndChannels(classes, channels);
        ModelCheck.AtLeastOne(width, nameof(width));
        var (bottleneck, from) = (depth >= 50, width);
        conv1 = smallImages ? nn.Conv2d(channels, width, 3, padding: 1, bias: false) : nn.Conv2d(channels, width, 7, 2, 3, bias: false);
        (bn1, relu) = (nn.BatchNorm2d(width), nn.ReLU());
        if (!smallImages) maxpool = nn.MaxPool2d(3, 2, 1);
        layer1 = Group(counts[0], width, 1);
        layer2 = Group(counts[1], 2 * width, 2);
        layer3 = Group(counts[2], 4 * width, 2);
        layer4 = Group(counts[3], 8 * width, 2);
        (avgpool, flatten) = (nn.AdaptiveAvgPool2d(1), nn.Flatten());
        fc = nn.Linear(from, classes);
        RegisterComponents();
        Initialization.He(this, nn.init.FanInOut.FanOut);

        nn.Module<Tensor, Tensor> Group(int count, int planes, int stride)
        {
            var blocks = nn.Sequential();
            for (var i = 0; i < count; i++, from = bottleneck ? 4 * planes : planes)
                blocks.append(new ResidualBlock(from, planes, i == 0 ? stride : 1, bottleneck));
            return blocks;
        }
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = relu.call(bn1.call(conv1.call(input)));                      // [N, 64, H / 2, W / 2]
        if (maxpool is not null) x = maxpool.call(x);                        // [N, 64, H / 4, W / 4]
        x = layer4.call(layer3.call(layer2.call(layer1.call(x))));           // [N, 512 or 2048, H / 32, W / 32]
        return fc.call(flatten.call(avgpool.call(x))).MoveToOuterDisposeScope();
    }
}

/// <summary>y = relu(x + F(x)): F is two convolutions of 3 × 3, or, in a bottleneck, 1 × 1 to fewer channels, 3 × 3, and 1 × 1 to four
/// times as many (figure 5).</summary>
sealed class ResidualBlock : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> conv1, bn1, relu1, conv2, bn2, relu;
    readonly nn.Module<Tensor, Tensor>? relu2, conv3, bn3, downsample;
    readonly Add add = new();

    internal ResidualBlock(int from, int planes, int stride, bool bottleneck) : base(nameof(ResidualBlock))
    {
        var to = bottleneck ? 4 * planes : planes;
        conv1 = bottleneck ? nn.Conv2d(from, planes, 1, bias: false) : nn.Conv2d(from, planes, 3, stride, 1, bias: false);
        (bn1, relu1) = (nn.BatchNorm2d(planes), nn.ReLU());
        conv2 = nn.Conv2d(planes, planes, 3, bottleneck ? stride : 1, 1, bias: false);
        bn2 = nn.BatchNorm2d(planes);
        if (bottleneck) (relu2, conv3, bn3) = (nn.ReLU(), nn.Conv2d(planes, to, 1, bias: false), nn.BatchNorm2d(to));
        if (stride != 1 || from != to) downsample = nn.Sequential(nn.Conv2d(from, to, 1, stride, bias: false), nn.BatchNorm2d(to));
        relu = nn.ReLU();
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var y = bn2.call(conv2.call(relu1.call(bn1.call(conv1.call(input)))));
        if (relu2 is not null) y = bn3!.call(conv3!.call(relu2.call(y)));
        return relu.call(add.call(downsample?.call(input) ?? input, y)).MoveToOuterDisposeScope();
    }
}
