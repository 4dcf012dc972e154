using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// EfficientNet (Tan and Le 2019, "EfficientNet: rethinking model scaling for convolutional neural networks", table 1): mobile blocks with
/// squeeze-and-excitation, scaled from B0 (5,288,548 parameters, 0.39 billion multiply-adds for 224 × 224 pixels) to B7 (66,347,960, for
/// 600 × 600) in width, depth and resolution at once. Names are torchvision's.
/// </summary>
public sealed class EfficientNet : nn.Module<Tensor, Tensor>
{
    // Table 1: expansion, kernel, stride of the first block, channels, blocks.
    static readonly (int Expansion, int Kernel, int Stride, int Channels, int Blocks)[] Table =
        [(1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3), (6, 5, 1, 112, 3), (6, 5, 2, 192, 4), (6, 3, 1, 320, 1)];

    // Multipliers of channels and blocks, and dropout, of B0 to B7, from the authors' code.
    static readonly (double Width, double Depth, double Dropout)[] Scales =
        [(1, 1, 0.2), (1, 1.1, 0.2), (1.1, 1.2, 0.3), (1.2, 1.4, 0.3), (1.4, 1.8, 0.4), (1.6, 2.2, 0.4), (1.8, 2.6, 0.5), (2, 3.1, 0.5)];

    readonly nn.Module<Tensor, Tensor> features, avgpool, flatten, classifier;

    /// <summary>One of the paper's networks.</summary>
    /// <param name="scale">0 to 7, for B0 to B7.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is another one, or there is no class.</exception>
    public EfficientNet(int scale = 0, int classes = 1000) : this(Of(scale).Width, Of(scale).Depth, Of(scale).Dropout, classes) { }

    /// <summary>A network of any width and depth.</summary>
    /// <param name="width">Multiplies the channels of all layers.</param>
    /// <param name="depth">Multiplies the number of blocks of each row of the table, rounded up.</param>
    /// <param name="dropout">The share of features that dropout drops, from 0 to below 1.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution keeps the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small, or the share too large.</exception>
    public EfficientNet(double width, double depth, double dropout, int classes, int channels = 3, bool smallImages = false)
        : base(nameof(EfficientNet))
    {
        ModelCheck.Positive(width, nameof(width));
        ModelCheck.Positive(depth, nameof(depth));
        ModelCheck.Probability(dropout, nameof(dropout));
        ModelCheck.ClassesAndChannels(classes, channels);
        var (from, block, blocks) = (ConvNorm.Channels(32 * width), 0, Table.Sum(row => Repeats(row.Blocks)));
        var layers = nn.Sequential(ConvNorm.Make(channels, from, 3, smallImages ? 1 : 2, activation: nn.SiLU()));
        foreach (var row in Table)
        {
            var stage = nn.Sequential();
            for (var i = 0; i < Repeats(row.Blocks); i++, block++)
            {
                var to = ConvNorm.Channels(row.Channels * width);
                stage.append(new MobileBlock(from, to, row.Expansion, row.Kernel, i == 0 ? row.Stride : 1, dropped: 0.2 * block / blocks));
                from = to;
            }
            layers.append(stage);
        }
        features = layers.append(ConvNorm.Make(from, 4 * from, 1, activation: nn.SiLU()));
        (avgpool, flatten) = (nn.AdaptiveAvgPool2d(1), nn.Flatten());
        classifier = nn.Sequential(nn.Dropout(dropout), nn.Linear(4 * from, classes));
        RegisterComponents();
        Initialization.He(features, nn.init.FanInOut.FanOut);
        var bound = 1 / Math.Sqrt(classes);
        nn.init.uniform_(get_parameter("classifier.1.weight")!, -bound, bound);
        nn.init.zeros_(get_parameter("classifier.1.bias")!);

        int Repeats(int full) => (int)Math.Ceiling(full * depth);
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224 (B0) to 600 × 600 (B7): scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = features.call(input);   // [N, 1280, H / 32, W / 32]
        return classifier.call(flatten.call(avgpool.call(x))).MoveToOuterDisposeScope();
    }

    static (double Width, double Depth, double Dropout) Of(int scale) => scale >= 0 && scale < Scales.Length
        ? Scales[scale]
        : throw new ArgumentOutOfRangeException(nameof(scale), scale, $"The scale is {scale}, but 0 (B0) to 7 (B7) was expected.");
}

/// <summary>MBConv: 1 × 1 to more channels, k × k in each channel, squeeze-and-excitation, 1 × 1 back without an activation. Where the
/// sizes agree there is a shortcut, and the rest is left out for some images while learning (stochastic depth).</summary>
sealed class MobileBlock : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> block;
    readonly nn.Module<Tensor, Tensor>? stochastic_depth;
    readonly Add? add;

    internal MobileBlock(int from, int to, int expansion, int kernel, int stride, double dropped) : base(nameof(MobileBlock))
    {
        var wide = expansion == 1 ? from : ConvNorm.Channels(from * expansion);
        var layers = nn.Sequential();
        if (expansion != 1) layers.append(ConvNorm.Make(from, wide, 1, activation: nn.SiLU()));
        block = layers
            .append(ConvNorm.Make(wide, wide, kernel, stride, groups: wide, activation: nn.SiLU()))
            .append(new SqueezeExcitation(wide, Math.Max(1, from / 4), nn.SiLU()))
            .append(ConvNorm.Make(wide, to, 1));
        if (stride == 1 && from == to)
            (stochastic_depth, add) = (torchvision.ops.StochasticDepth(dropped, torchvision.StochasticDepth.Mode.Row), new Add());
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var y = block.call(input);
        return (add is null ? y : add.call(input, stochastic_depth!.call(y))).MoveToOuterDisposeScope();
    }
}
