using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>MobileNet v3 (Howard et al. 2019, tables 1 and 2).</summary>
public class MobileNetV3 : Module<Tensor, Tensor>
{
    // The order of these fields is the order of the children, as in TorchSharp.
    private readonly Module<Tensor, Tensor> avgpool;
    private readonly Module<Tensor, Tensor> classifier;
    private readonly Module<Tensor, Tensor> features;

    /// <param name="blocks">
    /// A row of the table for each block: kernel, channels in between, channels out, with squeeze and excitation, with hardswish (else a
    /// rectifier), stride.
    /// </param>
    /// <param name="last">The channels between the last two layers.</param>
    internal MobileNetV3((long kernel, long wide, long to, bool squeezes, bool isHard, long stride)[] blocks, long last)
        : base(nameof(MobileNetV3))
    {
        var channels = 16L;
        List<Module<Tensor, Tensor>> layers = [Convolution(3, channels, 3, 2, 1, true)];
        foreach (var block in blocks)
        {
            List<Module<Tensor, Tensor>> parts =
                block.wide == channels ? [] : [Convolution(channels, block.wide, 1, 1, 1, block.isHard)];
            parts.Add(Convolution(block.wide, block.wide, block.kernel, block.stride, block.wide, block.isHard));
            if (block.squeezes)
                parts.Add(torchvision.ops.SqueezeExcitation(
                    block.wide, Channels.Rounded(block.wide / 4, 8), scale_activation: () => Hardsigmoid()));
            parts.Add(Convolution(block.wide, block.to, 1, 1, 1, null));
            layers.Add(new InvertedResidual("block", Sequential(parts), block.stride == 1 && channels == block.to));
            channels = block.to;
        }
        layers.Add(Convolution(channels, 6 * channels, 1, 1, 1, true));
        features = Sequential(layers);
        avgpool = AdaptiveAvgPool2d(1);
        classifier = Sequential(Linear(6 * channels, last), Hardswish(true), Dropout(0.2, true), Linear(last, 1000));
        RegisterComponents();
        ModelWeights.Normal(features, linear: true);
        ModelWeights.Normal(classifier, linear: true);
    }

    /// <summary>Of images <c>[N, 3, H, W]</c>: scores <c>[N, 1000]</c>.</summary>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        // [N, 3, H, W] → [N, 6 · channels, H/32, W/32] → [N, 6 · channels] → [N, 1000]
        return classifier.call(avgpool.call(features.call(x)).flatten(1)).MoveToOuterDisposeScope();
    }

    private static Module<Tensor, Tensor> Convolution(long from, long to, long kernel, long stride, long groups, bool? isHard) =>
        torchvision.ops.Conv2dNormActivation(
            from, to, kernel, stride, groups: groups, norm_layer: channels => BatchNorm2d(channels, 0.001, 0.01),
            activation_layer: isHard is null ? null : inplace => isHard.Value ? Hardswish(inplace) : ReLU(inplace));
}
