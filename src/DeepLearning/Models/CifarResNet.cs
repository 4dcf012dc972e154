using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Residual networks for small images (He, Zhang, Ren and Sun 2015, "Deep residual learning for image recognition", section 4.2 and table
/// 6): a convolution, then 3 groups of n blocks of two convolutions, 6n + 2 layers in all. The published depths are 20, 32, 44, 56 and 110,
/// with 0.27, 0.46, 0.66, 0.85 and 1.7 million parameters. Names in the state dict are those of the pretrained <c>resnet20-12fca82f.th</c>.
/// </summary>
public sealed class CifarResNet : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> conv1, bn1, relu, layer1, layer2, layer3, pool, flatten, linear;

    /// <summary>A network of some depth.</summary>
    /// <param name="depth">The layers with weights: 8, 14, 20, …, a multiple of 6 and 2 more.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="width">The channels of the first group, 16 in the paper; each further group has twice as many.</param>
    /// <param name="shortcuts">False for the paper's "plain" networks, which get worse with depth.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is no 6n + 2 with n ≥ 1, or another number is below 1.</exception>
    public CifarResNet(int depth = 20, int classes = 10, int channels = 3, int width = 16, bool shortcuts = true)
        : base(nameof(CifarResNet))
    {
        if (depth < 8 || depth % 6 != 2)
            throw new ArgumentOutOfRangeException(nameof(depth), depth, $"The depth is {depth}, but 8, 14, 20, … (6n + 2) was expected.");
        ModelCheck.ClassesAndChannels(classes, channels);
        ModelCheck.AtLeastOne(width, nameof(width));
        conv1 = nn.Conv2d(channels, width, 3, padding: 1, bias: false);
        (bn1, relu) = (nn.BatchNorm2d(width), nn.ReLU());
        layer1 = Group(width, width, 1);
        layer2 = Group(width, 2 * width, 2);
        layer3 = Group(2 * width, 4 * width, 2);
        (pool, flatten) = (nn.AdaptiveAvgPool2d(1), nn.Flatten());
        linear = nn.Linear(4 * width, classes);
        RegisterComponents();
        Initialization.He(this);

        nn.Module<Tensor, Tensor> Group(int from, int to, int stride) => nn.Sequential(Enumerable.Range(0, (depth - 2) / 6)
            .Select(nn.Module<Tensor, Tensor> (i) => new CifarResidualBlock(i == 0 ? from : to, to, i == 0 ? stride : 1, shortcuts)));
    }

    /// <summary>Of images [N, channels, H, W], made for 32 × 32: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = relu.call(bn1.call(conv1.call(input)));                // [N, 16, 32, 32]
        x = layer3.call(layer2.call(layer1.call(x)));                  // [N, 64, 8, 8]
        return linear.call(flatten.call(pool.call(x))).MoveToOuterDisposeScope();
    }
}

/// <summary>y = relu(x + F(x)), F two convolutions of 3 × 3 (figure 2). Where the size changes, x is thinned and zeros stand in for the new
/// channels: option A of section 3.3, which has no weights.</summary>
sealed class CifarResidualBlock : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> conv1, bn1, relu1, conv2, bn2, relu2;
    readonly nn.Module<Tensor, Tensor>? shortcut;
    readonly Add? add;

    internal CifarResidualBlock(int from, int to, int stride, bool shortcuts) : base(nameof(CifarResidualBlock))
    {
        conv1 = nn.Conv2d(from, to, 3, stride, 1, bias: false);
        (bn1, relu1) = (nn.BatchNorm2d(to), nn.ReLU());
        conv2 = nn.Conv2d(to, to, 3, padding: 1, bias: false);
        bn2 = nn.BatchNorm2d(to);
        if (shortcuts && from != to) shortcut = new PaddedShortcut(stride, to - from);
        if (shortcuts) add = new Add();
        relu2 = nn.ReLU();
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var y = bn2.call(conv2.call(relu1.call(bn1.call(conv1.call(input)))));
        if (add is not null) y = add.call(shortcut?.call(input) ?? input, y);
        return relu2.call(y).MoveToOuterDisposeScope();
    }
}
