using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Residual networks (He et al. 2015, table 1), with groups (ResNeXt, Xie et al. 2016) or wider (Zagoruyko and Komodakis 2016).
/// </summary>
public partial class ResNet : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> conv1;
    private readonly Module<Tensor, Tensor> bn1;
    private readonly Module<Tensor, Tensor> relu;
    private readonly Module<Tensor, Tensor> maxpool;
    private readonly Module<Tensor, Tensor> layer1;
    private readonly Module<Tensor, Tensor> layer2;
    private readonly Module<Tensor, Tensor> layer3;
    private readonly Module<Tensor, Tensor> layer4;
    private readonly Module<Tensor, Tensor> avgpool;
    private readonly Module<Tensor, Tensor> flatten;
    private readonly Module<Tensor, Tensor> fc;

    /// <param name="name">The network's name.</param>
    /// <param name="block">Makes a residual block.</param>
    /// <param name="expansion">How many channels a block puts out for each of its planes.</param>
    /// <param name="layers">How many blocks there are at each of the four resolutions.</param>
    /// <param name="numClasses">The number of classes.</param>
    /// <param name="zero_init_residual">Blocks begin as identities: the last normalization's weight of each is 0.</param>
    /// <param name="groups">Of the convolutions of 3 × 3.</param>
    /// <param name="width_per_group">Their channels per group, for 64 planes.</param>
    /// <param name="replace_stride_with_dilation">For the last three resolutions: dilate convolutions instead of halving the size.</param>
    /// <param name="norm_layer">Makes a normalization; of batches if null.</param>
    /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
    /// <param name="skipfc">Do not load the last layer.</param>
    /// <param name="device">Where the model should be.</param>
    public ResNet(
        string name, BlockFunc block, int expansion, IList<int> layers, int numClasses = 1000, bool zero_init_residual = false,
        int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null,
        Func<int, Module<Tensor, Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, Device? device = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(layers);
        var norm = norm_layer ?? (planes => BatchNorm2d(planes));
        var (channels, dilation) = (64, 1);
        var dilates = replace_stride_with_dilation ?? (false, false, false);
        conv1 = Conv2d(3, channels, 7, 2, 3, bias: false);
        bn1 = norm(channels);
        relu = ReLU(true);
        maxpool = MaxPool2d(3, 2, 1);
        layer1 = Layer(64, layers[0], 1, false);
        layer2 = Layer(128, layers[1], 2, dilates.Item1);
        layer3 = Layer(256, layers[2], 2, dilates.Item2);
        layer4 = Layer(512, layers[3], 2, dilates.Item3);
        avgpool = AdaptiveAvgPool2d(1);
        flatten = Flatten();
        fc = Linear(512 * expansion, numClasses);
        RegisterComponents();
        ModelWeights.Normal(this, linear: false);
        if (zero_init_residual)
            foreach (var residual in modules().OfType<ResidualBlock>())
                if (residual.LastNorm is BatchNorm2d { weight: { } weight }) nn.init.zeros_(weight);
        ModelWeights.Load(this, weights_file, skipfc ? ["fc.weight", "fc.bias"] : null, device);

        Sequential Layer(int planes, int count, int stride, bool dilate)
        {
            var firstDilation = dilation;
            if (dilate) (dilation, stride) = (dilation * stride, 1);
            var wide = planes * expansion;
            var downsample = stride == 1 && channels == wide
                ? null
                : Sequential(Conv2d(channels, wide, 1, stride, bias: false), norm(wide));
            var blocks = Sequential(block(channels, planes, stride, downsample, groups, width_per_group, firstDilation, norm));
            channels = wide;
            for (var i = 1; i < count; i++) blocks.append(block(channels, planes, 1, null, groups, width_per_group, dilation, norm));
            return blocks;
        }
    }

    /// <summary>Makes a residual block.</summary>
    /// <param name="inplanes">The channels that come in.</param>
    /// <param name="planes">The channels inside, if there is one group of 64 for 64.</param>
    /// <param name="stride">Divides height and width.</param>
    /// <param name="downsample">Gives the input the shape of the result; null where it has it.</param>
    /// <param name="groups">Of the convolution of 3 × 3.</param>
    /// <param name="base_width">Its channels per group, for 64 planes.</param>
    /// <param name="dilation">Its dilation.</param>
    /// <param name="norm_layer">Makes a normalization.</param>
    public delegate Module<Tensor, Tensor> BlockFunc(
        int inplanes, int planes, int stride = 1, Module<Tensor, Tensor>? downsample = null, int groups = 1, int base_width = 64,
        int dilation = 1, Func<int, Module<Tensor, Tensor>>? norm_layer = null);

    /// <summary>Of images <c>[N, 3, H, W]</c>: scores <c>[N, classes]</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // [N, 3, H, W] → [N, 64, H/4, W/4]
        var x = maxpool.call(relu.call(bn1.call(conv1.call(input))));
        // → [N, 512 · expansion, H/32, W/32] → [N, 512 · expansion] → [N, classes]
        x = layer4.call(layer3.call(layer2.call(layer1.call(x))));
        return fc.call(flatten.call(avgpool.call(x))).MoveToOuterDisposeScope();
    }
}
