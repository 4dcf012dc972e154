using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// GoogLeNet, or Inception v1 (Szegedy et al. 2014, "Going deeper with convolutions", table 1 and figure 3): nine blocks that look with
/// kernels of several sizes at once, 22 layers with weights in only 6,998,552 parameters. Two auxiliary classifiers at blocks 4a and 4d
/// (13,378,280 with them) send gradients into its middle while it learns.
/// <para>With <c>batchNorm</c> it is torchvision's form, with its names: normalized, and with kernels of 3 × 3 where the paper has 5 × 5;
/// 6,624,904 parameters (13,004,888).</para>
/// </summary>
public sealed class GoogLeNet : nn.Module<Tensor, Tensor>
{
    // Table 1: #1×1, #3×3 reduce, #3×3, #5×5 reduce, #5×5, pool proj.
    static readonly (string Name, int[] Maps)[] Blocks =
    [
        ("3a", [64, 96, 128, 16, 32, 32]), ("3b", [128, 128, 192, 32, 96, 64]),
        ("4a", [192, 96, 208, 16, 48, 64]), ("4b", [160, 112, 224, 24, 64, 64]), ("4c", [128, 128, 256, 24, 64, 64]),
        ("4d", [112, 144, 288, 32, 64, 64]), ("4e", [256, 160, 320, 32, 128, 128]),
        ("5a", [256, 160, 320, 32, 128, 128]), ("5b", [384, 192, 384, 48, 128, 128]),
    ];

    // The modules up to where the first auxiliary classifier looks, up to the second, and the rest.
    readonly List<nn.Module<Tensor, Tensor>> toFirst = [], toSecond = [], toEnd = [];
    readonly nn.Module<Tensor, Tensor>? aux1, aux2;

    /// <summary>A network of some width.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="auxiliary">True for the auxiliary classifiers, which <see cref="ForwardWithAuxiliary"/> uses.</param>
    /// <param name="batchNorm">True for torchvision's form.</param>
    /// <param name="width">Multiplies the channels of all convolutions.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution is of 3 × 3 and keeps the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public GoogLeNet(
        int classes = 1000, int channels = 3, bool auxiliary = false, bool batchNorm = false, double width = 1, bool smallImages = false)
        : base(nameof(GoogLeNet))
    {
        ModelCheck.ClassesAndChannels(classes, channels);
        ModelCheck.Positive(width, nameof(width));
        var (maps, layers) = (Wide(192), toFirst);
        Append("conv1", smallImages ? Convolution(channels, Wide(64), 3, 1, batchNorm) : Convolution(channels, Wide(64), 7, 2, batchNorm));
        Append("maxpool1", nn.MaxPool2d(3, 2, ceil_mode: true));
        if (!batchNorm) Append("norm1", nn.LocalResponseNorm(5));
        Append("conv2", Convolution(Wide(64), Wide(64), 1, 1, batchNorm));
        Append("conv3", Convolution(Wide(64), maps, 3, 1, batchNorm));
        if (!batchNorm) Append("norm2", nn.LocalResponseNorm(5));
        Append("maxpool2", nn.MaxPool2d(3, 2, ceil_mode: true));
        foreach (var (name, full) in Blocks)
        {
            if (name == "4a") Append("maxpool3", nn.MaxPool2d(3, 2, ceil_mode: true));
            if (name == "5a") Append("maxpool4", nn.MaxPool2d(batchNorm ? 2 : 3, 2, ceil_mode: true));
            var block = new Inception(maps, [.. full.Select(Wide)], batchNorm);
            Append($"inception{name}", block);
            maps = block.Maps;
            if (name == "4a") (layers, aux1) = (toSecond, Auxiliary());
            if (name == "4d") (layers, aux2) = (toEnd, Auxiliary());
        }
        Append("avgpool", nn.AdaptiveAvgPool2d(1));
        Append("flatten", nn.Flatten());
        Append("dropout", nn.Dropout(0.4));
        Append("fc", nn.Linear(maps, classes));
        RegisterComponents();
        Initialization.Glorot(this);

        int Wide(int full) => Math.Max(1, (int)(full * width));

        Auxiliary? Auxiliary() => auxiliary ? new(maps, Wide(128), Wide(1024), classes, batchNorm) : null;

        void Append(string name, nn.Module<Tensor, Tensor> module)
        {
            layers.Add(module);
            register_module(name, module);
        }
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return Run(toEnd, Run(toSecond, Run(toFirst, input))).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// For training: the scores, and those of the auxiliary classifiers, each [N, classes]. The paper adds their losses, times 0.3, to the
    /// loss of the former (section 5).
    /// </summary>
    /// <exception cref="InvalidOperationException">The network was made without auxiliary classifiers.</exception>
    public (Tensor Scores, Tensor Auxiliary1, Tensor Auxiliary2) ForwardWithAuxiliary(Tensor input)
    {
        if (aux1 is null || aux2 is null)
            throw new InvalidOperationException("There are no auxiliary classifiers: make the network with auxiliary: true.");
        using var scope = NewDisposeScope();
        var first = Run(toFirst, input);
        var second = Run(toSecond, first);
        var (scores, auxiliary1, auxiliary2) = (Run(toEnd, second), aux1.call(first), aux2.call(second));
        return (scores.MoveToOuterDisposeScope(), auxiliary1.MoveToOuterDisposeScope(), auxiliary2.MoveToOuterDisposeScope());
    }

    /// <summary>A convolution that keeps the size at a stride of 1, and a rectifier; between them a normalization, if wanted.</summary>
    internal static nn.Module<Tensor, Tensor> Convolution(int from, int to, int kernel, int stride, bool batchNorm)
    {
        var unit = nn.Sequential(("conv", nn.Conv2d(from, to, kernel, stride, kernel / 2, bias: !batchNorm)));
        if (batchNorm) unit.append("bn", nn.BatchNorm2d(to, 1e-3));
        return unit.append("relu", nn.ReLU());
    }

    static Tensor Run(IEnumerable<nn.Module<Tensor, Tensor>> layers, Tensor input) => layers.Aggregate(input, (x, layer) => layer.call(x));
}

/// <summary>Figure 2b: 1 × 1, 3 × 3, 5 × 5 and a maximum of the same input, laid side by side; a 1 × 1 in front keeps the large kernels
/// cheap.</summary>
sealed class Inception : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> branch1, branch2, branch3, branch4;
    readonly Concatenate concatenate = new();

    /// <param name="from">The maps that come in.</param>
    /// <param name="maps">Those of each convolution, in the order of table 1.</param>
    /// <param name="batchNorm">True for torchvision's form.</param>
    internal Inception(int from, int[] maps, bool batchNorm) : base(nameof(Inception))
    {
        Maps = maps[0] + maps[2] + maps[4] + maps[5];
        branch1 = Convolution(from, maps[0], 1);
        branch2 = nn.Sequential(Convolution(from, maps[1], 1), Convolution(maps[1], maps[2], 3));
        branch3 = nn.Sequential(Convolution(from, maps[3], 1), Convolution(maps[3], maps[4], batchNorm ? 3 : 5));
        branch4 = nn.Sequential(nn.MaxPool2d(3, 1, 1, ceil_mode: true), Convolution(from, maps[5], 1));
        RegisterComponents();

        nn.Module<Tensor, Tensor> Convolution(int from, int to, int kernel) => GoogLeNet.Convolution(from, to, kernel, 1, batchNorm);
    }

    /// <summary>The maps that go out.</summary>
    internal int Maps { get; }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return concatenate.call([branch1.call(input), branch2.call(input), branch3.call(input), branch4.call(input)])
            .MoveToOuterDisposeScope();
    }
}

/// <summary>Section 5: the mean of 4 × 4 places, 1 × 1 to 128 maps, and two linear layers with much dropout.</summary>
sealed class Auxiliary : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> avgpool, conv, flatten, fc1, relu, dropout, fc2;

    internal Auxiliary(int from, int maps, int hidden, int classes, bool batchNorm) : base(nameof(Auxiliary))
    {
        avgpool = nn.AdaptiveAvgPool2d(4);
        conv = GoogLeNet.Convolution(from, maps, 1, 1, batchNorm);
        flatten = nn.Flatten();
        (fc1, relu, dropout) = (nn.Linear(maps * 4 * 4, hidden), nn.ReLU(), nn.Dropout(0.7));
        fc2 = nn.Linear(hidden, classes);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = flatten.call(conv.call(avgpool.call(input)));   // [N, 128 · 4 · 4]
        return fc2.call(dropout.call(relu.call(fc1.call(x)))).MoveToOuterDisposeScope();
    }
}
