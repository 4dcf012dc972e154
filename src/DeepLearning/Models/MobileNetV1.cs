using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// MobileNet (Howard et al. 2017, "MobileNets: efficient convolutional neural networks for mobile vision applications", table 1):
/// convolutions of 3 × 3 are split into one per channel (depthwise) and one of 1 × 1 across channels (pointwise), for 8 to 9 times less
/// work. 4.2 million parameters and 569 million multiply-adds for 224 × 224 pixels at width 1; 0.5 and 41 million at width 0.25.
/// <para>As in the authors' code: ReLU6, 0.001 added to variances, and where the image is halved, zeros stand at its right and lower edge
/// only (the pretrained weights want it so).</para>
/// </summary>
public sealed class MobileNetV1 : nn.Module<Tensor, Tensor>
{
    const double Epsilon = 1e-3;

    readonly nn.Module<Tensor, Tensor> features, pool, flatten, dropout, classifier;

    /// <summary>A network of some width.</summary>
    /// <param name="width">Multiplies the channels of all layers (α in section 3.3): 1, 0.75, 0.5 and 0.25 in the paper.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="middleBlocks">The blocks of 512 channels that keep all sizes: 5, or 0 for the paper's "shallow" network (table
    /// 5).</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution keeps the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public MobileNetV1(double width = 1, int classes = 1000, int channels = 3, int middleBlocks = 5, bool smallImages = false)
        : base(nameof(MobileNetV1))
    {
        ModelCheck.Positive(width, nameof(width));
        ModelCheck.ClassesAndChannels(classes, channels);
        ArgumentOutOfRangeException.ThrowIfNegative(middleBlocks);
        var from = Wide(32);
        var layers = nn.Sequential(Halved(channels, from, smallImages ? 1 : 2));
        (int To, int Stride)[] blocks =
        [
            (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), .. Enumerable.Repeat((512, 1), middleBlocks), (1024, 2), (1024, 1),
        ];
        foreach (var (to, stride) in blocks)
        {
            layers.append(nn.Sequential(Halved(from, from, stride, groups: from),
                ConvNorm.Make(from, Wide(to), 1, activation: nn.ReLU6(), epsilon: Epsilon)));
            from = Wide(to);
        }
        features = layers;
        (pool, flatten, dropout) = (nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.001));
        classifier = nn.Linear(from, classes);
        RegisterComponents();
        Initialization.Glorot(this);

        int Wide(int full) => Math.Max(1, (int)(full * width));
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = features.call(input);   // [N, 1024 · width, H / 32, W / 32]
        return classifier.call(dropout.call(flatten.call(pool.call(x)))).MoveToOuterDisposeScope();
    }

    /// <summary>A convolution of 3 × 3 with normalization and activation, named "0", "1", "2", and before it, at stride 2, "pad".</summary>
    static nn.Module<Tensor, Tensor> Halved(int from, int to, int stride, int groups = 1)
    {
        if (stride == 1) return ConvNorm.Make(from, to, 3, groups: groups, activation: nn.ReLU6(), epsilon: Epsilon);
        return nn.Sequential(
            ("pad", nn.ZeroPad2d((0, 1, 0, 1))),
            ("0", nn.Conv2d(from, to, 3, stride, groups: groups, bias: false)),
            ("1", nn.BatchNorm2d(to, Epsilon)),
            ("2", nn.ReLU6()));
    }
}
