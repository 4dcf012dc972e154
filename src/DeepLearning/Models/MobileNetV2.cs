using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// MobileNet v2 (Sandler et al. 2018, "MobileNetV2: inverted residuals and linear bottlenecks", table 2): blocks that are wide inside and
/// narrow where the shortcut passes; 3.5 million parameters and 300 million multiply-adds for 224 × 224 pixels. Names are torchvision's.
/// </summary>
public sealed class MobileNetV2 : nn.Module<Tensor, Tensor>
{
    // t, c, n, s of table 2: expansion, channels, blocks, stride of the first.
    static readonly (int Expansion, int Channels, int Blocks, int Stride)[] Table =
        [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)];

    readonly nn.Module<Tensor, Tensor> features, pool, flatten, classifier;

    /// <summary>A network of some width.</summary>
    /// <param name="width">Multiplies the channels of all layers; those of the last convolution only above 1.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="depth">Multiplies the number of blocks of each row of the table, rounded up; 1 in the paper.</param>
    /// <param name="last">The channels of the last convolution, 1280 in the paper.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution keeps the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public MobileNetV2(
        double width = 1, int classes = 1000, int channels = 3, double depth = 1, int last = 1280, bool smallImages = false)
        : base(nameof(MobileNetV2))
    {
        ModelCheck.Positive(width, nameof(width));
        ModelCheck.Positive(depth, nameof(depth));
        ModelCheck.AtLeastOne(last, nameof(last));
        ModelCheck.ClassesAndChannels(classes, channels);
        var from = ConvNorm.Channels(32 * width);
        var layers = nn.Sequential(ConvNorm.Make(channels, from, 3, smallImages ? 1 : 2, activation: nn.ReLU6()));
        foreach (var row in Table)
            for (var i = 0; i < Math.Ceiling(row.Blocks * depth); i++)
            {
                var to = ConvNorm.Channels(row.Channels * width);
                layers.append(new InvertedResidual(from, to, i == 0 ? row.Stride : 1, row.Expansion));
                from = to;
            }
        last = ConvNorm.Channels(last * Math.Max(1, width));
        features = layers.append(ConvNorm.Make(from, last, 1, activation: nn.ReLU6()));
        (pool, flatten) = (nn.AdaptiveAvgPool2d(1), nn.Flatten());
        classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(last, classes));
        RegisterComponents();
        Initialization.He(features, nn.init.FanInOut.FanOut);
        Initialization.Normal(classifier, 0.01);
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = features.call(input);   // [N, 1280, H / 32, W / 32]
        return classifier.call(flatten.call(pool.call(x))).MoveToOuterDisposeScope();
    }
}

/// <summary>1 × 1 to more channels, 3 × 3 in each channel, 1 × 1 back to few without an activation; a shortcut around it where the sizes
/// agree (table 1, figure 4d).</summary>
sealed class InvertedResidual : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> conv;
    readonly Add? add;

    internal InvertedResidual(int from, int to, int stride, int expansion) : base(nameof(InvertedResidual))
    {
        var wide = from * expansion;
        var layers = nn.Sequential();
        if (expansion != 1) layers.append(ConvNorm.Make(from, wide, 1, activation: nn.ReLU6()));
        conv = layers
            .append(ConvNorm.Make(wide, wide, 3, stride, groups: wide, activation: nn.ReLU6()))
            .append(nn.Conv2d(wide, to, 1, bias: false)).append(nn.BatchNorm2d(to));
        if (stride == 1 && from == to) add = new Add();
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var y = conv.call(input);
        return (add is null ? y : add.call(input, y)).MoveToOuterDisposeScope();
    }
}
