using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Densely connected networks (Huang, Liu, van der Maaten and Weinberger 2016, table 1): in a block each layer gets the maps of all layers
/// before it and adds a few of its own, k, the "growth rate". DenseNet-121, 169 and 201 (k = 32) have 8.0, 14.1 and 20.0 million
/// parameters. Names are torchvision's. <see cref="ForCifar"/> makes the paper's networks for small images.
/// </summary>
public sealed class DenseNet : nn.Module<Tensor, Tensor>
{
    static readonly Dictionary<int, int[]> Configurations = new()
    {
        [121] = [6, 12, 24, 16], [169] = [6, 12, 32, 32], [201] = [6, 12, 48, 32],
    };

    readonly nn.Module<Tensor, Tensor> features, relu, avgpool, flatten, classifier;

    /// <summary>One of the paper's networks for ImageNet.</summary>
    /// <param name="depth">The layers with weights: 121, 169 or 201.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is another one, or there is no class.</exception>
    public DenseNet(int depth = 121, int classes = 1000) : this(ModelCheck.OneOf(depth, nameof(depth), Configurations), 32, classes) { }

    /// <summary>A network of any blocks.</summary>
    /// <param name="blocks">The layers of each block.</param>
    /// <param name="growth">The maps that each layer adds.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution is of 3 × 3, and neither it nor a maximum makes
    /// them smaller.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <exception cref="ArgumentException">There is no block.</exception>
    public DenseNet(IReadOnlyList<int> blocks, int growth, int classes, int channels = 3, bool smallImages = false) : base(nameof(DenseNet))
    {
        ArgumentNullException.ThrowIfNull(blocks);
        if (blocks.Count == 0) throw new ArgumentException("There is no block, but at least one was expected.", nameof(blocks));
        foreach (var layers in blocks) ModelCheck.AtLeastOne(layers, nameof(blocks));
        ModelCheck.AtLeastOne(growth, nameof(growth));
        ModelCheck.ClassesAndChannels(classes, channels);
        var maps = 2 * growth;
        var parts = nn.Sequential(("conv0", smallImages
            ? nn.Conv2d(channels, maps, 3, padding: 1, bias: false)
            : nn.Conv2d(channels, maps, 7, 2, 3, bias: false)));
        if (!smallImages) parts.append("norm0", nn.BatchNorm2d(maps)).append("relu0", nn.ReLU()).append("pool0", nn.MaxPool2d(3, 2, 1));
        for (var i = 0; i < blocks.Count; i++)
        {
            parts.append($"denseblock{i + 1}", new DenseBlock(blocks[i], maps, growth));
            maps += blocks[i] * growth;
            if (i < blocks.Count - 1) parts.append($"transition{i + 1}", Transition(maps, maps /= 2));
        }
        features = parts.append("norm5", nn.BatchNorm2d(maps));
        (relu, avgpool, flatten) = (nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten());
        classifier = nn.Linear(maps, classes);
        RegisterComponents();
        Initialization.He(this);
    }

    /// <summary>
    /// DenseNet-BC of the paper's CIFAR experiments (section 4.2, table 2): three blocks of (depth − 4) / 6 layers. Depth 100 with growth
    /// rate 12 has 0.8 million parameters.
    /// </summary>
    /// <param name="depth">The layers with weights: 10, 16, 22, …, a multiple of 6 and 4 more.</param>
    /// <param name="growth">The maps that each layer adds.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is no 6n + 4 with n ≥ 1, or another number is below 1.</exception>
    public static DenseNet ForCifar(int depth = 100, int growth = 12, int classes = 10, int channels = 3)
    {
        if (depth < 10 || depth % 6 != 4)
            throw new ArgumentOutOfRangeException(nameof(depth), depth, $"The depth is {depth}, but 10, 16, 22, … (6n + 4) was expected.");
        var layers = (depth - 4) / 6;
        return new([layers, layers, layers], growth, classes, channels, smallImages: true);
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224 (or 32 × 32): scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = relu.call(features.call(input));   // [N, maps, H / 32, W / 32]
        return classifier.call(flatten.call(avgpool.call(x))).MoveToOuterDisposeScope();
    }

    /// <summary>Between blocks: half of the maps, half of the height and width.</summary>
    static nn.Module<Tensor, Tensor> Transition(int from, int to) => nn.Sequential(
        ("norm", nn.BatchNorm2d(from)), ("relu", nn.ReLU()), ("conv", nn.Conv2d(from, to, 1, bias: false)), ("pool", nn.AvgPool2d(2)));
}

/// <summary>Layers that each get all maps so far: x, f₁(x), f₂(x, f₁), … laid side by side (equation 2).</summary>
sealed class DenseBlock : nn.Module<Tensor, Tensor>
{
    readonly DenseLayer[] layers;

    internal DenseBlock(int count, int maps, int growth) : base(nameof(DenseBlock))
    {
        layers = [.. Enumerable.Range(0, count).Select(i => new DenseLayer(maps + i * growth, growth))];
        for (var i = 0; i < count; i++) register_module($"denselayer{i + 1}", layers[i]);
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return layers.Aggregate(input, (x, layer) => layer.call(x)).MoveToOuterDisposeScope();
    }
}

/// <summary>[N, C, H, W] → [N, C + k, H, W]: what came in, and beside it k new maps, by 1 × 1 to 4k maps (the "bottleneck") and 3 × 3, each
/// after normalization and rectifier.</summary>
sealed class DenseLayer : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> norm1, relu1, conv1, norm2, relu2, conv2;
    readonly Concatenate concatenate = new();

    internal DenseLayer(int maps, int growth) : base(nameof(DenseLayer))
    {
        (norm1, relu1) = (nn.BatchNorm2d(maps), nn.ReLU());
        conv1 = nn.Conv2d(maps, 4 * growth, 1, bias: false);
        (norm2, relu2) = (nn.BatchNorm2d(4 * growth), nn.ReLU());
        conv2 = nn.Conv2d(4 * growth, growth, 3, padding: 1, bias: false);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var y = conv1.call(relu1.call(norm1.call(input)));
        return concatenate.call([input, conv2.call(relu2.call(norm2.call(y)))]).MoveToOuterDisposeScope();
    }
}
