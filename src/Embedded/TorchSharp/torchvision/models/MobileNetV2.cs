using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>MobileNet v2 (Sandler et al. 2018, table 2).</summary>
public class MobileNetV2 : Module<Tensor, Tensor>
{
    // The order of these fields is the order of the children, as in TorchSharp.
    private readonly Module<Tensor, Tensor> classifier;
    private readonly Module<Tensor, Tensor> features;

    /// <param name="num_classes">The number of classes.</param>
    /// <param name="width_mult">Multiplies the channels of all layers.</param>
    /// <param name="inverted_residual_setting">Rows of: expansion, channels, blocks, stride of the first block.</param>
    /// <param name="round_nearest">Channels are multiples of this.</param>
    /// <param name="block">Makes a block of: channels in, channels out, stride, expansion, normalization.</param>
    /// <param name="norm_layer">Makes a normalization.</param>
    /// <param name="dropout">The share of features that dropout drops.</param>
    internal MobileNetV2(
        long num_classes, double width_mult, long[][]? inverted_residual_setting, long round_nearest,
        Func<long, long, long, long, Func<long, Module<Tensor, Tensor>>, Module<Tensor, Tensor>>? block,
        Func<long, Module<Tensor, Tensor>>? norm_layer, double dropout)
        : base(nameof(MobileNetV2))
    {
        inverted_residual_setting ??=
            [[1, 16, 1, 1], [6, 24, 2, 2], [6, 32, 3, 2], [6, 64, 4, 2], [6, 96, 3, 1], [6, 160, 3, 2], [6, 320, 1, 1]];
        if (inverted_residual_setting.Length == 0 || inverted_residual_setting.Any(row => row.Length != 4))
            throw new ArgumentException("inverted_residual_setting should be non-empty lists of 4 elements, got "
                + $"[{string.Join(", ", inverted_residual_setting.Select(row => $"[{string.Join(", ", row)}]"))}]",
                nameof(inverted_residual_setting));
        var norm = norm_layer ?? (channels => BatchNorm2d(channels));
        var make = block ?? Block;
        var width = Channels.Rounded(32 * width_mult, round_nearest);
        var last = Channels.Rounded(1280 * Math.Max(1, width_mult), round_nearest);
        List<Module<Tensor, Tensor>> layers = [Convolution(3, width, 3, 2, 1, norm)];
        foreach (var row in inverted_residual_setting)
        {
            var wide = Channels.Rounded(row[1] * width_mult, round_nearest);
            for (var i = 0; i < row[2]; i++, width = wide) layers.Add(make(width, wide, i == 0 ? row[3] : 1, row[0], norm));
        }
        layers.Add(Convolution(width, last, 1, 1, 1, norm));
        features = Sequential(layers);
        classifier = Sequential(Dropout(dropout), Linear(last, num_classes));
        RegisterComponents();
        ModelWeights.Normal(features, linear: true);
        ModelWeights.Normal(classifier, linear: true);
    }

    /// <summary>Of images <c>[N, 3, H, W]</c>: scores <c>[N, classes]</c>.</summary>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        // [N, 3, H, W] → [N, last, H/32, W/32] → [N, last] → [N, classes]
        return classifier.call(functional.adaptive_avg_pool2d(features.call(x), 1).flatten(1)).MoveToOuterDisposeScope();
    }

    private static InvertedResidual Block(long from, long to, long stride, long expansion, Func<long, Module<Tensor, Tensor>> norm)
    {
        if (stride is not (1 or 2)) throw new ArgumentException($"stride should be 1 or 2 instead of {stride}", nameof(stride));
        var wide = from * expansion;
        List<Module<Tensor, Tensor>> layers = expansion == 1 ? [] : [Convolution(from, wide, 1, 1, 1, norm)];
        layers.AddRange([Convolution(wide, wide, 3, stride, wide, norm), Conv2d(wide, to, 1, bias: false), norm(to)]);
        return new("conv", Sequential(layers), stride == 1 && from == to);
    }

    private static Module<Tensor, Tensor> Convolution(
        long from, long to, long kernel, long stride, long groups, Func<long, Module<Tensor, Tensor>> norm) =>
        torchvision.ops.Conv2dNormActivation(
            from, to, kernel, stride, groups: groups, norm_layer: norm, activation_layer: inplace => ReLU6(inplace));
}
